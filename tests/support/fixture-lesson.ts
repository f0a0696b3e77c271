/** The prose around the fixture's sessions: as short as the schemas allow. */
export const FIXTURE_COURSE = {
  host: 'host-old',
  parts: [{ id: 'basics', title: 'Basics', summary: 'A part made for tests.', lessons: ['fixture-lesson'] }],
};

export const FIXTURE_LESSON = `---
title: A fixture lesson
standfirst: A lesson made for tests. It has two sessions.
description: A lesson made for tests.
minutes: 5
goals: [see a replay, see another]
remember: [One thing., Another thing., A third thing.]
misconception: Fixtures need no prose.
quiz: fixture-quiz
sources:
  - { title: Docker documentation, url: "https://docs.docker.com/", about: The first statement. }
  - { title: Podman documentation, url: "https://docs.podman.io/", about: The second statement. }
  - { title: Kernel documentation, url: "https://docs.kernel.org/", about: The third statement. }
---

## The first session

Watch a <Term id="shim">shim</Term> appear at [the second step](#what-run-starts/run).

<Session id="what-run-starts" />

## The second session

<Session id="fixture-second" />

The end.
`;

const option = (id: string, right: boolean): object => ({ id, text: `Option ${id}`, right, feedback: `About ${id}.` });

export const FIXTURE_QUIZ = {
  questions: ['first', 'second', 'third', 'fourth'].map((id) => ({
    id,
    type: 'choice',
    question: `The ${id} question?`,
    options: [option('yes', true), option('no', false)],
  })),
};

export const FIXTURE_TERM = `---
name: shim
---

A small process that keeps one container.
`;
