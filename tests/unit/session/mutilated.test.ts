import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { buildTimeline, readCast, readForeignCast, writeCast } from '../../../src/session/index.ts';
import { castOf, commandEvents, HOST, headerOf, marker, SESSION, scriptOf } from './support.ts';

const COMMANDS = { docker: 'docker ps', podman: 'podman ps' };
const SCRIPT = scriptOf({ first: COMMANDS, second: COMMANDS });
const EVENTS = ['first', 'second'].flatMap((step) => [
  marker(step),
  ...commandEvents('docker ps', '\x1b[1mID\x1b[m\r\n'),
]);
const GOOD = writeCast(headerOf('docker'), EVENTS);
const LINES = GOOD.split('\n');
const PODMAN = castOf(
  'podman',
  ['first', 'second'].flatMap((step) => [marker(step), ...commandEvents('podman ps', 'ID\r\n')]),
);

const place = fc.nat(GOOD.length - 1);
const line = fc.nat(LINES.length - 1);
const splice = (at: number, count: number, text: string): string => GOOD.slice(0, at) + text + GOOD.slice(at + count);
const lines = (change: (all: string[]) => void): string => {
  const all = [...LINES];
  change(all);
  return all.join('\n');
};
/** Casts as accidents leave them. */
const mutilated: fc.Arbitrary<string> = fc.oneof(
  place.map((at) => GOOD.slice(0, at)),
  fc.tuple(place, fc.nat(255)).map(([at, bits]) => splice(at, 1, String.fromCharCode(GOOD.charCodeAt(at) ^ bits))),
  fc.tuple(place, fc.nat(200), fc.string({ unit: 'binary' })).map(([at, count, text]) => splice(at, count, text)),
  line.map((at) => lines((all) => all.splice(at, 1))),
  fc.tuple(line, line).map(([from, to]) => lines((all) => all.splice(to, 0, all[from] ?? ''))),
  fc.shuffledSubarray(LINES).map((all) => all.join('\n')),
  fc.shuffledSubarray(LINES.slice(1, -1)).map((all) => `${LINES[0]}\n${all.join('\n')}\n`),
  fc.tuple(line, fc.json()).map(([at, json]) => lines((all) => all.splice(at, 1, json))),
  fc
    .tuple(line, fc.jsonValue())
    .map(([at, value]) => lines((all) => all.splice(at, 1, JSON.stringify([0, 'o', value])))),
  fc.string({ unit: 'binary' }),
);

const LIMIT_MS = 500;

test('a mutilated cast gives an error of the reader and nothing else, in bounded time', () => {
  fc.assert(
    fc.property(mutilated, (text) => {
      const begin = performance.now();
      for (const read of [readCast(text), readForeignCast(text)]) {
        if (read.ok) continue;
        expect(read.error.kind).toBe('cast-error');
        expect(read.error.line).toBeGreaterThanOrEqual(1);
        expect(read.error.line).toBeLessThanOrEqual(text.split('\n').length);
        expect(read.error.message).not.toBe('');
      }
      expect(performance.now() - begin).toBeLessThan(LIMIT_MS);
    }),
    { numRuns: 1500 },
  );
});

test('a mutilated cast that can still be read gives a timeline or errors that name the lane', () => {
  fc.assert(
    fc.property(mutilated, (text) => {
      const docker = readCast(text);
      fc.pre(docker.ok);
      const begin = performance.now();
      const timeline = buildTimeline(SCRIPT, SESSION, { docker: docker.value, podman: PODMAN }, HOST);
      if (!timeline.ok)
        expect(timeline.error.every(({ kind, engine }) => kind === 'timeline-error' && engine === 'docker')).toBe(true);
      expect(performance.now() - begin).toBeLessThan(LIMIT_MS);
    }),
    { numRuns: 400, maxSkipsPerRun: 1000 },
  );
});

test('large damage is refused as fast as small damage', () => {
  const begin = performance.now();
  const big = [
    '['.repeat(300_000),
    `${'\x1b]133;A;'.repeat(100_000)}\n`,
    `${LINES[0]}\n${JSON.stringify([0, 'o', '\x1b]133;'.repeat(100_000)])}\n`,
    `${LINES[0]}\n${'[0,"o","\\u001b[999C\\n"]\n'.repeat(20_000)}`,
    '\n'.repeat(500_000),
  ];
  for (const text of big) readCast(text);
  expect(performance.now() - begin).toBeLessThan(5000);
});
