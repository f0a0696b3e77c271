import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import { hostSpaces } from '../../engine/runtime/namespaces.ts';
import type { Container, PortBinding } from '../../engine/types.ts';
import { firstRefusal, open } from '../forward.ts';
import { helper } from '../helper.ts';

/** Opens ports in front of a bridge: by rootlessport, or by netavark as root. */
export function onBridge(
  ctx: EngineContext,
  container: Container,
  netns: number,
  bindings: readonly PortBinding[],
): Result<void, EngineFailure> {
  const { architecture } = ctx;
  const refused = firstRefusal(bindings, (one) => bridgeRefusal(ctx, one));
  if (refused) return err(refused);
  let pid = ctx.caller.pid;
  const via = architecture.rootless ? 'rootlessport' : 'netavark';
  if (architecture.rootless) {
    pid = helper(ctx, ['rootlessport'], 'rootlessport');
    container.helpers.push(pid, helper(ctx, ['rootlessport-child'], 'rootlessport-ch', pid, netns));
  }
  for (const one of bindings) {
    const address = one.hostIp === '' ? (architecture.rootless ? '*' : '0.0.0.0') : one.hostIp;
    open(ctx, one, address, pid, via === 'netavark' ? 'conmon' : 'rootlessport', {
      netns,
      address: container.endpoints[0]?.ip ?? '',
      via,
    });
  }
  return ok(undefined);
}

/** Why the host does not let a port be opened, as rootlessport or netavark says it. */
function bridgeRefusal(ctx: EngineContext, one: PortBinding): string | undefined {
  const { net } = ctx.kernel;
  const space = hostSpaces(ctx.kernel).net;
  const address = one.hostIp === '' ? '0.0.0.0' : one.hostIp;
  if (ctx.architecture.rootless && one.hostPort < net.firstUnprivileged(net.byId(space))) {
    return `rootlessport cannot expose privileged port ${one.hostPort}, you can add 'net.ipv4.ip_unprivileged_port_start=${one.hostPort}' to /etc/sysctl.conf (currently 1024), or choose a larger port number (>= 1024): listen tcp ${address}:${one.hostPort}: bind: permission denied`;
  }
  if (net.free(space, one.proto, address, one.hostPort)) return undefined;
  return ctx.architecture.rootless
    ? `rootlessport listen ${one.proto} ${address}:${one.hostPort}: bind: address already in use`
    : `cannot listen on the ${one.proto.toUpperCase()} port: listen ${one.proto}4 :${one.hostPort}: bind: address already in use`;
}
