import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { ENGINES, type Engine, type HostProcess, type SessionProcesses } from '../../src/schema/index.ts';
import { type FixtureCommand, fixtureCast } from './fixture-cast.ts';
import { FIXTURE_COURSE, FIXTURE_LESSON, FIXTURE_QUIZ, FIXTURE_TERM } from './fixture-lesson.ts';

/** The hosts on which the fixture is "recorded": the second one's Docker prints something else at the step `run`. */
export const FIXTURE_HOSTS = { 'host-old': '28.5.2', 'host-new': '29.1.0' } as const;
export type FixtureHost = keyof typeof FIXTURE_HOSTS;
/** The front page plays a session of this name, so the fixture has it too. */
export const FIXTURE_SESSION = 'what-run-starts';
export const FIXTURE_SECOND = 'fixture-second';

/** What the page of the sandbox shows, whichever content is built. */
const SANDBOX_DIAGRAM = 'two-ways-to-run';

const ESC = '\u001b';
/** Two progress bars that are drawn over again, as a pull does. */
const PULL = [
  'a3f1: Waiting\nb4e2: Waiting\n',
  `${ESC}[2A\r${ESC}[Ka3f1: [====>     ]\n${ESC}[Kb4e2: Waiting\n`,
  `${ESC}[2A\r${ESC}[Ka3f1: Pull complete\n${ESC}[Kb4e2: [========> ]\n`,
  `${ESC}[1A\r${ESC}[Kb4e2: Pull complete\nDone\n`,
];

const SCRIPT = {
  title: 'A tour of `fixtures`',
  summary: 'Five steps that use everything a replay has.',
  lanes: { docker: { user: 'ana', says: 'ana, in the group docker' }, podman: { user: 'ana', says: 'ana, rootless' } },
  steps: [
    {
      id: 'hello',
      title: 'Say `hello`',
      look_at: 'Both lanes print the same line.',
      docker: { command: 'docker run hello', frame: ['hello'] },
      podman: { command: 'podman run hello', frame: ['hello'] },
    },
    {
      id: 'run',
      title: 'Start a web server',
      look_at: 'The id, and the process below it.',
      docker: { command: 'docker run -d web', frame: ['{id}'] },
      podman: { command: 'podman run -d web', frame: ['{id}'] },
      differs: 'Docker asks `dockerd`; Podman forks `conmon`.',
      predict: {
        question: 'Which process is the parent of the web server?',
        options: [
          { id: 'shell', text: 'The shell', feedback: 'The shell only started the command.' },
          { id: 'supervisor', text: 'A supervisor', feedback: 'One for each container.' },
        ],
        answer: 'supervisor',
      },
    },
    {
      id: 'pull',
      title: 'Pull an image',
      look_at: 'The bars move until they are complete.',
      docker: { command: 'docker pull big', frame: ['Done'] },
      podman: { command: 'podman pull big', frame: ['Done'] },
    },
    {
      id: 'fail',
      title: 'Ask for what is not there',
      look_at: "One lane's command fails.",
      docker: { command: 'docker stop web' },
      podman: { command: 'podman stop nothing' },
      differs: 'There is no container of that name in Podman.',
    },
    {
      id: 'service',
      title: 'Stop the service',
      look_at: 'Only Docker has a service.',
      docker: { command: 'sudo systemctl stop docker' },
      podman: { none: 'Podman has no service that could be stopped.' },
      differs: 'Podman has no service that could be stopped.',
    },
  ],
};

const ID = '5f2a91c37d0e8bb1c4a6e0f3d9c6aa2f71e6de9b2f8f6ab1b0b6f5a0c7f6fd5c';

const COMMANDS: Readonly<Record<Engine, (host: FixtureHost) => readonly FixtureCommand[]>> = {
  docker: (host) => [
    { step: 'hello', command: 'docker run hello', prints: ['hello\n'] },
    { step: 'run', command: 'docker run -d web', prints: [`${ID}\n`, ...(host === 'host-new' ? ['ready\n'] : [])] },
    { step: 'pull', command: 'docker pull big', prints: PULL },
    { step: 'fail', command: 'docker stop web', prints: ['web\n'] },
    { step: 'service', command: 'sudo systemctl stop docker' },
  ],
  podman: () => [
    { step: 'hello', command: 'podman run hello', prints: ['hello\n'] },
    { step: 'run', command: 'podman run -d web', prints: [`${[...ID].reverse().join('')}\n`] },
    { step: 'pull', command: 'podman pull big', prints: PULL },
    {
      step: 'fail',
      command: 'podman stop nothing',
      prints: ['Error: no container with name "nothing" found: no such container\n'],
      exitCode: 125,
    },
    { step: 'service' },
  ],
};

