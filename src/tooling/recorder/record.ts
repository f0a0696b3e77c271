/** Records a session: start state, both lanes, restore. Nothing is written here: the caller gets all files at once. */
import { readFileSync } from 'node:fs';
import type { Engine, HostProcess, SessionScript } from '../../schema/index.ts';
import type { Control } from './control.ts';
import { RecorderError } from './errors.ts';
import { type LaneRecording, recordLane } from './lane.ts';
import { PROBE, parseProbe } from './probe.ts';
import { containerNames, selectProcesses } from './select.ts';
import { openShell } from './shell.ts';
import type { Target } from './target.ts';

const RESET = readFileSync(new URL('host/reset.sh', import.meta.url), 'utf8');
/** Processes that an engine leaves behind are given this long to end before the list is read. */
const SETTLE_MS = 700;

export interface Recording {
  readonly control: Control;
  readonly target: Target;
  readonly signal: AbortSignal;
  report(line: string): void;
}

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/** Commands of a session.yaml, each of which must succeed. */
const all = (commands: readonly string[]): string => ['set -e', ...commands].join('\n');

/** Puts the host into a session's start state for one lane. */
async function prepare(
  { control, signal, report }: Recording,
  script: SessionScript,
  engine: Engine,
  where: string,
): Promise<void> {
  if (signal.aborted) throw new RecorderError(`${where}: stopped`);
  report(`${where}: start state`);
  const words = [engine, script.lanes[engine].user, ...script.start.images].map(quoted).join(' ');
  await control.run(`set -- ${words}\n${RESET}`, `${where}: start state`);
  if (script.start.prepare.length > 0) await control.run(all(script.start.prepare), `${where}: start.prepare`);
}

/** Undoes start.prepare. After a failure this is best effort: what went wrong first is what is reported. */
async function restore({ control }: Recording, script: SessionScript, where: string, failed: boolean): Promise<void> {
  if (script.start.restore.length === 0) return;
  const done = control.run(
    failed ? script.start.restore.join('\n') : all(script.start.restore),
    `${where}: start.restore`,
  );
  await (failed ? done.catch(() => undefined) : done);
}

/** A function that reads the processes of one lane; it remembers the names of containers it has seen. */
function processReader(control: Control, engine: Engine, shell: number, where: string): () => Promise<HostProcess[]> {
  const names = new Map<string, string>();
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const snapshot = parseProbe(await control.run(PROBE, `${where}: reading the processes`));
    for (const [id, name] of containerNames(snapshot, engine)) names.set(id, name);
    return selectProcesses(snapshot, { engine, shell, names });
  };
}

async function oneLane(
  recording: Recording,
  id: string,
  script: SessionScript,
  engine: Engine,
): Promise<LaneRecording> {
  const where = `${id}, ${engine}`;
  let failed = true;
  try {
    await prepare(recording, script, engine, where);
    const shell = await openShell(recording.target, script.lanes[engine].user, recording.signal);
    try {
      const readProcesses = processReader(recording.control, engine, shell.pid, where);
      const lane = await recordLane(id, script, engine, { shell, readProcesses, report: recording.report });
      failed = false;
      return lane;
    } finally {
      shell.close();
    }
  } finally {
    await restore(recording, script, where, failed);
  }
}

/** Records the lanes named, one after the other. */
export async function recordSession(
  recording: Recording,
  id: string,
  script: SessionScript,
  lanes: readonly Engine[],
): Promise<LaneRecording[]> {
  const recorded: LaneRecording[] = [];
  for (const engine of lanes) recorded.push(await oneLane(recording, id, script, engine));
  return recorded;
}
