import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ENGINES } from '../../src/schema/index.ts';
import { lanesDiffer, missingFrames } from '../../src/session/index.ts';
import { contentRoot } from '../../src/tooling/content/folder.ts';
import { readLibrary } from '../../src/tooling/content/library.ts';
import { formatProblem } from '../../src/tooling/content/problem.ts';

const { library, problems } = readLibrary(contentRoot());
const sessions = [...(library?.sessions.values() ?? [])];
const lessons = library?.lessons ?? [];

/** What a program complains with may wrap: it is prose. A table may not. */
const MESSAGE = /^(Error|WARN|docker: |curl: |Cannot connect|error)/i;

test('the content has no problem', () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

test('there are at least ten sessions, and three lessons', () => {
  expect(sessions.length).toBeGreaterThanOrEqual(10);
  expect(lessons.length).toBeGreaterThanOrEqual(3);
});

for (const { id, script, recordings } of sessions) {
  for (const { host, timeline, processes } of recordings) {
    const steps = script.steps.map((step, index) => ({ step, timed: timeline.steps[index] }));

    test(`${id} on ${host} says why wherever its lanes differ`, () => {
      const silent = steps.filter(
        ({ step, timed }) => timed !== undefined && lanesDiffer(timed) && step.differs === undefined,
      );
      expect(silent.map(({ step }) => step.id)).toEqual([]);
    });

    test(`${id} on ${host} frames only words that were printed`, () => {
      const missing = steps.flatMap(({ step, timed }) =>
        ENGINES.flatMap((engine) => {
          const [said, lane] = [step[engine], timed?.lanes[engine]];
          if (!('command' in said) || lane?.kind !== 'run') return [];
          return missingFrames(`${lane.command}\n${lane.output}`, said.frame).map(
            (frame) => `${step.id} ${engine}: ${frame}`,
          );
        }),
      );
      expect(missing).toEqual([]);
    });

    test(`${id} on ${host} has the processes after every step`, () => {
      for (const engine of ENGINES) {
        const { steps: known } = processes[engine];
        expect(Object.keys(known).sort()).toEqual(script.steps.map((step) => step.id).sort());
      }
    });

    test(`${id} on ${host} fits 80 columns where it is read`, () => {
      const wide = steps.flatMap(({ step, timed }) =>
        ENGINES.flatMap((engine) => {
          const lane = timed?.lanes[engine];
          const lines = lane?.kind === 'run' ? lane.output.split('\n') : [];
          const isWide = (line: string): boolean => line.length > 80 && !MESSAGE.test(line);
          return lane?.kind === 'run' && lane.exitCode === 0 && lines.some(isWide) ? [`${step.id} ${engine}`] : [];
        }),
      );
      expect(wide).toEqual([]);
    });
  }
}

for (const { id, file, sessions: used, diagrams, frontmatter } of lessons) {
  const body = readFileSync(file, 'utf8').replace(/^---[\s\S]*?\n---/, '');

  test(`the lesson ${id} is whole: prose, sessions, diagrams, quiz, sources`, () => {
    const words = body
      .replace(/^```[\s\S]*?^```/gm, '')
      .replace(/<[^>]+>/g, ' ')
      .split(/\s+/).length;
    expect(words).toBeGreaterThan(900);
    expect(used.length).toBeGreaterThanOrEqual(3);
    expect(diagrams.length).toBeGreaterThanOrEqual(2);
    expect(library?.quizzes.get(frontmatter.quiz)?.questions.length).toBeGreaterThanOrEqual(4);
    expect(body).toMatch(/<Term id=/);
    expect(body).toMatch(/^```/m);
  });
}

test('every glossary term is used by a lesson', () => {
  const all = lessons.map(({ file }) => readFileSync(file, 'utf8')).join('\n');
  const unused = [...(library?.terms.keys() ?? [])].filter((id) => !all.includes(`<Term id="${id}"`));
  expect(unused).toEqual([]);
});
