/** What `npm run new` can begin. */
export const KINDS = ['lesson', 'session', 'quiz', 'term', 'diagram'] as const;
export type Kind = (typeof KINDS)[number];

/** A file to begin with, and what the author does next. */
export interface Scaffold {
  /** Path below the content folder. */
  readonly path: string;
  readonly text: string;
  readonly next: string;
}

const lesson = (id: string, part: string): Scaffold => ({
  path: `lessons/${part}/${id}.mdx`,
  text: `---
title: The lesson's name
standfirst: What the reader sees, and why it matters, in two or three sentences.
description: One sentence for search results and link previews.
minutes: 12
goals:
  - name what the lesson is about;
  - prove it with a command.
misconception: A sentence people say that this lesson disproves.
remember:
  - One sentence.
  - Another sentence.
  - A third sentence.
quiz: ${id}
sources:
  - { title: First source, url: 'https://docs.docker.com/', about: Which statement it supports. }
  - { title: Second source, url: 'https://docs.podman.io/', about: Which statement it supports. }
  - { title: Third source, url: 'https://man7.org/', about: Which statement it supports. }
---

## What you can see

Begin with what the reader can see. Then show a session:

{/* <Session id="a-session" /> */}
`,
  next: `list "${id}" under "${part}" in content/course.yaml, and write content/quizzes/${id}.yaml (npm run new -- quiz ${id})`,
});

const session = (id: string): Scaffold => ({
  path: `sessions/${id}/session.yaml`,
  text: `title: What the session shows
summary: One sentence for lists.
lanes:
  docker: { user: ana, says: 'ana, in the group docker' }
  podman: { user: ana, says: 'ana, rootless' }
steps:
  - id: start
    title: Start a web server
    look_at: One line comes back, the container's id.
    docker: { command: docker run -d --name web -p 8080:80 nginx }
    podman: { command: podman run -d --name web -p 8080:80 nginx }
  - id: clean-up
    title: Clean up
    look_at: The name is printed once it is gone.
    docker: { command: docker rm -f web }
    podman: { command: podman rm -f -t 0 web }
`,
  next: `record it: npm run record -- ${id}`,
});

const quiz = (id: string): Scaffold => ({
  path: `quizzes/${id}.yaml`,
  text: `questions:
${[1, 2, 3, 4]
  .map(
    (n) => `  - id: question-${n}
    type: choice
    question: What do you want to know?
    options:
      - { id: first, text: The right answer, right: true, feedback: Why it is right. }
      - { id: second, text: A wrong answer, right: false, feedback: Why it is wrong. }
`,
  )
  .join('')}`,
  next: 'write at least four questions; a feedback says why, not only right or wrong',
});

const term = (id: string): Scaffold => ({
  path: `glossary/${id}.md`,
  text: `---
name: ${id.replaceAll('-', ' ')}
---

What the word means, in one to three plain sentences.
`,
  next: `use it in a lesson: <Term id="${id}">${id.replaceAll('-', ' ')}</Term>`,
});

const diagram = (id: string): Scaffold => ({
  path: `diagrams/${id}.mmd`,
  text: `flowchart LR
  accTitle: What the diagram shows
  accDescr: The same in a sentence or two, for who cannot see it.
  client[docker] -- socket --> dockerd[dockerd]
`,
  next: 'render it: npm run diagrams',
});

const MAKERS: Readonly<Record<Kind, (id: string, part: string) => Scaffold>> = { lesson, session, quiz, term, diagram };

/**
 * The file that a new piece of content begins with. It is valid as it stands, and says in itself what to write.
 *
 * @param part the part of the course, for a lesson
 */
export const scaffold = (kind: Kind, id: string, part: string): Scaffold => MAKERS[kind](id, part);
