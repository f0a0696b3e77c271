import { err, ok, type Result } from '../../lib/result.ts';
import type { Architecture } from '../engine/architecture.ts';
import type { EngineContext } from '../engine/engine.ts';
import { type EngineFailure, failure } from '../engine/failure.ts';
import { findContainer } from '../engine/find.ts';
import { memberEnded } from '../engine/pods/index.ts';
import { Ghost } from '../engine/runtime/ghost.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import { disconnectEndpoints } from '../engine/runtime/network.ts';
import { stopHelpers } from '../engine/runtime/start.ts';
import { notesOf } from '../engine/store.ts';
import type { Container } from '../engine/types.ts';
import { type HostPid, type HostUid, hostUid, ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import { startConmon } from './conmon.ts';
import { explain } from './explain.ts';
import { podmanFiles, secretText } from './files.ts';
import { helper, networkOf, publish } from './network.ts';
import { hostIdOf, mapsOf, nested } from './rootless.ts';
import { addUsers } from './users.ts';
import { workdir } from './workdir.ts';

/** Default capabilities of containers.conf. */
const CAPABILITIES = [
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function environment(ctx: EngineContext, container: Container, home: string): Record<string, string> {
  const env: Record<string, string> = { PATH, container: 'podman' };
  if (container.config.tty) env['TERM'] = 'xterm';
  for (const one of container.config.env) {
    const at = one.indexOf('=');
    if (at >= 0) env[one.slice(0, at)] = one.slice(at + 1);
  }
  for (const { kind, name, target } of container.host.secrets ?? [])
    if (kind === 'env') env[target] = secretText(ctx, name);
  env['HOME'] ??= home;
  env['HOSTNAME'] ??= container.config.hostname || container.id.slice(0, 12);
  return env;
}

function containerUserns(ctx: EngineContext, container: Container): Result<number, EngineFailure> {
  const { kernel } = ctx;
  const { owner, userns } = ctx.architecture;
  const mode = container.host.usernsMode;
  if (/^(container|ns):/.test(mode)) {
    const other = findContainer(ctx.store, mode.slice(mode.indexOf(':') + 1));
    const pid = other.ok ? other.value.state.pid : 0;
    return ok(kernel.process(pid)?.ns.user ?? userns);
  }
  const made = notesOf<number>(ctx.store, 'userns');
  const known = made[container.id];
  if (known !== undefined && kernel.state.ns.user[known]) return ok(known);
  const outer = kernel.userns(userns);
  const used = Object.keys(made).length * 1024;
  const maps = mapsOf(mode, outer, { uid: owner, gid: owner }, used);
  if (!maps.ok) return err(failure(maps.error));
  if (!maps.value) return ok(userns);
  const id = kernel.newNamespace('user', userns, {
    owner,
    uids: nested(outer.uids, maps.value.uids),
    gids: nested(outer.gids, maps.value.gids),
  });
  made[container.id] = id;
  return ok(id);
}

function mayRestart(_ctx: EngineContext, container: Container, exitCode: number): boolean {
  const { name, max } = container.host.restart;
  if (name === 'always' || name === 'unless-stopped') return true;
  return name === 'on-failure' && exitCode !== 0 && (max === 0 || container.state.restartCount < max);
}

function apparmor(rootless: boolean, container: Container): string {
  const given = container.host.securityOpt.find((one) => /^apparmor[:=]/.test(one))?.slice(9);
  if (given === 'unconfined' || container.host.privileged) return rootless ? 'crun (unconfined)' : 'unconfined';
  if (given) return `${given} (enforce)`;
  return rootless ? 'crun (unconfined)' : 'containers-default-0.68.0 (enforce)';
}

/** A container whose conmon was killed: its exit is only noticed when somebody asks for it. */
function settle(ctx: EngineContext, container: Container): void {
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

/** Whose Podman this is. */
export interface PodmanSeat {
  readonly owner: HostUid;
  readonly userns: number;
  /** The user who called, for what is the user's and not root's. */
  readonly home: string;
}

/** Eyes of the engine on the host: the user's, with all capabilities inside the user's namespace. */
export function podmanEyes(kernel: Kernel, { owner, userns }: Pick<PodmanSeat, 'owner' | 'userns'>): Ghost {
  return new Ghost(kernel, {
    uid: owner,
    euid: owner,
    gid: owner,
    egid: owner,
    ns: { ...hostSpaces(kernel), user: userns },
    loginuid: owner === ROOT ? undefined : owner,
  });
}

const folders = (seat: PodmanSeat) => {
  const root = seat.owner === ROOT;
  const dataRoot = root ? '/var/lib/containers/storage' : `${seat.home}/.local/share/containers/storage`;
  return {
    dataRoot,
    runRoot: root ? '/run/containers/storage' : `/run/user/${seat.owner}/containers`,
    volumeRoot: `${dataRoot}/volumes`,
  };
};

type Seated =
  | 'rootless'
  | 'owner'
  | 'userns'
  | 'dataRoot'
  | 'runRoot'
  | 'volumeRoot'
  | 'defaultNetwork'
  | 'actor'
  | 'lasting'
  | 'rootOf'
  | 'apparmor'
  | 'cgroup'
  | 'filesOf'
  | 'recordLog'
  | 'rlimits';

/** What is the same for every user. */
const SHARED: Omit<Architecture, Seated> = {
  daemon: false,
  capabilities: CAPABILITIES,
  pidsLimit: 2048,
  shmSize: 65_536_000,
  init: { path: '/run/podman-init', comm: 'podman-init' },
  runtime: 'crun',
  containerUserns,
  readonlyTmpfs: (readonly) => (readonly ? { '/run': 'rw', '/tmp': 'rw', '/var/tmp': 'rw' } : {}),
  tmpfs: { flags: 'nosuid,nodev', copiesUp: true },
  startMonitor: startConmon,
  endMonitor: (ctx, container) => {
    if (container.monitor !== 1 && ctx.kernel.process(container.monitor))
      ctx.kernel.exit(container.monitor, container.state.exitCode & 255);
    container.monitor = 0 as HostPid;
  },
  networkOf,
  publish,
  environment,
  homeOf: (container, { home, known }) =>
    container.host.usernsMode.startsWith('keep-id') && !known ? container.config.workdir || '/' : home,
  bindFiles: podmanFiles,
  addUsers,
  supplementary: (container, gid, memberOf) => (container.config.user === '' ? [] : [gid, ...memberOf]),
  workdir,
  recordEvent: () => undefined,
  restartDelay: () => 0,
  mayRestart,
  witnessed: (ctx, container) => container.monitor !== 0 && ctx.kernel.process(container.monitor)?.comm === 'conmon',
  settle: (ctx, container) => settle(ctx, container),
  startExecMonitor: (ctx, container) =>
    helper(
      ctx,
      [
        '/usr/bin/conmon',
        '--api-version',
        '1',
        '-c',
        container.id,
        '-u',
        ctx.kernel.hex(64),
        '-r',
        '/usr/bin/crun',
        '-n',
        container.name,
        '-e',
      ],
      'conmon',
    ),
  onUnhealthy: (ctx, container) => {
    const action = container.config.healthcheck?.onFailure;
    if (action === 'kill' || action === 'stop' || action === 'restart') ctx.kernel.signal(container.state.pid, 'KILL');
  },
  podMemberEnded: memberEnded,
  explain,
};

/** How Podman is built for one user: no daemon; the caller's own process forks, conmon stays. */
export function podmanArchitecture(kernel: Kernel, seat: PodmanSeat): Architecture {
  const rootless = seat.owner !== ROOT;
  const paths = folders(seat);
  const slice = rootless
    ? `/user.slice/user-${seat.owner}.slice/user@${seat.owner}.service/user.slice`
    : '/machine.slice';
  const mapOf = (container: Container) => {
    const made = (kernel.state.stores[`podman:${seat.owner}`] as EngineContext['store'] | undefined)?.extra['userns'];
    const id = (made as Record<string, number> | undefined)?.[container.id];
    return kernel.state.ns.user[id ?? seat.userns] ?? kernel.userns(seat.userns);
  };
  return {
    ...SHARED,
    rootless,
    owner: seat.owner,
    userns: seat.userns,
    ...paths,
    defaultNetwork: rootless ? 'pasta' : 'podman',
    rlimits: rootless ? { NOFILE: [524288, 524288] } : { NOFILE: [1048576, 1048576], NPROC: [1048576, 1048576] },
    actor: (ctx) => podmanEyes(ctx.kernel, seat),
    lasting: (ctx) => ({ ...ctx, caller: podmanEyes(ctx.kernel, seat) }),
    rootOf: (container) => hostUid(hostIdOf(mapOf(container).uids, 0)),
    apparmor: (container) => apparmor(rootless, container),
    cgroup: ({ id, pod, host }) =>
      host.cgroupSplit !== undefined
        ? `${host.cgroupSplit}/libpod-payload-${id}`
        : `${slice}/${pod === undefined ? '' : `user-libpod_pod_${pod}.slice/`}libpod-${id}.scope/container`,
    filesOf: ({ id }) => `${paths.runRoot}/overlay-containers/${id}/userdata`,
    recordLog: (ctx, container, text) => {
      if (container.host.logDriver !== 'journald') return;
      const monitor = ctx.kernel.process(container.monitor);
      if (monitor)
        ctx.kernel.log({
          unit: container.host.cgroupSplit?.split('/').at(-1) ?? `libpod-${container.id}.scope`,
          user: rootless ? seat.owner : undefined,
          identifier: container.name,
          pid: monitor.pid,
          text,
          priority: 6,
        });
    },
  };
}
