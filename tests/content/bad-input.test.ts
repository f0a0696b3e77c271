import { spawnSync } from 'node:child_process';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readLibrary } from '../../src/tooling/content/library.ts';
import { formatProblem } from '../../src/tooling/content/problem.ts';
import { type ContentCopy, copyContent } from '../support/content.ts';

const SESSION = 'sessions/what-run-starts/session.yaml';
const CAST = 'sessions/what-run-starts/docker-28-podman-5/docker.cast';
const PROCESSES = 'sessions/what-run-starts/docker-28-podman-5/processes.json';
const LESSON = 'lessons/architecture/one-daemon-or-none.mdx';
const QUIZ = 'quizzes/one-daemon-or-none.yaml';

/** One way to damage the content, and what the author must be told. */
interface Case {
  readonly name: string;
  readonly damage: (content: ContentCopy) => void;
  readonly says: readonly (string | RegExp)[];
}

const CASES: readonly Case[] = [
  {
    name: 'a wrong key in a session',
    damage: (content) => content.replace(SESSION, /^ {4}look_at:/m, '    lookat:'),
    says: [/session\.yaml:\d+: /, 'unknown key "lookat"', 'did you mean "look_at"?'],
  },
  {
    name: 'a wrong key in a lane of a step',
    damage: (content) => content.replace(SESSION, 'command:', 'comand:'),
    says: [/session\.yaml:\d+: /, 'unknown key "comand"', 'did you mean "command"?'],
  },
  {
    name: 'a missing key in a session',
    damage: (content) => content.replace(SESSION, /^summary:.*\n(?: {2}.*\n)*/m, ''),
    says: ['summary: expected string, found nothing'],
  },
  {
    name: 'a command that would wrap',
    damage: (content) => content.replace(SESSION, /command: [^,}\n]+/, `command: echo ${'x'.repeat(80)}`),
    says: ['at most 72 characters', /session\.yaml:\d+: /],
  },
  {
    name: 'YAML that is none',
    damage: (content) => content.replace(SESSION, /^title:/m, 'title: "open\ntitle:'),
    says: ['not valid YAML', /session\.yaml:\d+: /],
  },
  {
    name: 'a key that is there twice',
    damage: (content) => content.replace(SESSION, /^title:/m, 'title: Again\ntitle:'),
    says: ['not valid YAML', 'unique'],
  },
  {
    name: 'two steps with one id',
    damage: (content) => {
      const ids = [...content.read(SESSION).matchAll(/^ {2}- id: (.+)$/gm)].map((match) => match[1] ?? '');
      content.replace(SESSION, `- id: ${ids[1]}`, `- id: ${ids[0]}`);
    },
    says: ['two steps have the id'],
  },
  {
    name: 'a poster that is no step',
    damage: (content) => content.replace(SESSION, /^poster:.*$/m, 'poster: nowhere-at-all'),
    says: ['no step has the id "nowhere-at-all"'],
  },
  {
    name: 'a cast without provenance',
    damage: (content) => {
      const [header = '', ...events] = content.read(CAST).split('\n');
      const { provenance: _, ...rest } = JSON.parse(header) as Record<string, unknown>;
      content.write(CAST, [JSON.stringify(rest), ...events].join('\n'));
    },
    says: ['docker.cast:1: ', 'provenance'],
  },
  {
    name: "a cast whose command is not the script's",
    damage: (content) =>
      content.replace(SESSION, /command: ["']?docker run /, 'command: docker  run --init '.replace('  ', ' ')),
    says: ['docker.cast', 'docker run --init'],
  },
  {
    name: 'a cast that is cut short',
    damage: (content) => content.write(CAST, content.read(CAST).slice(0, Math.floor(content.read(CAST).length * 0.6))),
    says: ['docker.cast', /cut short|not valid JSON|expected/],
  },
  {
    name: 'a cast of another version',
    damage: (content) => content.replace(CAST, '"version":3', '"version":2'),
    says: ['docker.cast:1: ', /version/],
  },
  {
    name: 'a lane without a recording',
    damage: (content) => rmSync(join(content.root, CAST)),
    says: ['docker.cast: ', 'expected a recording of this lane, found none'],
  },
  {
    name: 'a session that nobody recorded',
    damage: (content) => rmSync(join(content.root, 'sessions/what-run-starts/docker-28-podman-5'), { recursive: true }),
    says: ['the session has no recording', 'npm run record -- what-run-starts'],
  },
  {
    name: 'a recording host that nobody described',
    damage: (content) =>
      renameSync(
        join(content.root, 'hosts/docker-28-podman-5.yaml'),
        join(content.root, 'hosts/docker-28-podman-6.yaml'),
      ),
    says: ['no hosts/docker-28-podman-5.yaml', 'did you mean "docker-28-podman-6"?'],
  },
  {
    name: 'processes that are no JSON',
    damage: (content) => content.write(PROCESSES, '{'),
    says: ['processes.json: not valid JSON'],
  },
  {
    name: "a wrong key in a lesson's frontmatter",
    damage: (content) => content.replace(LESSON, /^minutes:/m, 'minuets:'),
    says: [/one-daemon-or-none\.mdx:\d+: /, 'unknown key "minuets"', 'did you mean "minutes"?'],
  },
  {
    name: 'a lesson without frontmatter',
    damage: (content) => content.write(LESSON, 'Words'),
    says: ['one-daemon-or-none.mdx:1: expected frontmatter'],
  },
  {
    name: 'a session that a lesson names and nobody wrote',
    damage: (content) => content.replace(LESSON, '<Session id="what-run-starts"', '<Session id="what-run-start"'),
    says: [
      /one-daemon-or-none\.mdx:\d+: /,
      'no session has the id "what-run-start"',
      'did you mean "what-run-starts"?',
    ],
  },
  {
    name: 'a diagram that nobody drew',
    damage: (content) => content.replace(LESSON, '<Diagram id="two-ways-to-run"', '<Diagram id="two-way-to-run"'),
    says: ['no diagram has the id "two-way-to-run"', 'did you mean "two-ways-to-run"?'],
  },
  {
    name: 'a node that a diagram has not',
    damage: (content) => content.replace(SESSION, 'two-ways-to-run: [', 'two-ways-to-run: [dockrd, '),
    says: [/session\.yaml:\d+: /, 'has no node "dockrd"', 'did you mean "dockerd"?'],
  },
  {
    name: 'a tag that there is not',
    damage: (content) => content.replace(LESSON, '<Session id', '<Sesion id'),
    says: ['no such tag <Sesion>', 'did you mean "Session"?'],
  },
  {
    name: 'an attribute that a tag has not',
    damage: (content) => content.replace(LESSON, '<Session id', '<Session name="x" id'),
    says: ['<Session> has no attribute "name"'],
  },
  {
    name: 'a link to a step that is not there',
    damage: (content) => content.write(LESSON, `${content.read(LESSON)}\n[look](#what-run-starts/nowhere-at-all)\n`),
    says: ['session "what-run-starts" has no step "nowhere-at-all"'],
  },
  {
    name: 'a lesson that the course does not list',
    damage: (content) => cpSync(join(content.root, LESSON), join(content.root, 'lessons/architecture/another.mdx')),
    says: ['another.mdx: course.yaml does not list this lesson'],
  },
  {
    name: 'a lesson that is listed and not there',
    damage: (content) => content.replace('course.yaml', 'one-daemon-or-none', 'one-demon-or-none'),
    says: ['lists the lesson "one-demon-or-none", which is not there; did you mean "one-daemon-or-none"?'],
  },
  {
    name: 'two lessons with one id',
    damage: (content) => cpSync(join(content.root, LESSON), join(content.root, 'lessons/pods/one-daemon-or-none.mdx')),
    says: ['two lessons have the id "one-daemon-or-none"'],
  },
  {
    name: 'a course that shows an unknown host first',
    damage: (content) => content.replace('course.yaml', 'host: docker-28-podman-5', 'host: docker-28-podman'),
    says: ['no recording host has the id "docker-28-podman"'],
  },
  {
    name: 'a quiz with two right answers to a choice',
    damage: (content) => content.write(QUIZ, content.read(QUIZ).replaceAll('right: false', 'right: true')),
    says: ['a choice has exactly one right option'],
  },
  {
    name: 'a question of an unknown type',
    damage: (content) => content.replace(QUIZ, 'type: choice', 'type: choise'),
    says: [/one-daemon-or-none\.yaml:\d+: /, 'type'],
  },
  {
    name: 'a quiz that nobody wrote',
    damage: (content) => rmSync(join(content.root, QUIZ)),
    says: ['no quiz has the id "one-daemon-or-none"'],
  },
];

for (const { name, damage, says } of CASES) {
  test(`the author is told of ${name}`, () => {
    const content = copyContent();
    try {
      damage(content);
      const told = readLibrary(content.root).problems.map(formatProblem).join('\n');
      for (const words of says) expect(told).toMatch(typeof words === 'string' ? new RegExp(literal(words)) : words);
    } finally {
      content.remove();
    }
  });
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('npm run build fails with the same words', () => {
  const content = copyContent();
  try {
    content.replace(SESSION, /^ {4}look_at:/m, '    lookat:');
    const run = spawnSync('npm', ['run', '--silent', 'build'], {
      encoding: 'utf8',
      env: { ...process.env, TWO_ENGINES_CONTENT: content.root },
    });
    expect(run.status).not.toBe(0);
    expect(`${run.stdout}${run.stderr}`).toMatch(
      /content\/sessions\/what-run-starts\/session\.yaml:\d+: .*did you mean "look_at"\?/,
    );
  } finally {
    content.remove();
  }
});
