import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { engineRun } from './child.ts';
import { progress } from './progress.ts';

/** --timeout as the engine's stop takes it. */
export const timeoutArguments = ({ flags }: Call): string[] =>
  flags.has('timeout') ? ['-t', String(flags.int('timeout'))] : [];

/** Stops and removes a container, and says so. */
export function* stopAndRemove(call: Call, container: Container, volumes = false): Task<void> {
  const name = `Container ${container.name}`;
  progress(call, name, '', 'Stopping');
  yield* engineRun(call, ['stop', ...timeoutArguments(call), container.id]);
  progress(call, name, '', 'Stopped');
  progress(call, name, '', 'Removing');
  yield* engineRun(call, ['rm', '-f', ...(volumes ? ['-v'] : []), container.id]);
  progress(call, name, '', 'Removed');
}