/** Both engines print the same: a session to stand beside the first one. */
const SECOND = {
  title: 'A second session',
  summary: 'Two steps, so that two players stand on one page.',
  lanes: SCRIPT.lanes,
  steps: ['one', 'two'].map((id) => ({
    id,
    title: `Step ${id}`,
    look_at: 'A word.',
    docker: { command: `echo ${id}` },
    podman: { command: `echo ${id}` },
  })),
};
const SECOND_COMMANDS: readonly FixtureCommand[] = ['one', 'two'].map((id) => ({
  step: id,
  command: `echo ${id}`,
  prints: [`${id}\n`],
}));

const NAMES = { user: 4_026_531_837, pid: 4_026_531_836 };
const ALL: [number, number, number][] = [[0, 0, 4_294_967_295]];
const process = (pid: number, ppid: number, user: string, command: string, container?: string): HostProcess => ({
  pid,
  ppid,
  user,
  uid: user === 'root' ? 0 : user === 'ana' ? 1000 : Number(user),
  command,
  args: command,
  ns: NAMES,
  uidMap: ALL,
  ...(container === undefined ? {} : { container }),
});

const SYSTEMD = process(1, 0, 'root', 'systemd');
const DAEMON = process(655, 1, 'root', 'dockerd');
const BEFORE: Readonly<Record<Engine, HostProcess[]>> = { docker: [SYSTEMD, DAEMON], podman: [SYSTEMD] };
const WEB: Readonly<Record<Engine, HostProcess[]>> = {
  docker: [process(900, 1, 'root', 'containerd-shim'), process(920, 900, 'root', 'nginx', 'web')],
  podman: [
    process(900, 1, 'ana', 'conmon'),
    process(920, 900, 'ana', 'nginx', 'web'),
    process(921, 920, '100032', 'nginx', 'web'),
  ],
};

function processesOf(session: string, host: string, steps: readonly string[]): SessionProcesses {
  const lane = (engine: Engine): SessionProcesses[Engine] => ({
    before: BEFORE[engine],
    steps: Object.fromEntries(
      steps.map((id) => {
        const isUp = id === 'run' || id === 'pull';
        const kept = id === 'service' ? [SYSTEMD] : BEFORE[engine];
        return [id, isUp ? [...kept, ...WEB[engine]] : kept];
      }),
    ),
  });
  return { session, host, docker: lane('docker'), podman: lane('podman') };
}

const hostOf = (docker: string): object => ({
  os: 'Fixture Linux 1',
  kernel: '7.0.0',
  arch: 'x86_64',
  systemd: '258',
  cgroups: 'v2',
  recorded: '2026-11-21',
  docker: { version: docker, storage: 'overlay2', runtime: 'runc 1.3.3', containerd: '1.7.28' },
  podman: { version: '5.8.6', storage: 'overlay', runtime: 'crun 1.25', network: 'netavark' },
});

/**
 * Writes a whole content folder: one lesson with two sessions, the first of them "recorded" on two hosts. It is made for
 * TWO_ENGINES_CONTENT; its one diagram is the sandbox's own.
 */
export function writeFixtureContent(root: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('course.yaml', stringify(FIXTURE_COURSE));
  mkdirSync(join(root, 'diagrams/.rendered'), { recursive: true });
  for (const folder of ['diagrams', 'diagrams/.rendered'])
    for (const name of readdirSync(join('content', folder)))
      if (name.startsWith(`${SANDBOX_DIAGRAM}.`)) copyFileSync(join('content', folder, name), join(root, folder, name));
  write('lessons/basics/fixture-lesson.mdx', FIXTURE_LESSON);
  write('quizzes/fixture-quiz.yaml', stringify(FIXTURE_QUIZ));
  write('glossary/shim.md', FIXTURE_TERM);
  const record = (id: string, host: FixtureHost, engine: Engine, commands: readonly FixtureCommand[]): void => {
    const version = engine === 'docker' ? FIXTURE_HOSTS[host] : '5.8.6';
    write(`sessions/${id}/${host}/${engine}.cast`, fixtureCast(id, host, engine, version, commands));
  };
  write(`sessions/${FIXTURE_SESSION}/session.yaml`, stringify(SCRIPT));
  write(`sessions/${FIXTURE_SECOND}/session.yaml`, stringify(SECOND));
  for (const [host, version] of Object.entries(FIXTURE_HOSTS) as [FixtureHost, string][]) {
    write(`hosts/${host}.yaml`, stringify(hostOf(version)));
    for (const engine of ENGINES) record(FIXTURE_SESSION, host, engine, COMMANDS[engine](host));
    const processes = processesOf(
      FIXTURE_SESSION,
      host,
      SCRIPT.steps.map(({ id }) => id),
    );
    write(`sessions/${FIXTURE_SESSION}/${host}/processes.json`, JSON.stringify(processes));
  }
  for (const engine of ENGINES) record(FIXTURE_SECOND, 'host-old', engine, SECOND_COMMANDS);
  const processes = processesOf(FIXTURE_SECOND, 'host-old', ['one', 'two']);
  write(`sessions/${FIXTURE_SECOND}/host-old/processes.json`, JSON.stringify(processes));
}
