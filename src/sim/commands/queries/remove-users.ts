import { isUp, removeContainer, stopContainer } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';

/** Takes containers away that use what is to be removed by force. */
export function* removeUsers(call: Call, containers: readonly Container[], timeout: number | undefined): Task<void> {
  for (const container of containers) {
    if (isUp(container)) yield* stopContainer(call.engine, container, timeout);
    removeContainer(call.engine, container, { volumes: true, force: true });
  }
}
