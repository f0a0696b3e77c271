/**
 * What the browser remembers of a reader's way through the course. It never leaves the browser.
 *
 *     { "version": 1,
 *       "last": "who-is-root",
 *       "lessons": { "one-daemon-or-none": { "seen": "2026-11-21", "done": true, "quiz": { "right": 4, "total": 5 } } } }
 *
 * Written by the lesson page (seen), its "done" button and its quiz; read by the progress line, the course page and the
 * front page. Stored by src/storage. What cannot be read is dropped, entry by entry: a reader loses a tick, never the
 * page. A new version adds a step to MIGRATIONS that turns the version before it into the next.
 */

export const PROGRESS_VERSION = 1;
const MAX_LESSONS = 2000;

export interface Score {
  readonly right: number;
  readonly total: number;
}
export interface LessonProgress {
  /** The day of the last visit, as YYYY-MM-DD. */
  readonly seen?: string;
  readonly done: boolean;
  /** Questions answered right at the first try, of how many. */
  readonly quiz?: Score;
}
export interface Progress {
  readonly version: typeof PROGRESS_VERSION;
  /** The lesson that was open last. */
  readonly last?: string;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
}

type Fields = Readonly<Record<string, unknown>>;
/** From version n to n + 1, by n. */
export type Migrations = Readonly<Record<number, (old: Fields) => Fields>>;
const MIGRATIONS: Migrations = {};

export const EMPTY_PROGRESS: Progress = { version: PROGRESS_VERSION, lessons: {} };

const isFields = (raw: unknown): raw is Fields => typeof raw === 'object' && raw !== null && !Array.isArray(raw);
const isId = (raw: unknown): raw is string => typeof raw === 'string' && /^[a-z][a-z0-9-]{0,99}$/.test(raw);
const isDay = (raw: unknown): raw is string => typeof raw === 'string' && /^\d{4}-[01]\d-[0-3]\d$/.test(raw);
const isCount = (raw: unknown): raw is number => Number.isSafeInteger(raw) && (raw as number) >= 0;

function readScore(raw: unknown): Score | undefined {
  if (!isFields(raw)) return undefined;
  const { right, total } = raw;
  return isCount(right) && isCount(total) && right <= total && total > 0 ? { right, total } : undefined;
}

function readLesson(raw: unknown): LessonProgress | undefined {
  if (!isFields(raw)) return undefined;
  const quiz = readScore(raw['quiz']);
  const seen = raw['seen'];
  return { done: raw['done'] === true, ...(isDay(seen) ? { seen } : {}), ...(quiz === undefined ? {} : { quiz }) };
}

function migrate(raw: Fields, migrations: Migrations): Fields | undefined {
  let current = raw;
  for (let version = raw['version']; version !== PROGRESS_VERSION; version = current['version']) {
    const step = typeof version === 'number' && Object.hasOwn(migrations, version) ? migrations[version] : undefined;
    if (step === undefined) return undefined;
    current = { ...step(current), version: (version as number) + 1 };
  }
  return current;
}

/**
 * Reads stored progress of any age and in any state.
 *
 * @param raw whatever the store held
 * @param migrations for tests; the page uses its own
 * @returns what could be read; never throws
 */
export function readProgress(raw: unknown, migrations: Migrations = MIGRATIONS): Progress {
  const current = isFields(raw) ? migrate(raw, migrations) : undefined;
  if (current === undefined) return EMPTY_PROGRESS;
  const lessons: [string, LessonProgress][] = [];
  const entries = isFields(current['lessons']) ? Object.entries(current['lessons']) : [];
  for (const [id, value] of entries.slice(0, MAX_LESSONS)) {
    const lesson = isId(id) ? readLesson(value) : undefined;
    if (lesson !== undefined) lessons.push([id, lesson]);
  }
  const last = current['last'];
  return { version: PROGRESS_VERSION, ...(isId(last) ? { last } : {}), lessons: Object.fromEntries(lessons) };
}
