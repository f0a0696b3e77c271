import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import { hostSpaces } from '../../engine/runtime/namespaces.ts';
import type { Container, PortBinding } from '../../engine/types.ts';
import { firstRefusal, open } from '../forward.ts';
import { helper } from '../helper.ts';
import { pastaArgv, slirpArgv } from './command.ts';
import { usesSlirp } from './network.ts';

/** Why the host does not let a port be opened, as pasta says it. */
function pastaRefusal(ctx: EngineContext, binding: PortBinding): string | undefined {
  const { net } = ctx.kernel;
  const space = hostSpaces(ctx.kernel).net;
  const address = binding.hostIp === '' ? '*' : binding.hostIp;
  const frame = (why: string): string =>
    `pasta failed with exit code 1:\nListen failed for HOST ${binding.proto.toUpperCase()} port ${address}/${binding.hostPort}: ${why}\nCouldn't listen on requested ports\n`;
  const low = ctx.architecture.rootless && binding.hostPort < net.firstUnprivileged(net.byId(space));
  if (low) return frame('Permission denied');
  return net.free(space, binding.proto, address, binding.hostPort) ? undefined : frame('Address already in use');
}

/** Opens ports by a pasta of the container's own. */
export function byPasta(
  ctx: EngineContext,
  container: Container,
  netns: number,
  bindings: readonly PortBinding[],
): Result<void, EngineFailure> {
  const refused = firstRefusal(bindings, (one) => pastaRefusal(ctx, one));
  if (refused) return err(refused);
  const isSlirp = usesSlirp(container);
  const comm = isSlirp ? 'slirp4netns' : 'pasta.avx2';
  const pid = helper(ctx, isSlirp ? slirpArgv(ctx) : pastaArgv(ctx, bindings), comm);
  container.helpers.push(pid);
  for (const one of bindings)
    open(ctx, one, one.hostIp === '' ? '*' : one.hostIp, pid, comm, { netns, address: '', via: 'pasta' });
  return ok(undefined);
}
