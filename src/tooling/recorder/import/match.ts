/** Lays a session's script over the commands found in a recording. */
import { ENGINE_NAMES, type Engine, type SessionScript } from '../../../schema/index.ts';
import { RecorderError } from '../errors.ts';
import type { Segment } from './segments.ts';

/** Step id → the command found for it. */
export type Matches = ReadonlyMap<string, Segment>;

const spaced = (command: string): string => command.replace(/\s+/g, ' ').trim();

/** The steps of a lane that run something. */
export function expectedCommands(
  script: SessionScript,
  engine: Engine,
): { readonly id: string; readonly command: string }[] {
  return script.steps.flatMap((step) => {
    const lane = step[engine];
    return 'command' in lane ? [{ id: step.id, command: lane.command }] : [];
  });
}

/**
 * Finds each step's command, in order and with nothing run between them.
 *
 * @throws RecorderError that names the step, what was expected and what the recording has instead
 */
export function matchSteps(script: SessionScript, engine: Engine, segments: readonly Segment[]): Matches {
  const expected = expectedCommands(script, engine);
  const first = expected[0];
  if (first === undefined) throw new RecorderError(`the session runs nothing in the lane of ${ENGINE_NAMES[engine]}`);
  const begin = segments.findIndex(({ command }) => spaced(command) === spaced(first.command));
  const matches = new Map<string, Segment>();
  for (const [index, { id, command }] of expected.entries()) {
    const segment = begin < 0 ? undefined : segments[begin + index];
    if (segment !== undefined && spaced(segment.command) === spaced(command)) {
      matches.set(id, segment);
      continue;
    }
    const found =
      begin < 0
        ? segments.map((one) => `"${one.command}"`).join(', ') || 'no command'
        : (segment?.command ?? 'the end of the recording');
    throw new RecorderError(
      `step ${id}: expected the command "${command}" ${index === 0 ? 'in the recording' : 'next'}, found ${begin < 0 || segment === undefined ? found : `"${found}"`}`,
      "Record the session's commands in their order, with nothing run between them.",
    );
  }
  return matches;
}
