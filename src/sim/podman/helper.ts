import type { EngineContext } from '../engine/engine.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import type { HostPid } from '../host/ids.ts';
import { adopterOf } from './pause-process.ts';

/** A helper process of podman: adopted like conmon, of the same user. */
export function helper(
  ctx: EngineContext,
  argv: readonly string[],
  comm: string,
  parent?: HostPid,
  netns?: number,
): HostPid {
  const { kernel, caller, architecture } = ctx;
  const started = kernel.spawn({
    parent: parent ?? adopterOf(kernel, caller.pid),
    argv,
    passive: true,
    comm,
    exe: argv[0] ?? '',
    cwd: '/',
    env: {},
    ids: { uid: architecture.owner, gid: architecture.owner, groups: [] },
    ns: { ...hostSpaces(kernel), user: architecture.userns, ...(netns !== undefined && { net: netns }) },
    cgroup: architecture.rootless
      ? `/user.slice/user-${architecture.owner}.slice/user@${architecture.owner}.service/user.slice/rootless-netns-${kernel.hex(8)}.scope`
      : '/system.slice',
    tty: undefined,
    session: true,
    rss: 8200,
  });
  return started.ok ? started.value : (1 as HostPid);
}
