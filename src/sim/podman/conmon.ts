import type { EngineContext } from '../engine/engine.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import type { Container } from '../engine/types.ts';
import { type HostPid, ROOT } from '../host/ids.ts';
import { argvOf } from './conmon-argv.ts';
import { adopterOf } from './pause-process.ts';

/**
 * Starts a conmon. podman forks it twice and ends, so its parent is pid 1 or the user's systemd; it belongs to the
 * user who called podman and lives in that user's namespace, not in the container's.
 */
export function startConmon(ctx: EngineContext, container: Container): HostPid {
  const { kernel, caller, architecture } = ctx;
  const { owner, userns } = architecture;
  const mnt = caller.record.ns.user === userns ? caller.record.ns.mnt : hostSpaces(kernel).mnt;
  const started = kernel.spawn({
    parent: adopterOf(kernel, caller.pid),
    argv: argvOf(ctx, container),
    passive: true,
    comm: 'conmon',
    exe: '/usr/bin/conmon',
    cwd: architecture.filesOf(container),
    env: {},
    ids: { uid: owner, gid: owner === ROOT ? ROOT : caller.record.egid, groups: caller.record.groups },
    ns: { ...hostSpaces(kernel), user: userns, mnt },
    cgroup: groupOf(ctx, container),
    loginuid: caller.record.loginuid,
    tty: undefined,
    session: true,
    subreaper: true,
    rss: 2100,
  });
  if (!started.ok) return 1 as HostPid;
  takeOver(ctx, started.value);
  // conmon passes signals on to its container and ends with it
  kernel.onSignal(started.value, (signal) => {
    if (!FORWARDED.includes(signal) || container.state.pid === 0) return false;
    kernel.signal(container.state.pid, signal);
    return true;
  });
  return started.value;
}

const FORWARDED = ['TERM', 'INT', 'QUIT'];

/** The control group of a container's conmon: a scope of its own, or that of the service which the container belongs to. */
function groupOf({ architecture }: EngineContext, container: Container): string {
  const { cgroupSplit } = container.host;
  if (cgroupSplit !== undefined) return `${cgroupSplit}/runtime`;
  return architecture.cgroup(container).replace(/libpod-(.*)\.scope\/container$/, 'libpod-conmon-$1.scope');
}

/** Ports that podman opened before it started conmon are conmon's from now on (rootful bridge networks). */
function takeOver(ctx: EngineContext, conmon: HostPid): void {
  const space = ctx.kernel.state.ns.net[hostSpaces(ctx.kernel).net];
  if (!space) return;
  space.listeners = space.listeners.map((one) =>
    one.forward?.via === 'netavark' && one.pid === ctx.caller.pid ? { ...one, pid: conmon, comm: 'conmon' } : one,
  );
}
