import { expect, test } from '@playwright/test';
import { type OpenedHost, openHostWith, RELEASES } from '../../../src/sim/full.ts';
import { SHELL } from '../../../src/tooling/simulate/transcript.ts';
import {
  BACKTRACKING,
  DESTRUCTIVE,
  ENDLESS,
  GROWING,
  type HostileLine,
  LONG_AND_DEEP,
  MULTIPLYING,
} from '../../support/hostile-lines.ts';

/** What a line may take of a processor's time, in milliseconds. */
const LONGEST = 1500;
/** What the state of the host may take afterwards, as JSON. */
const LARGEST = 20_000_000;
/** Characters that a session gives back at most. */
const MOST_OUTPUT = 9_000_000;

const open = (): OpenedHost => openHostWith(SHELL, { versions: RELEASES[0].versions, images: ['busybox', 'nginx'] });

/** A machine that does other things at the same time makes everything slower, but not this. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

interface Came {
  readonly output: string;
  readonly ms: number;
}

/** Runs a line in a shell without a terminal. */
function inBatch(host: OpenedHost, line: string): Came & { readonly goesOn: boolean } {
  const session = host.batch('ana', { E: 'docker' });
  const before = processorTime();
  const { stdout, stderr } = session.exec(line);
  const ms = processorTime() - before;
  return { output: stdout + stderr, ms, goesOn: session.exec('echo ok').stdout.startsWith('ok') };
}

/** Types a line on a terminal; whoever does not come back to a prompt is interrupted. */
function onTerminal(host: OpenedHost, line: string): Came & { readonly goesOn: boolean } {
  const session = host.login('ana', { columns: 80, rows: 24 }, { E: 'docker' });
  session.advance();
  let ms = 0;
  let output = '';
  const timed = (work: () => ReturnType<typeof session.advance>) => {
    const before = processorTime();
    const shown = work();
    ms = Math.max(ms, processorTime() - before);
    output += shown.output;
    return shown;
  };
  let shown = timed(() => session.type(line));
  const isBack = (): boolean =>
    shown.next.kind === 'ended' || (shown.next.kind === 'prompt' && shown.next.prompt !== '> ');
  for (let round = 0; round < 8 && !isBack(); round++) {
    if (shown.next.kind === 'prompt') output += 'unexpected end';
    if (round % 4 === 3) shown = timed(() => session.end());
    else shown = timed(() => session.interrupt(['INT', 'INT', 'QUIT'][round % 4]));
  }
  return { output, ms, goesOn: /\nok\r\n|^ok\r\n/.test(session.type('echo ok').output) };
}

function problemsOf(
  host: OpenedHost,
  { name, says, ends }: HostileLine,
  came: Came & { readonly goesOn: boolean },
): string[] {
  const problems: string[] = [];
  if (came.ms > LONGEST) problems.push(`took ${Math.round(came.ms)} ms`);
  if (says && !says.test(came.output)) problems.push(`did not say ${says}: ${JSON.stringify(came.output.slice(-200))}`);
  if (came.output.length > MOST_OUTPUT) problems.push(`printed ${came.output.length} characters`);
  const size = JSON.stringify(host.kernel.state).length;
  if (size > LARGEST) problems.push(`left a state of ${size} characters`);
  if (host.kernel.faults.length > 0) problems.push(`failed inside: ${host.kernel.faults[0]}`);
  if (!came.goesOn && ends === undefined) problems.push('no further command ran');
  if (!came.goesOn && ends !== 'host' && !host.batch('ana').exec('echo ok').stdout.startsWith('ok'))
    problems.push('no other shell could be opened');
  return problems.map((problem) => `${name}: ${problem}`);
}

const GROUPS: Readonly<Record<string, readonly HostileLine[]>> = {
  'Long lines and deep nesting': LONG_AND_DEEP,
  'Loops and floods': ENDLESS,
  'Things that grow without bounds': GROWING,
  'Processes and functions that multiply': MULTIPLYING,
  'Expressions that backtrack': BACKTRACKING,
  'What destroys the shell or the host': DESTRUCTIVE,
};

for (const [name, lines] of Object.entries(GROUPS)) {
  for (const [where, run] of [
    ['in a shell without a terminal', inBatch],
    ['on a terminal', onTerminal],
  ] as const) {
    test(`${name} come back in time ${where}, and the next command runs`, () => {
      test.setTimeout(180_000);
      const problems = lines.flatMap((hostile) => {
        const host = open();
        return problemsOf(host, hostile, run(host, hostile.line));
      });
      expect(problems).toEqual([]);
    });
  }
}

test('A host can be opened after another one was destroyed', () => {
  inBatch(open(), 'sudo rm -rf / --no-preserve-root');
  expect(open().batch('ana').exec('docker run --rm busybox echo ok').stdout).toBe('ok\n');
});
