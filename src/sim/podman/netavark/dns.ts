import type { EngineContext } from '../../engine/engine.ts';
import { helper } from '../helper.ts';

/** The DNS server of networks with names: one for the user, from the first container on. */
export function startDns(ctx: EngineContext): void {
  const { kernel, architecture } = ctx;
  const running = kernel
    .processes()
    .some((one) => one.comm === 'aardvark-dns' && one.euid === architecture.owner && one.status !== 'Z');
  if (running) return;
  const folder = architecture.rootless
    ? `/run/user/${architecture.owner}/containers/networks`
    : '/run/containers/networks';
  const netns = ctx.store.extra['rootlessNetns'];
  helper(
    ctx,
    ['/usr/lib/podman/aardvark-dns', '--config', `${folder}/aardvark-dns`, '-p', '53', 'run'],
    'aardvark-dns',
    undefined,
    typeof netns === 'number' ? netns : undefined,
  );
}
