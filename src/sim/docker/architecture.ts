import { ok } from '../../lib/result.ts';
import type { Architecture } from '../engine/architecture.ts';
import type { EngineContext } from '../engine/engine.ts';
import { type EngineFailure, failure } from '../engine/failure.ts';
import { pluggedIn } from '../engine/runtime/network.ts';
import type { Container } from '../engine/types.ts';
import { Tree } from '../engine/volumes/index.ts';
import type { HostPid } from '../host/ids.ts';
import { ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import { absolute, join } from '../host/path.ts';
import type { Proc } from '../host/proc.ts';
import { dockerd } from './daemon.ts';
import { explain } from './explain.ts';
import { dockerFiles } from './files.ts';
import { journalWriter } from './journal.ts';
import { publishPorts } from './proxy.ts';
import { type DockerSeat, seatEyes, seatSpaces } from './seat.ts';
import { startShim } from './shim.ts';

/** Default capabilities of dockerd (oci/caps/defaults.go). */
const CAPABILITIES = [
  'CHOWN',
  'DAC_OVERRIDE',
  'FSETID',
  'FOWNER',
  'MKNOD',
  'NET_RAW',
  'SETGID',
  'SETUID',
  'SETFCAP',
  'SETPCAP',
  'NET_BIND_SERVICE',
  'SYS_CHROOT',
  'KILL',
  'AUDIT_WRITE',
];
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function environment(container: Container, home: string): Record<string, string> {
  const env: Record<string, string> = { PATH, HOSTNAME: container.config.hostname || container.id.slice(0, 12) };
  if (container.config.tty) env['TERM'] = 'xterm';
  for (const one of container.config.env) {
    const at = one.indexOf('=');
    if (at >= 0) env[one.slice(0, at)] = one.slice(at + 1);
    else delete env[one];
  }
  env['HOME'] ??= home;
  return env;
}

/** dockerd makes the working directory (daemon/create_unix.go); something else in its place is an error. */
function workdir(ctx: EngineContext, container: Container, root: Proc): EngineFailure | undefined {
  const path = absolute('/', container.config.workdir || '/');
  const parts = path.split('/').filter((part) => part !== '');
  let at = '/';
  for (const part of parts) {
    at = join(at, part);
    const node = root.fs.node(at);
    if (node && node.kind !== 'dir') return failure(`Cannot mkdir: ${at} is not a directory`);
    if (node) continue;
    const mounts = root.fs.mounts();
    new Tree(ctx.kernel, mounts).put(at, { kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: ctx.kernel.now });
  }
  return undefined;
}

/** The profile of a container's processes. Rootless, the runtime's own stays, which restricts nothing. */
function apparmor(rootless: boolean, container: Container): string {
  if (rootless) return 'runc (unconfined)';
  const given = container.host.securityOpt.find((one) => /^apparmor[:=]/.test(one))?.slice(9);
  if (given === 'unconfined' || (given === undefined && container.host.privileged)) return 'unconfined';
  return `${given ?? 'docker-default'} (enforce)`;
}

function mayRestart(ctx: EngineContext, container: Container, exitCode: number): boolean {
  if (!dockerd(ctx.kernel, ctx.store.owner) || ctx.store.extra['shuttingDown'] === true) return false;
  const { name, max } = container.host.restart;
  if (name === 'always' || name === 'unless-stopped') return true;
  return name === 'on-failure' && exitCode !== 0 && (max === 0 || container.state.restartCount < max);
}

/** How Docker is built, whoever it belongs to: a daemon, containerd beside it, a shim for each container. */
const SHARED = {
  daemon: true,
  defaultNetwork: 'bridge',
  capabilities: CAPABILITIES,
  pidsLimit: 0,
  shmSize: 67_108_864,
  rlimits: {},
  init: { path: '/sbin/docker-init', comm: 'docker-init' },
  runtime: 'runc',
  readonlyTmpfs: () => ({}),
  tmpfs: { flags: 'nosuid,nodev,noexec', copiesUp: false },
  endMonitor: (ctx: EngineContext, container: Container) => {
    if (ctx.kernel.process(container.monitor)) ctx.kernel.exit(container.monitor, 0);
    container.monitor = 0 as HostPid;
  },
  networkOf: (ctx: EngineContext, container: Container) =>
    container.host.networkMode === 'none' ? ok({}) : pluggedIn(ctx, container),
  environment: (_ctx: EngineContext, container: Container, home: string) => environment(container, home),
  homeOf: (_container: Container, { home }: { readonly home: string }) => home,
  bindFiles: dockerFiles,
  addUsers: () => undefined,
  supplementary: (_container: Container, gid: number, memberOf: readonly number[]) => [gid, ...memberOf],
  workdir,
  recordEvent: () => undefined,
  restartDelay: (attempt: number) => Math.min(100 * 2 ** attempt, 60_000),
  mayRestart,
  witnessed: () => true,
  settle: () => undefined,
  startExecMonitor: (_ctx: EngineContext, container: Container) => container.monitor,
  onUnhealthy: () => undefined,
  podMemberEnded: () => undefined,
  explain,
} as const;

/** Docker for one seat: the machine's daemon works as root in the host's namespaces, a user's as that user in RootlessKit's. */
export function dockerArchitecture(kernel: Kernel, seat: DockerSeat): Architecture {
  const rootless = seat.owner !== ROOT;
  const spaces = seatSpaces(kernel, seat);
  const slice = rootless ? `/user.slice/user-${seat.owner}.slice/user@${seat.owner}.service` : '';
  return {
    ...SHARED,
    rootless,
    owner: seat.owner,
    userns: spaces.user,
    spaces,
    dataRoot: seat.dataRoot,
    runRoot: seat.runRoot,
    volumeRoot: `${seat.dataRoot}/volumes`,
    actor: (ctx) => seatEyes(ctx.kernel, seat),
    lasting: (ctx) => ({ ...ctx, caller: seatEyes(ctx.kernel, seat) }),
    containerUserns: () => ok(spaces.user),
    rootOf: () => seat.owner,
    apparmor: (container) => apparmor(rootless, container),
    cgroup: ({ id, host }) =>
      `${slice}/${host.cgroupParent.replace(/^\//, '') || (rootless ? 'user.slice' : 'system.slice')}/docker-${id}.scope`,
    filesOf: ({ id }) => `${seat.dataRoot}/containers/${id}`,
    startMonitor: (ctx, container) => startShim(ctx, container, seat),
    publish: (ctx, container, netns) => publishPorts(ctx, container, netns),
    journalWriter: (ctx, container) => journalWriter(ctx, container, seat),
  };
}
