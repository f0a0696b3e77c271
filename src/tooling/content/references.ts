import { basename } from 'node:path';
import { didYouMean } from '../../lib/suggest.ts';
import type { Course } from '../../schema/index.ts';
import { nameIn } from './folder.ts';
import { type Known, missing } from './known.ts';
import type { LessonDraft } from './lessons.ts';
import type { Use } from './mdx.ts';
import type { Problem } from './problem.ts';
import { TAGS } from './tags.ts';

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
