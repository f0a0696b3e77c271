import type {
  Course,
  Engine,
  Lab,
  LessonFrontmatter,
  Quiz,
  RecordingHost,
  Scenario,
  SessionProcesses,
  SessionScript,
  TermFrontmatter,
} from '../../schema/index.ts';
import type { Cast, Timeline } from '../../session/index.ts';

/** A lesson as the course lists it. `sessions` and `diagrams` are the ids its MDX uses, in order, once each. */
export interface LessonEntry {
  readonly id: string;
  readonly part: Course['parts'][number];
  /** Path of the MDX file. */
  readonly file: string;
  readonly frontmatter: LessonFrontmatter;
  /** Place in the course, counted from 1. */
  readonly number: number;
  readonly sessions: readonly string[];
  readonly diagrams: readonly string[];
}

/** A session as it was recorded on one host. */
export interface Recording {
  readonly host: string;
  readonly info: RecordingHost;
  readonly casts: Readonly<Record<Engine, { readonly text: string; readonly cast: Cast; readonly file: string }>>;
  readonly processes: SessionProcesses;
  readonly timeline: Timeline;
}

/** A session: its script and its recordings, the host that is shown first before the others. */
export interface SessionEntry {
  readonly id: string;
  readonly script: SessionScript;
  readonly recordings: readonly Recording[];
}

export interface TermEntry {
  readonly id: string;
  readonly frontmatter: TermFrontmatter;
  /** Markdown of one to three sentences. */
  readonly body: string;
}

/** All content of the site, read and checked. */
export interface Library {
  /** The content folder. */
  readonly root: string;
  readonly course: Course;
  /** In the order of the course. */
  readonly lessons: readonly LessonEntry[];
  readonly sessions: ReadonlyMap<string, SessionEntry>;
  readonly hosts: ReadonlyMap<string, RecordingHost>;
  readonly quizzes: ReadonlyMap<string, Quiz>;
  readonly terms: ReadonlyMap<string, TermEntry>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly labs: ReadonlyMap<string, Lab>;
}
