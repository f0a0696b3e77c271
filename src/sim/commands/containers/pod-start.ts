import { ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import { findContainer } from '../../engine/find.ts';
import { startContainer } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';

/** Ids of the containers whose namespaces a container joins. */
function joined({ host }: Container): string[] {
  const modes = [host.networkMode, host.pidMode, host.ipcMode, host.utsMode, host.usernsMode];
  return modes.filter((mode) => mode.startsWith('container:')).map((mode) => mode.slice('container:'.length));
}

/** Containers that must run before another one: those whose namespaces it joins, those of --requires, its pod's infra. */
function needed(ctx: EngineContext, container: Container): Container[] {
  const pod = container.pod === undefined ? undefined : ctx.store.pods[container.pod];
  const words = [
    ...(pod?.infra !== undefined && pod.infra !== container.id ? [pod.infra] : []),
    ...(container.requires ?? []),
    ...(ctx.words.containers.keepsDependents ? joined(container) : []),
  ];
  return words.flatMap((word) => {
    const found = findContainer(ctx.store, word);
    return found.ok ? [found.value] : [];
  });
}

/** Starts what a container needs, if it does not run yet (libpod's startDependencies). */
export function startWithPod(ctx: EngineContext, container: Container): Result<void, EngineFailure> {
  for (const other of needed(ctx, container)) {
    if (other.state.pid !== 0) continue;
    const before = startWithPod(ctx, other);
    if (!before.ok) return before;
    const started = startContainer(ctx, other);
    if (!started.ok) return started;
  }
  return ok(undefined);
}
