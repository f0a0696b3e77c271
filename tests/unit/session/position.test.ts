import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  advance,
  bytesAt,
  clampPosition,
  comparePositions,
  delta,
  endOf,
  endPosition,
  isWhole,
  START,
  startOf,
} from '../../../src/session/index.ts';
import { timelineOf } from './support.ts';

const TIMELINE = timelineOf([
  [
    { at: 0, data: 'a' },
    { at: 10, data: 'b' },
    { at: 10, data: 'c' },
  ],
  [
    { at: 0, data: 'd' },
    { at: 40, data: 'e' },
  ],
  [{ at: 5, data: 'f' }],
]);
const bytes = (step: number, ms: number): string => bytesAt(TIMELINE, 'docker', { step, ms });
const position = fc
  .record({ step: fc.nat(2), ms: fc.double({ min: 0, max: 50, noNaN: true }) })
  .map((given) => clampPosition(TIMELINE, given));

test('at the start of a step nothing of it is seen, and at its end all', () => {
  expect(bytes(0, 0)).toBe('');
  expect(bytes(0, 1)).toBe('a');
  expect(bytes(0, 10)).toBe('abc');
  expect(bytes(1, 0)).toBe('abc');
  expect(bytes(1, 39.9)).toBe('abcd');
  expect(bytesAt(TIMELINE, 'docker', endPosition(TIMELINE))).toBe('abcdef');
});

test('positions that are not there become the nearest one that is', () => {
  expect(clampPosition(TIMELINE, { step: 7, ms: 99 })).toEqual({ step: 2, ms: 5 });
  expect(clampPosition(TIMELINE, { step: -1, ms: -1 })).toEqual(START);
  expect(clampPosition(TIMELINE, { step: Number.NaN, ms: Number.NaN })).toEqual(START);
  expect(clampPosition(TIMELINE, { step: 1.7, ms: 3 })).toEqual({ step: 1, ms: 3 });
  expect(clampPosition({ steps: [] }, { step: 3, ms: 3 })).toEqual(START);
  expect(endOf(TIMELINE, 1)).toEqual({ step: 1, ms: 40 });
  expect(startOf(TIMELINE, 1)).toEqual({ step: 1, ms: 0 });
  expect(isWhole(TIMELINE, { step: 1, ms: 39 })).toBe(false);
  expect(isWhole(TIMELINE, endOf(TIMELINE, 1))).toBe(true);
});

test('time goes on through the steps up to the end', () => {
  expect(advance(TIMELINE, START, 10)).toEqual({ step: 0, ms: 10 });
  expect(advance(TIMELINE, START, 11)).toEqual({ step: 1, ms: 1 });
  expect(advance(TIMELINE, { step: 0, ms: 5 }, 46)).toEqual({ step: 2, ms: 1 });
  expect(advance(TIMELINE, START, 1e9)).toEqual(endPosition(TIMELINE));
  expect(advance(TIMELINE, { step: 1, ms: 2 }, -5)).toEqual({ step: 1, ms: 2 });
});

test('later positions have received what earlier ones have, and more', () => {
  fc.assert(
    fc.property(position, position, (a, b) => {
      const [first, second] = comparePositions(a, b) <= 0 ? [a, b] : [b, a];
      expect(bytesAt(TIMELINE, 'docker', second).startsWith(bytesAt(TIMELINE, 'docker', first))).toBe(true);
    }),
  );
});

test('a delta brings a terminal from any position to any other', () => {
  fc.assert(
    fc.property(position, position, (from, to) => {
      const { reset, data } = delta(TIMELINE, 'docker', from, to);
      expect((reset ? '' : bytesAt(TIMELINE, 'docker', from)) + data).toBe(bytesAt(TIMELINE, 'docker', to));
      if (comparePositions(from, to) <= 0) expect(reset).toBe(false);
    }),
  );
});

test('a step that has nothing to run in a lane adds nothing there', () => {
  const [first, ...rest] = TIMELINE.steps;
  if (first === undefined) throw new Error('no step');
  const none = { kind: 'none', reason: 'nothing' } as const;
  const timeline = { ...TIMELINE, steps: [{ ...first, lanes: { ...first.lanes, podman: none } }, ...rest] };
  expect(bytesAt(timeline, 'podman', endPosition(timeline))).toBe('def');
  expect(bytesAt(timeline, 'docker', endPosition(timeline))).toBe('abcdef');
});
