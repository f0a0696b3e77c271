/** Records one lane of a session: types the commands, waits for each to end, reads the processes after it. */
import type { Engine, HostProcess, SessionScript } from '../../schema/index.ts';
import { assembleRun, closing, type DraftEvent, marker } from './assemble.ts';
import { RecorderError } from './errors.ts';
import { typing } from './pacing.ts';
import type { RecordedShell, TimedToken } from './shell.ts';

/** What a lane's recording consists of, before it has a header. */
export interface LaneRecording {
  readonly engine: Engine;
  readonly events: readonly DraftEvent[];
  /** Step id → seconds of waiting that were cut out. */
  readonly shortened: Readonly<Record<string, number>>;
  readonly before: readonly HostProcess[];
  readonly processes: Readonly<Record<string, readonly HostProcess[]>>;
}
export interface LaneHost {
  readonly shell: RecordedShell;
  /** Reads the processes that matter now. */
  readProcesses(): Promise<readonly HostProcess[]>;
  /** Says how far the recording is. */
  report(line: string): void;
}

/** How long a command may take. Software emulation is slow; a command that waits for input never ends. */
const COMMAND_MS = 180_000;
const ECHO_MS = 20_000;

const joined = (tokens: readonly TimedToken[]): string => tokens.map(({ text }) => text).join('');

interface Ran {
  readonly events: readonly DraftEvent[];
  readonly shortened: number;
  readonly exitCode: number;
  readonly ms: number;
}

/** Types `command` and reads until it has ended. The prompt has been read; what came after it is `stray`. */
async function run(shell: RecordedShell, where: string, step: string, command: string, prompt: string): Promise<Ran> {
  const stray = joined(shell.take());
  shell.send(command);
  const echo = joined(
    await shell.untilText(command, ECHO_MS, `${where}: the terminal does not show the command that was typed`),
  );
  if (echo !== command) {
    throw new RecorderError(
      `${where}: something else wrote to the terminal while the command was typed: ${JSON.stringify(echo)}`,
      'Let background jobs of earlier steps print to a file.',
    );
  }
  const start = performance.now();
  shell.send('\r');
  const tokens = await shell.until('D', COMMAND_MS, `${where}: the command did not end`);
  const last = tokens.at(-1);
  const exitCode = last?.kind === 'mark' ? (last.exitCode ?? 0) : 0;
  const arrivals = tokens.map(({ at, text }) => ({ at: at - start, data: text }));
  const assembled = assembleRun(step, { prompt, stray, typing: typing(command, where), arrivals, exitCode });
  return { ...assembled, exitCode, ms: performance.now() - start };
}

/** Records the lane of `engine`. The shell must be set up, its first prompt unread. */
export async function recordLane(
  id: string,
  script: SessionScript,
  engine: Engine,
  host: LaneHost,
): Promise<LaneRecording> {
  const { shell } = host;
  const events: DraftEvent[] = [];
  const shortened: Record<string, number> = {};
  const processes: Record<string, readonly HostProcess[]> = {};
  const nextPrompt = async (where: string): Promise<string> =>
    joined(await shell.until('B', ECHO_MS, `${where}: no prompt`));
  let prompt = await nextPrompt(`${id}, ${engine}`);
  const before = await host.readProcesses();
  for (const step of script.steps) {
    const lane = step[engine];
    const where = `${id}, ${engine}, step ${step.id}`;
    if ('none' in lane) {
      events.push(marker(step.id));
      processes[step.id] = Object.values(processes).at(-1) ?? before;
      continue;
    }
    const ran = await run(shell, where, step.id, lane.command, prompt);
    events.push(...ran.events);
    if (ran.shortened > 0) shortened[step.id] = ran.shortened;
    prompt = await nextPrompt(where);
    processes[step.id] = await host.readProcesses();
    host.report(`${where}: exit ${ran.exitCode}, ${(ran.ms / 1000).toFixed(1)} s`);
  }
  events.push(closing(prompt));
  return { engine, events, shortened, before, processes };
}
