import type { EngineContext } from '../engine/engine.ts';
import { type EngineFailure, failure } from '../engine/failure.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import type { PortBinding } from '../engine/types.ts';
import type { HostPid } from '../host/ids.ts';

/** The first port that cannot be opened, with why. */
export function firstRefusal(
  bindings: readonly PortBinding[],
  refusal: (binding: PortBinding) => string | undefined,
): EngineFailure | undefined {
  for (const binding of bindings) {
    const refused = refusal(binding);
    if (refused) return failure(refused, 126);
  }
  return undefined;
}

/** Opens a port of the host that leads into a container. */
export function open(
  ctx: EngineContext,
  one: PortBinding,
  address: string,
  pid: HostPid,
  comm: string,
  to: { netns: number; address: string; via: string },
): void {
  ctx.kernel.net.forward(hostSpaces(ctx.kernel).net, {
    proto: one.proto,
    address,
    port: one.hostPort,
    pid,
    comm,
    forward: { ...to, port: one.containerPort },
  });
}
