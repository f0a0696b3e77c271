import type { LessonProgress, Progress, Score } from './progress.ts';

const NOTHING: LessonProgress = { done: false };

/** What is known of one lesson; nothing is known of a lesson that was never opened. */
export const lessonOf = (progress: Progress, id: string): LessonProgress =>
  (Object.hasOwn(progress.lessons, id) ? progress.lessons[id] : undefined) ?? NOTHING;

const withLesson = (progress: Progress, id: string, change: Partial<LessonProgress>): Progress => ({
  ...progress,
  lessons: { ...progress.lessons, [id]: { ...lessonOf(progress, id), ...change } },
});

/** The reader opened a lesson on a day (YYYY-MM-DD). */
export const visit = (progress: Progress, id: string, day: string): Progress => ({
  ...withLesson(progress, id, { seen: day }),
  last: id,
});

/** The reader says that a lesson is done, or not. */
export const mark = (progress: Progress, id: string, done: boolean): Progress => withLesson(progress, id, { done });

/** The reader answered every question of a lesson's quiz: keeps the score, and the lesson is done. */
export const finishQuiz = (progress: Progress, id: string, quiz: Score): Progress =>
  withLesson(progress, id, { quiz, done: true });

/** How many of these lessons are done. */
export const countDone = (progress: Progress, ids: readonly string[]): number =>
  ids.filter((id) => lessonOf(progress, id).done).length;

/**
 * Where to go on: the lesson opened last if it is not done, or the first one after it that is not, or the first of all.
 *
 * @param ids the lessons in the order of the course
 * @returns undefined if every lesson is done
 */
export function continueWith(progress: Progress, ids: readonly string[]): string | undefined {
  const from = Math.max(0, ids.indexOf(progress.last ?? ''));
  return [...ids.slice(from), ...ids.slice(0, from)].find((id) => !lessonOf(progress, id).done);
}
