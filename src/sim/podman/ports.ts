import type { EngineContext } from '../engine/engine.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import type { ContainerConfig, ContainerHost, PortBinding } from '../engine/types.ts';

/** What -P adds: every exposed port that -p does not name, at a free port of the host. */
export function publishExposed(ctx: EngineContext, config: ContainerConfig, host: ContainerHost): PortBinding[] {
  return config.exposed
    .map((text) => ({
      containerPort: Number.parseInt(text, 10),
      proto: text.endsWith('/udp') ? ('udp' as const) : ('tcp' as const),
    }))
    .filter(
      (one) =>
        !host.portBindings.some((other) => other.containerPort === one.containerPort && other.proto === one.proto),
    )
    .map((one): PortBinding => ({ ...one, hostIp: '', hostPort: randomPort(ctx, one.proto) }));
}

/** Podman asks the kernel for any free port when a container is made. */
export const randomPort = (ctx: EngineContext, proto: 'tcp' | 'udp'): number =>
  ctx.kernel.net.freePort(hostSpaces(ctx.kernel).net, proto, '0.0.0.0');
