import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  courseSchema,
  hostSchema,
  labSchema,
  type Quiz,
  quizSchema,
  scenarioSchema,
  termSchema,
} from '../../schema/index.ts';
import { checkLights } from '../diagrams/lights.ts';
import { contentRoot, filesBelow, nameIn } from './folder.ts';
import { knownIds } from './known.ts';
import { checkLab } from './labs.ts';
import { readLessons } from './lessons.ts';
import { ContentError, type Problem } from './problem.ts';
import { checkCourse, checkLesson, checkStepReference } from './references.ts';
import { readSessions } from './sessions.ts';
import type { Library, TermEntry } from './types.ts';
import { readFrontmatter, readYaml } from './yaml.ts';

export type * from './types.ts';

/** Reads a folder of YAML files of one kind, keyed by id. */
function readAll<T extends z.ZodType>(
  root: string,
  folder: string,
  schema: T,
  problems: Problem[],
): Map<string, z.output<T>> {
  const all = new Map<string, z.output<T>>();
  for (const [id, path] of filesBelow(join(root, folder), '.yaml')) {
    const read = readYaml(schema, path, nameIn(root, path));
    problems.push(...read.problems);
    if (read.value !== undefined) all.set(id, read.value);
  }
  return all;
}

function readTerms(root: string, problems: Problem[]): Map<string, TermEntry> {
  const terms = new Map<string, TermEntry>();
  for (const [id, path] of filesBelow(join(root, 'glossary'), '.md')) {
    const { value, body, problems: wrong } = readFrontmatter(termSchema, path, nameIn(root, path));
    problems.push(...wrong);
    if (body.trim() === '')
      problems.push({ file: nameIn(root, path), message: 'expected a definition below the frontmatter, found none' });
    if (value !== undefined) terms.set(id, { id, frontmatter: value, body: body.trim() });
  }
  return terms;
}

/** Questions and options with equal ids, choices without exactly one right answer, steps that are not there. */
function checkQuiz(file: string, quiz: Quiz, stepProblem: (reference: string) => string | undefined): Problem[] {
  const problems: Problem[] = [];
  const complain = (id: string, message: string): void =>
    void problems.push({ file, message: `question "${id}": ${message}` });
  const ids = quiz.questions.map(({ id }) => id);
  for (const [index, question] of quiz.questions.entries()) {
    if (ids.indexOf(question.id) !== index) complain(question.id, 'another question has the same id');
    const wrongStep = question.step === undefined ? undefined : stepProblem(question.step);
    if (wrongStep !== undefined) complain(question.id, `step: ${wrongStep}`);
    if (question.type === 'number') continue;
    const right = question.options.filter((option) => option.right).length;
    if (question.type === 'choice' && right !== 1)
      complain(question.id, `a choice has exactly one right option, found ${right}`);
    if (right === 0 && question.type === 'several')
      complain(question.id, 'expected at least one right option, found none');
    if (new Set(question.options.map(({ id }) => id)).size < question.options.length)
      complain(question.id, 'two options have the same id');
  }
  return problems;
}

/**
 * Reads and checks all content.
 *
 * @returns the library as far as it could be read, and every problem; the library is whole only if there are none.
 */
export function readLibrary(root: string): { library: Library | undefined; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const coursePath = join(root, 'course.yaml');
  const courseFile = nameIn(root, coursePath);
  if (!existsSync(coursePath))
    return {
      library: undefined,
      problems: [{ file: courseFile, message: "expected the course's list of lessons, found no such file" }],
    };
  const { value: course, problems: wrong } = readYaml(courseSchema, coursePath, courseFile);
  problems.push(...wrong);
  const hosts = readAll(root, 'hosts', hostSchema, problems);
  const quizzes = readAll(root, 'quizzes', quizSchema, problems);
  const scenarios = readAll(root, 'scenarios', scenarioSchema, problems);
  const labs = readAll(root, 'labs', labSchema, problems);
  for (const [id, lab] of labs)
    problems.push(...checkLab(nameIn(root, join(root, 'labs', `${id}.yaml`)), lab, scenarios));
  const terms = readTerms(root, problems);
  const { sessions, scripts, problems: inSessions } = readSessions(root, hosts, course?.host ?? '');
  problems.push(...inSessions);
  for (const [id, script] of scripts) if (script !== undefined) problems.push(...checkLights(root, id, script));
  if (course === undefined) return { library: undefined, problems };

  problems.push(...checkCourse(courseFile, course, hosts.keys()));
  const { lessons, problems: inLessons } = readLessons(root, course);
  problems.push(...inLessons);
  const diagrams = filesBelow(join(root, 'diagrams'), '.mmd').map(([id]) => id);
  const known = knownIds({ scripts, quizzes, terms, labs }, diagrams);
  for (const lesson of lessons) problems.push(...checkLesson(root, lesson, known));
  for (const [id, quiz] of quizzes) {
    const file = nameIn(root, join(root, 'quizzes', `${id}.yaml`));
    problems.push(...checkQuiz(file, quiz, (reference) => checkStepReference(reference, known)));
  }
  const entries = lessons.map(({ entry }) => entry);
  return { library: { root, course, lessons: entries, sessions, hosts, quizzes, terms, scenarios, labs }, problems };
}

const read = new Map<string, Library>();

/**
 * All content of the site, read once. With TWO_ENGINES_DRAFT set, problems are printed and what could be read is
 * returned: an author sees a lesson grow before its last session is recorded.
 *
 * @throws ContentError that lists every problem, with file, line and what was expected
 */
export function library(root: string = contentRoot()): Library {
  const known = read.get(root);
  if (known !== undefined) return known;
  const { library: found, problems } = readLibrary(root);
  const error = new ContentError(problems);
  const isDraft = process.env['TWO_ENGINES_DRAFT'] !== undefined;
  if (found === undefined || (problems.length > 0 && !isDraft)) throw error;
  if (problems.length > 0) console.warn(error.message);
  read.set(root, found);
  return found;
}
