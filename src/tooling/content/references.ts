import { basename } from 'node:path';
import { didYouMean } from '../../lib/suggest.ts';
import type { Course, SessionScript } from '../../schema/index.ts';
import { nameIn } from './folder.ts';
import type { LessonDraft } from './lessons.ts';
import type { Use } from './mdx.ts';
import type { Problem } from './problem.ts';
import type { Library } from './types.ts';

/** The tags that a lesson may use, and which attributes each has. The lesson page maps them to components. */
export const TAGS: Readonly<Record<string, readonly string[]>> = {
  Session: ['id'],
  Diagram: ['id', 'session', 'caption'],
  Term: ['id'],
  Note: ['kind', 'title'],
  Lab: ['id'],
};

/** What ids there are of each kind. */
export interface Known {
  /** Step ids by session; undefined for a script that could not be read, whose steps nobody knows. */
  readonly sessions: ReadonlyMap<string, readonly string[] | undefined>;
  readonly diagrams: readonly string[];
  readonly terms: readonly string[];
  readonly quizzes: readonly string[];
  readonly labs: readonly string[];
}

/** Gathers the ids that content may refer to. */
export function knownIds(
  {
    scripts,
    terms,
    quizzes,
    labs,
  }: Pick<Library, 'terms' | 'quizzes' | 'labs'> & { readonly scripts: ReadonlyMap<string, SessionScript | undefined> },
  diagrams: readonly string[],
): Known {
  return {
    sessions: new Map([...scripts].map(([id, script]) => [id, script?.steps.map((step) => step.id)])),
    diagrams,
    terms: [...terms.keys()],
    quizzes: [...quizzes.keys()],
    labs: [...labs.keys()],
  };
}

const missing = (kind: string, id: string, known: Iterable<string>): string =>
  `no ${kind} has the id "${id}"${didYouMean(id, known)}`;

function checkUse(use: Use, known: Known): string | undefined {
  const { id = '', session, step = '' } = use.attributes;
  if (use.tag === '#') {
    if (!known.sessions.has(session ?? '')) return missing('session', session ?? '', known.sessions.keys());
    const steps = known.sessions.get(session ?? '');
    return steps === undefined || steps.includes(step)
      ? undefined
      : `session "${session}" has no step "${step}"${didYouMean(step, steps)}`;
  }
  const attributes = TAGS[use.tag];
  if (attributes === undefined)
    return `no such tag <${use.tag}>${didYouMean(use.tag, Object.keys(TAGS))} (known: ${Object.keys(TAGS).join(', ')})`;
  const strange = Object.keys(use.attributes).find((name) => !attributes.includes(name));
  if (strange !== undefined)
    return `<${use.tag}> has no attribute "${strange}"${didYouMean(strange, attributes)} (known: ${attributes.join(', ')})`;
  if (use.tag === 'Session' && !known.sessions.has(id)) return missing('session', id, known.sessions.keys());
  if (use.tag === 'Lab' && !known.labs.includes(id)) return missing('lab', id, known.labs);
  if (use.tag === 'Term' && !known.terms.includes(id)) return missing('term', id, known.terms);
  if (use.tag !== 'Diagram') return undefined;
  if (!known.diagrams.includes(id)) return missing('diagram', id, known.diagrams);
  return session === undefined || known.sessions.has(session)
    ? undefined
    : missing('session', session, known.sessions.keys());
}

/** Every reference of a lesson: its part's folder, its quiz, and each tag and link of its text. */
export function checkLesson(root: string, { entry, uses }: LessonDraft, known: Known): Problem[] {
  const file = nameIn(root, entry.file);
  const problems: Problem[] = [];
  const folder = basename(entry.file.slice(0, -basename(entry.file).length - 1));
  if (folder !== entry.part.id)
    problems.push({
      file,
      message: `course.yaml lists this lesson under "${entry.part.id}", but it lies in "${folder}"`,
    });
  const { quiz } = entry.frontmatter;
  if (!known.quizzes.includes(quiz)) problems.push({ file, message: `quiz: ${missing('quiz', quiz, known.quizzes)}` });
  for (const use of uses) {
    const message = checkUse(use, known);
    if (message !== undefined) problems.push({ file, line: use.line, message });
  }
  return problems;
}

/** A reference `<session>/<step>`, as quizzes make them. */
export function checkStepReference(reference: string, known: Known): string | undefined {
  const [session = '', step = ''] = reference.split('/');
  return checkUse({ tag: '#', attributes: { session, step }, line: 0 }, known);
}

/** The host that the course shows first must be one that there is. */
export function checkCourse(file: string, course: Course, hosts: Iterable<string>): Problem[] {
  const known = [...hosts];
  const ids = course.parts.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...(known.includes(course.host)
      ? []
      : [{ file, message: `host: ${missing('recording host', course.host, known)}` }]),
    ...twice.map((id) => ({ file, message: `two parts have the id "${id}"` })),
  ];
}
