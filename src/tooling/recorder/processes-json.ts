import { ENGINES, type SessionProcesses } from '../../schema/index.ts';
import type { LaneRecording } from './lane.ts';

/** An empty part, for a lane that has not been recorded yet. */
const NOTHING = { before: [], steps: {} };

/** processes.json as text: a process a line, so that a new recording reads well as a diff. */
export function processesJson(processes: SessionProcesses): string {
  const list = (items: readonly unknown[], indent: string): string =>
    items.length === 0
      ? '[]'
      : `[\n${items.map((item) => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`;
  const lanes = ENGINES.map((engine) => {
    const { before, steps } = processes[engine];
    const parts = Object.entries(steps).map(([step, all]) => `      ${JSON.stringify(step)}: ${list(all, '      ')}`);
    return `  "${engine}": {\n    "before": ${list(before, '    ')},\n    "steps": {\n${parts.join(',\n')}\n    }\n  }`;
  });
  return `{\n  "session": "${processes.session}",\n  "host": "${processes.host}",\n${lanes.join(',\n')}\n}\n`;
}

/** Puts newly recorded lanes into what was recorded before. */
export function mergeProcesses(
  session: string,
  host: string,
  old: SessionProcesses | undefined,
  lanes: readonly LaneRecording[],
): SessionProcesses {
  const merged: SessionProcesses = { session, host, docker: old?.docker ?? NOTHING, podman: old?.podman ?? NOTHING };
  for (const { engine, before, processes } of lanes) {
    const steps = Object.fromEntries(Object.entries(processes).map(([step, all]) => [step, [...all]]));
    merged[engine] = { before: [...before], steps };
  }
  return merged;
}
