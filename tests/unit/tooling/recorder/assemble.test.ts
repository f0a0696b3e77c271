import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { assembleRun, MAX_WAIT_MS, mergeArrivals } from '../../../../src/tooling/recorder/assemble.ts';
import { typing } from '../../../../src/tooling/recorder/pacing.ts';

const run = (arrivals: readonly { at: number; data: string }[]) =>
  assembleRun('one', { prompt: '$ ', stray: '', typing: typing('ls', 'seed'), arrivals, exitCode: 0 });

test('a step begins with its marker, then the prompt, then a key at a time', () => {
  const { events } = run([{ at: 3, data: '\r\n' }]);
  expect(events.map(({ code, data }) => [code, data])).toEqual([
    ['m', 'one'],
    ['o', '$ '],
    ['o', 'l'],
    ['o', 's'],
    ['o', '\r\n'],
  ]);
  expect(events.slice(0, 2).map(({ afterMs }) => afterMs)).toEqual([0, 0]);
});

test('no wait is longer than a second and a half, and what was cut is told', () => {
  const { events, shortened } = run([
    { at: 5, data: '\r\n' },
    { at: 6505, data: 'late' },
    { at: 6805, data: 'soon' },
  ]);
  expect(events.slice(-2).map(({ afterMs }) => afterMs)).toEqual([MAX_WAIT_MS, 300]);
  expect(shortened).toBe(5);
});

test('a step that waits little has nothing cut', () => {
  expect(
    run([
      { at: 5, data: '\r\n' },
      { at: 900, data: 'out' },
    ]).shortened,
  ).toBe(0);
});

test('pieces that arrive as good as together are one', () => {
  const merged = mergeArrivals([
    { at: 10, data: 'a' },
    { at: 14, data: 'b' },
    { at: 20, data: 'c' },
    { at: 60, data: 'd' },
  ]);
  expect(merged).toEqual([
    { at: 10, data: 'abc' },
    { at: 60, data: 'd' },
  ]);
});

test('whatever arrives, nothing of it is lost and waits stay in bounds', () => {
  const gaps = fc.array(fc.tuple(fc.nat(9000), fc.string({ minLength: 1, maxLength: 5 })), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(gaps, (pieces) => {
      let at = 0;
      const arrivals = pieces.map(([gap, data]) => {
        at += gap;
        return { at, data };
      });
      const { events } = run(arrivals);
      expect(
        events
          .slice(4)
          .map(({ data }) => data)
          .join(''),
      ).toBe(arrivals.map(({ data }) => data).join(''));
      for (const { afterMs } of events) expect(afterMs).toBeLessThanOrEqual(MAX_WAIT_MS);
    }),
  );
});
