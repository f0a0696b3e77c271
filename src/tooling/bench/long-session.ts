import type { RecordingSource, SessionSource } from '../../islands/session/build.ts';
import { ENGINES, type Engine, type RecordingHost, type SessionScript, sessionSchema } from '../../schema/index.ts';
import type { LaneRun, TimelineStep } from '../../session/index.ts';

const LINES = 12;

/** One lane of a generated step: a typed command and a table. */
function laneOf(engine: Engine, step: number): LaneRun {
  const command = `${engine} ps --all # ${step}`;
  const prompt = 'ana:~$ ';
  const lines = Array.from(
    { length: LINES },
    (_, row) => `${step}-${row}`.padEnd(20) + 'a line of a table, as long as many are'.padEnd(44),
  );
  const typed = [...command].map((key, index) => ({ at: 40 * (index + 1), data: key }));
  const end = 40 * (command.length + 2);
  return {
    kind: 'run',
    chunks: [
      { at: 0, data: `\u001b]133;A\u0007\u001b[32mana\u001b[0m:\u001b[34m~\u001b[0m$ \u001b]133;B\u0007` },
      ...typed,
      { at: end, data: `\r\n\u001b]133;C\u0007${lines.join('\r\n')}\r\n\u001b]133;D;0\u0007` },
    ],
    durationMs: end,
    prompt,
    command,
    output: lines.join('\n'),
    exitCode: 0,
    movesCursor: false,
  };
}

function scriptOf(template: SessionScript, ids: readonly string[]): SessionScript {
  const [first] = sessionSchema.shape.steps.parse(template.steps);
  if (first === undefined) throw new Error('the session to copy has no step');
  return {
    ...template,
    steps: ids.map((id, index) => ({ ...first, id, title: `Step ${index + 1}`, predict: undefined })),
  };
}

/**
 * Generates a session with many steps, longer than any that a person would write.
 *
 * @param template a session whose place it takes: its id, its title, its host
 */
export function longSession(template: SessionSource, host: string, info: RecordingHost, count: number): SessionSource {
  const ids = Array.from({ length: count }, (_, index) => `step-${index + 1}`);
  const steps = ids.map((id, index): TimelineStep => {
    const lanes = Object.fromEntries(ENGINES.map((engine) => [engine, laneOf(engine, index)]));
    return {
      id,
      lanes: lanes as unknown as TimelineStep['lanes'],
      durationMs: Math.max(...Object.values(lanes).map((lane) => lane.durationMs)),
    };
  });
  const processes = {
    session: template.id,
    host,
    docker: { before: [], steps: {} },
    podman: { before: [], steps: {} },
  };
  const recording: RecordingSource = { host, info, processes, timeline: { session: template.id, host, steps } };
  return { id: template.id, script: scriptOf(template.script, ids), recordings: [recording] };
}
