import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  continueWith,
  countDone,
  EMPTY_PROGRESS,
  finishQuiz,
  lessonOf,
  mark,
  readProgress,
  visit,
} from '../../../src/assess/index.ts';

const COURSE = ['one-daemon-or-none', 'who-is-root', 'pods'];

test('a lesson that was never opened is not done', () => {
  expect(lessonOf(EMPTY_PROGRESS, 'pods')).toEqual({ done: false });
  expect(lessonOf(EMPTY_PROGRESS, 'constructor')).toEqual({ done: false });
});

test('opening a lesson remembers the day and which lesson was last', () => {
  const progress = visit(EMPTY_PROGRESS, 'pods', '2026-11-21');
  expect(progress.last).toBe('pods');
  expect(lessonOf(progress, 'pods')).toEqual({ seen: '2026-11-21', done: false });
});

test('opening a lesson again keeps that it is done', () => {
  const done = mark(visit(EMPTY_PROGRESS, 'pods', '2026-11-20'), 'pods', true);
  expect(lessonOf(visit(done, 'pods', '2026-11-21'), 'pods')).toEqual({ seen: '2026-11-21', done: true });
});

test('a finished quiz keeps its score and makes the lesson done', () => {
  const progress = finishQuiz(EMPTY_PROGRESS, 'pods', { right: 3, total: 5 });
  expect(lessonOf(progress, 'pods')).toEqual({ done: true, quiz: { right: 3, total: 5 } });
});

test('that a lesson is done can be taken back', () => {
  const progress = mark(mark(EMPTY_PROGRESS, 'pods', true), 'pods', false);
  expect(countDone(progress, COURSE)).toBe(0);
});

test('the course goes on with the open lesson until it is done, then with the next', () => {
  const open = visit(EMPTY_PROGRESS, 'who-is-root', '2026-11-21');
  expect(continueWith(open, COURSE)).toBe('who-is-root');
  expect(continueWith(mark(open, 'who-is-root', true), COURSE)).toBe('pods');
});

test('after the last lesson the course goes on with the first one that was left out', () => {
  const progress = mark(visit(EMPTY_PROGRESS, 'pods', '2026-11-21'), 'pods', true);
  expect(continueWith(progress, COURSE)).toBe('one-daemon-or-none');
});

test('a course that is done goes nowhere', () => {
  expect(
    continueWith(
      COURSE.reduce((all, id) => mark(all, id, true), EMPTY_PROGRESS),
      COURSE,
    ),
  ).toBeUndefined();
});

test('whatever a reader does, what is kept can be read back', () => {
  const id = fc.constantFrom(...COURSE);
  const action = fc.oneof(
    id.map((lesson) => (progress: typeof EMPTY_PROGRESS) => visit(progress, lesson, '2026-11-21')),
    fc.tuple(id, fc.boolean()).map(
      ([lesson, done]) =>
        (progress: typeof EMPTY_PROGRESS) =>
          mark(progress, lesson, done),
    ),
    fc.tuple(id, fc.integer({ min: 0, max: 5 })).map(
      ([lesson, right]) =>
        (progress: typeof EMPTY_PROGRESS) =>
          finishQuiz(progress, lesson, { right, total: 5 }),
    ),
  );
  fc.assert(
    fc.property(fc.array(action), (actions) => {
      const progress = actions.reduce((state, act) => act(state), EMPTY_PROGRESS);
      expect(readProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
    }),
  );
});
