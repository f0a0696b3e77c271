import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { EMPTY_PROGRESS, type Progress, readProgress } from '../../../src/assess/index.ts';

const WHOLE: Progress = {
  version: 1,
  last: 'pods',
  lessons: { pods: { seen: '2026-11-21', done: true, quiz: { right: 4, total: 5 } }, 'who-is-root': { done: false } },
};

test('progress that was written is read back as it was', () => {
  expect(readProgress(JSON.parse(JSON.stringify(WHOLE)))).toEqual(WHOLE);
});

test('whatever stands in the store, reading gives progress and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      const progress = readProgress(raw);
      expect(progress.version).toBe(1);
      expect(readProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
    }),
  );
});

test('garbage inside of progress is dropped entry by entry, and the rest stays', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), fc.anything(), (junk, last) => {
      const progress = readProgress({ version: 1, last, lessons: { ...junk, pods: WHOLE.lessons['pods'] } });
      expect(progress.lessons['pods']).toEqual(WHOLE.lessons['pods']);
      for (const lesson of Object.values(progress.lessons)) expect(typeof lesson.done).toBe('boolean');
    }),
  );
});

test('a lesson keeps what of it can be read', () => {
  const lessons = { pods: { seen: 'yesterday', done: 'yes', quiz: { right: 7, total: 5 } } };
  expect(readProgress({ version: 1, lessons })).toEqual({ version: 1, lessons: { pods: { done: false } } });
});

test('ids that are no ids of lessons are dropped', () => {
  const raw = JSON.parse('{"version":1,"lessons":{"__proto__":{"done":true},"A b":{"done":true}}}') as unknown;
  expect(readProgress(raw)).toEqual(EMPTY_PROGRESS);
});

test('a version that nothing leads on from is dropped', () => {
  for (const version of [0, 2, '1', null, undefined]) {
    expect(readProgress({ ...WHOLE, version })).toEqual(EMPTY_PROGRESS);
  }
});

test('an old version is led on step by step', () => {
  const old = { version: -1, finished: ['pods'] };
  const migrations = {
    [-1]: (raw: object) => ({ ended: (raw as { finished: unknown }).finished }),
    0: (raw: object) => ({
      lessons: Object.fromEntries((raw as { ended: string[] }).ended.map((id) => [id, { done: true }])),
    }),
  };
  expect(readProgress(old, migrations)).toEqual({ version: 1, lessons: { pods: { done: true } } });
});
