import { expect, test } from '@playwright/test';
import { gunzip, gzip, isGzip } from '../../../src/lib/gzip.ts';
import { readTar, writeTar } from '../../../src/lib/tar.ts';

test('what was compressed comes back, with its runs of NUL and the sign that stands for one', () => {
  for (const text of ['', 'plain', `a${'\0'.repeat(1000)}b\0\u0001c\u0001\u0001`])
    expect(gunzip(gzip(text))).toBe(text);
  expect(gzip('\0'.repeat(1000)).length).toBeLessThan(30);
});

test('only what was compressed is taken for that, and a made-up length is refused', () => {
  expect(isGzip('plain')).toBe(false);
  expect(gunzip('plain')).toBeUndefined();
  expect(gunzip(`${gzip('')}\u0001zzzzzzz\u0001`)).toBeUndefined();
});

test('an archive is read whether it is compressed or not', () => {
  const entry = { path: 'a', kind: 'file', mode: 0o644, uid: 0, gid: 0, mtime: 0, data: 'x' } as const;
  expect(readTar(gzip(writeTar([entry])))).toEqual(readTar(writeTar([entry])));
});
