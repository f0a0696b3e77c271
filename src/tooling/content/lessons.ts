import { join } from 'node:path';
import { didYouMean } from '../../lib/suggest.ts';
import { type Course, lessonSchema } from '../../schema/index.ts';
import { filesBelow, nameIn } from './folder.ts';
import { stepLinksOf, type Use, usesOf } from './mdx.ts';
import type { Problem } from './problem.ts';
import type { LessonEntry } from './types.ts';
import { readFrontmatter } from './yaml.ts';

/** A lesson with what its text refers to, still to be checked against the rest of the content. */
export interface LessonDraft {
  readonly entry: LessonEntry;
  readonly uses: readonly Use[];
}

const once = (uses: readonly Use[], tag: string): string[] => [
  ...new Set(uses.filter((use) => use.tag === tag).map((use) => use.attributes['id'] ?? '')),
];

/** Reads every lesson that the course lists, and reports lessons that it does not list or that are not there. */
export function readLessons(root: string, course: Course): { lessons: LessonDraft[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const found = filesBelow(join(root, 'lessons'), '.mdx');
  const files = new Map(found);
  for (const [id, path] of found) {
    if (files.get(id) === path) continue;
    problems.push({
      file: nameIn(root, path),
      message: `two lessons have the id "${id}"; the other is ${nameIn(root, files.get(id) ?? '')}`,
    });
  }
  const lessons: LessonDraft[] = [];
  const listed = new Set<string>();
  for (const part of course.parts) {
    for (const id of part.lessons) {
      const path = files.get(id);
      if (listed.has(id)) problems.push({ file: courseFile(root), message: `parts list the lesson "${id}" twice` });
      else if (path === undefined) {
        problems.push({
          file: courseFile(root),
          message: `part "${part.id}" lists the lesson "${id}", which is not there${didYouMean(id, files.keys())}`,
        });
      } else lessons.push(...readLesson(root, path, id, part, listed.size + 1, problems));
      listed.add(id);
    }
  }
  for (const [id, path] of found) {
    if (!listed.has(id))
      problems.push({
        file: nameIn(root, path),
        message: `course.yaml does not list this lesson; expected "${id}" under a part${didYouMean(id, listed)}`,
      });
  }
  return { lessons, problems };
}

const courseFile = (root: string): string => nameIn(root, join(root, 'course.yaml'));

function readLesson(
  root: string,
  path: string,
  id: string,
  part: Course['parts'][number],
  number: number,
  problems: Problem[],
): LessonDraft[] {
  const read = readFrontmatter(lessonSchema, path, nameIn(root, path));
  problems.push(...read.problems);
  if (read.value === undefined) return [];
  const uses = [...usesOf(read.body, read.bodyLine), ...stepLinksOf(read.body, read.bodyLine)];
  const entry: LessonEntry = {
    id,
    part,
    file: path,
    frontmatter: read.value,
    number,
    sessions: once(uses, 'Session'),
    diagrams: once(uses, 'Diagram'),
  };
  return [{ entry, uses }];
}
