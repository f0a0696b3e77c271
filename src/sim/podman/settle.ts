import type { EngineContext } from '../engine/engine.ts';
import { disconnectEndpoints } from '../engine/runtime/network.ts';
import { stopHelpers } from '../engine/runtime/start.ts';
import type { Container } from '../engine/types.ts';
import type { HostPid } from '../host/ids.ts';

/** A container whose conmon was killed: its exit is only noticed when somebody asks for it. */
export function settle(ctx: EngineContext, container: Container): void {
  if (container.state.pid === 0) return;
  const { kernel } = ctx;
  if (kernel.process(container.state.pid)) return;
  Object.assign(container.state, {
    status: 'exited',
    pid: 0 as HostPid,
    exitCode: -1,
    finishedAt: kernel.now,
  } satisfies Partial<Container['state']>);
  stopHelpers(ctx, container);
  disconnectEndpoints(ctx, container);
}
