/** What a recording says for itself when it is done: a line a step, and what to look at twice. */
import type { LaneRecording } from './lane.ts';
import { COLUMNS } from './shell.ts';
import { transcript } from './transcript.ts';

/** How many columns the widest line takes; a terminal of 80 columns wraps more. */
const widest = (text: string): number => Math.max(0, ...text.split('\n').map((line) => Array.from(line).length));

/** The steps of a lane: exit code, widest line, seconds it plays, seconds that were cut. */
export function summarise(recording: Pick<LaneRecording, 'engine' | 'events' | 'shortened'>): string[] {
  const steps = transcript(recording.events);
  const length = Math.max(...steps.map(({ id }) => id.length));
  return steps.map(({ id, command, output, exitCode, ms }) => {
    const name = `  ${recording.engine} ${id.padEnd(length)}`;
    if (command === undefined) return `${name}  nothing to run`;
    const width = widest(output);
    const cut = recording.shortened[id];
    return [
      `${name}  exit ${String(exitCode).padStart(3)}`,
      `${String(width).padStart(3)} columns`,
      `${(ms / 1000).toFixed(1).padStart(4)} s${cut === undefined ? '' : ` (${cut} s cut)`}`,
      ...(width > COLUMNS ? ['wider than the terminal: its lines wrap'] : []),
    ].join('  ');
  });
}
