import type { EngineContext } from '../../engine/engine.ts';
import { isUp, killContainer, removeContainer, stopContainer } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';

/** Other containers that join a namespace of this one, or need it. */
export const dependents = (engine: EngineContext, container: Container): Container[] =>
  Object.values(engine.store.containers).filter((other) => {
    const { networkMode, pidMode, ipcMode, utsMode } = other.host;
    const joins = [networkMode, pidMode, ipcMode, utsMode].includes(`container:${container.id}`);
    return joins || (other.requires ?? []).some((word) => word === container.name || word === container.id);
  });

/** Stops a container if it runs (at once, or after a time) and removes it with its anonymous volumes. */
export function* removeByForce(
  engine: EngineContext,
  container: Container,
  timeout: number | undefined = engine.words.containers.forceTimeout,
  volumes = true,
): Task<void> {
  const wasAutoRemove = container.host.autoRemove;
  if (timeout === 0) yield* killContainer(engine, container);
  else if (isUp(container)) yield* stopContainer(engine, container, timeout);
  container.state.stoppedByUser = true;
  if (engine.store.containers[container.id] || !wasAutoRemove)
    removeContainer(engine, container, { volumes, force: true });
}
