import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { md5, sha1 } from '../../../../../src/lib/digests.ts';
import { sha256 } from '../../../../../src/lib/sha256.ts';
import { readTar, type TarEntry, writeTar } from '../../../../../src/lib/tar.ts';
import { file } from '../../../../../src/sim/host/nodes.ts';
import { tools } from './tables.ts';

test('digests are those of the texts in UTF-8', () => {
  for (const text of ['', 'abc', 'é€😀'.repeat(40), 'x'.repeat(55), 'x'.repeat(56), 'y'.repeat(5000)]) {
    const real = (name: string): string => createHash(name).update(text).digest('hex');
    expect([sha256(text), sha1(text), md5(text)]).toEqual([real('sha256'), real('sha1'), real('md5')]);
  }
});

test('an archive gives back what was put into it', () => {
  const at = { uid: 1000, gid: 50, mtime: 1_700_000_000, user: 'ana', group: 'staff' };
  const entries: TarEntry[] = [
    { path: 'a', kind: 'dir', mode: 0o755, ...at },
    { path: 'a/é.txt', kind: 'file', mode: 0o640, data: 'hé€llo 😀\n', ...at },
    {
      path: `a/${'d'.repeat(90)}/${'f'.repeat(80)}`,
      kind: 'file',
      mode: 0o755,
      data: '',
      program: 'ls',
      size: 5000,
      ...at,
    },
    { path: 'a/link', kind: 'link', mode: 0o777, target: 't'.repeat(130), ...at },
  ];
  expect(readTar(writeTar(entries))).toEqual(entries);
  expect(readTar('no archive')).toBeUndefined();
});

test('tail -f prints what others append and stops with its time limit', () => {
  const host = tools();
  host.put('/home/ana/log', file('one\n'));
  const ran = host.run(['sh', '-c', '(sleep 1; echo two >> log; sleep 1; echo three >> log) & timeout 5 tail -f log']);
  expect(ran).toEqual({ stdout: 'one\ntwo\nthree\n', stderr: '', code: 124 });
});

test('a tool that writes without end stops when nobody reads', () => {
  expect(tools().run(['sh', '-c', 'yes | head -n 2']).stdout).toBe('y\ny\n');
  expect(tools().run(['sh', '-c', 'seq 1000000 | head -n 1']).stdout).toBe('1\n');
});

test('sed -i writes back and keeps a copy', () => {
  const host = tools();
  host.put('/home/ana/f', file('a\nb\n'));
  const ran = host.run(['sh', '-c', 'sed -i.bak s/a/X/ f; cat f f.bak']);
  expect(ran).toEqual({ stdout: 'X\nb\na\nb\n', stderr: '', code: 0 });
});

test('what the simulation lacks is said plainly', () => {
  const host = tools();
  expect(host.run(['sort', '-R'])).toEqual({
    stdout: '',
    stderr: 'sort: option -R is not part of this simulation\n',
    code: 64,
  });
  expect(host.run(['vim', 'x']).code).toBe(64);
  expect(host.run(['busybox', 'wget'])).toEqual({
    stdout: '',
    stderr: 'busybox: wget is not part of this simulation\n',
    code: 64,
  });
});
