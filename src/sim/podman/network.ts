import { ok, type Result } from '../../lib/result.ts';
import type { EngineContext } from '../engine/engine.ts';
import type { EngineFailure } from '../engine/failure.ts';
import { slirpInterface } from '../engine/networks/index.ts';
import { pluggedIn } from '../engine/runtime/network.ts';
import type { Container } from '../engine/types.ts';
import type { NetNs } from '../host/state.ts';
import { startDns } from './netavark/dns.ts';
import { onBridge } from './netavark/publish.ts';
import { openRootlessNetns } from './netavark/rootless-netns.ts';
import { pastaInterface, usesPasta, usesSlirp } from './pasta/network.ts';
import { byPasta } from './pasta/publish.ts';

/** What lies in a container's own network namespace. */
export function networkOf(ctx: EngineContext, container: Container): Result<Partial<NetNs>, EngineFailure> {
  if (container.host.networkMode === 'none') return ok({});
  if (usesPasta(container)) {
    const eth = usesSlirp(container) ? slirpInterface(ctx) : pastaInterface(ctx);
    return ok({ interfaces: eth ? [eth] : [], outside: true });
  }
  if (ctx.architecture.rootless) openRootlessNetns(ctx);
  return pluggedIn(ctx, container);
}

/** Opens the ports of a container: by its pasta, by rootlessport in front of a bridge, or by podman itself as root. */
export function publish(ctx: EngineContext, container: Container, netns: number): Result<void, EngineFailure> {
  const bindings = container.host.portBindings;
  const space = ctx.kernel.state.ns.net[netns];
  if ((space?.resolvers.length ?? 0) > 0) startDns(ctx);
  if (usesPasta(container)) return byPasta(ctx, container, netns, bindings);
  return bindings.length === 0 ? ok(undefined) : onBridge(ctx, container, netns, bindings);
}
