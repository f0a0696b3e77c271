import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Engine, hostSchema, processesSchema } from '../../../../src/schema/index.ts';
import { buildTimeline, readCast } from '../../../../src/session/index.ts';
import { closing, type DraftEvent, marker } from '../../../../src/tooling/recorder/assemble.ts';
import type { LaneRecording } from '../../../../src/tooling/recorder/lane.ts';
import { formatMark } from '../../../../src/tooling/recorder/marks.ts';
import { save } from '../../../../src/tooling/recorder/save.ts';
import { script } from './script.ts';

const host = hostSchema.parse({
  ...{
    os: 'Debian GNU/Linux',
    kernel: '7.2.13',
    arch: 'x86_64',
    systemd: '262',
    cgroups: 'v2',
    recorded: '2026-11-21',
  },
  docker: { version: '28.5.2', storage: 'overlay2', runtime: 'runc', containerd: '2.1.9' },
  podman: { version: '5.8.6', storage: 'overlay', runtime: 'crun', network: 'netavark' },
});
const out = (data: string): DraftEvent => ({ afterMs: 10, code: 'o', data });

function lane(engine: Engine, output = 'ana', pid = 7): LaneRecording {
  const events = script.steps.flatMap((step) => {
    const one = step[engine];
    if ('none' in one) return [marker(step.id)];
    const prompt = `${formatMark('A')}$ ${formatMark('B')}`;
    return [
      marker(step.id),
      out(prompt),
      out(one.command),
      out(`\r\n${formatMark('C')}${output}\r\n${formatMark('D', 0)}`),
    ];
  });
  const process = { pid, ppid: 1, uid: 0, user: 'root', command: 'x', args: 'x', ns: {}, uidMap: [] };
  const processes = Object.fromEntries(script.steps.map(({ id }) => [id, [process]]));
  return { engine, events: [...events, closing('')], shortened: { count: 1.2 }, before: [], processes };
}

let root = '';
test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'save-'));
});
test.afterEach(() => rmSync(root, { recursive: true, force: true }));

const finished = (lanes: readonly LaneRecording[], diff = false) => ({
  ...{ root, session: 'who-and-where', hostId: 'sid', script, host, lanes, diff },
  made: { date: '2026-11-21', epoch: 1_795_258_800 },
});
const file = (...parts: string[]): string => join(root, ...parts);
const text = (...parts: string[]): string => readFileSync(file(...parts), 'utf8');
const folder = ['sessions', 'who-and-where', 'sid'];

test('what is written is read back as a timeline by the site, with its provenance', () => {
  save(finished([lane('docker'), lane('podman')]));
  const casts = { docker: readCast(text(...folder, 'docker.cast')), podman: readCast(text(...folder, 'podman.cast')) };
  if (!casts.docker.ok || !casts.podman.ok) throw new Error('a cast cannot be read');
  const timeline = buildTimeline(
    script,
    'who-and-where',
    { docker: casts.docker.value, podman: casts.podman.value },
    'sid',
  );
  expect(timeline.ok).toBe(true);
  expect(casts.docker.value.header.provenance).toEqual({
    ...{ session: 'who-and-where', engine: 'docker', engineVersion: '28.5.2', host: 'sid', user: 'ana' },
    ...{ os: 'Debian GNU/Linux', kernel: '7.2.13', date: '2026-11-21', shortened: { count: 1.2 } },
  });
  expect(text('hosts', 'sid.yaml')).toContain('version: 28.5.2');
});

test('recording one lane keeps the other lane, its processes too', () => {
  save(finished([lane('docker'), lane('podman')]));
  const before = text(...folder, 'podman.cast');
  save(finished([lane('docker', 'ben', 8)]));
  expect(text(...folder, 'podman.cast')).toBe(before);
  const processes = processesSchema.parse(JSON.parse(text(...folder, 'processes.json')));
  expect(processes.docker.steps['who']?.[0]?.pid).toBe(8);
  expect(processes.podman.steps['who']?.[0]?.pid).toBe(7);
});

test('a recording with a secret is refused, and the old one stays', () => {
  save(finished([lane('docker')]));
  const before = text(...folder, 'docker.cast');
  const leak = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');
  expect(() => save(finished([lane('docker', leak)]))).toThrow(
    /nothing was written.*\n.*docker\.cast, step who: a private key/,
  );
  expect(text(...folder, 'docker.cast')).toBe(before);
});

test('the first recording of a session with a secret leaves nothing behind', () => {
  expect(() => save(finished([lane('docker', 'inet 85.214.132.117')]))).toThrow('a public IP address');
  expect(existsSync(file('sessions'))).toBe(false);
});

test('the summary tells exit codes, widths and seconds, and warns of lines that wrap', () => {
  const told = save(finished([lane('docker', 'x'.repeat(81))])).join('\n');
  expect(told).toMatch(/docker who +exit +0 +81 columns +0\.0 s {2}wider than the terminal: its lines wrap/);
  expect(told).toContain('docker version  nothing to run');
  expect(told).toContain('docker: recorded for the first time');
});

test('recording again tells what changed, but for ids and times', () => {
  save(finished([lane('docker', `${'a1'.repeat(32)}\r\nstays`)]));
  const same = save(finished([lane('docker', `${'b2'.repeat(32)}\r\nstays`)], true));
  expect(same.join('\n')).toContain('docker: reads as before');
  const changed = save(finished([lane('docker', `${'b2'.repeat(32)}\r\nnew words`)], true)).join('\n');
  expect(changed).toContain('@@ who @@');
  expect(changed).toContain('- stays');
  expect(changed).toContain('+ new words');
});

test('a host without a recording is compared with the one that the course shows first', () => {
  const part = '  - { id: one, title: One, summary: One., lessons: [a-lesson] }';
  save(finished([lane('docker', 'as ever\r\nold words')]));
  writeFileSync(file('course.yaml'), `host: sid\nparts:\n${part}\n`);
  const newer = { ...finished([lane('docker', 'as ever\r\nnew words')], true), hostId: 'newer' };
  const told = save(newer).join('\n');
  expect(told).toMatch(/docker: \d+ lines other than on sid/);
  expect(told).toContain('- old words');
  expect(told).toContain('+ new words');
});
