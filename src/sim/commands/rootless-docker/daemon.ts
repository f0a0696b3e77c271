import { readConfig } from '../../docker/config.ts';
import { dockerContext, dockerItself } from '../../docker/context.ts';
import { attachDaemon, bringDown, bringUp, say } from '../../docker/life.ts';
import { behaviourOf } from '../../docker/releases.ts';
import { type DockerSeat, enterSpaces, seatKey } from '../../docker/seat.ts';
import { offerEngine } from '../../engine/client.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { makeBridge, networks } from '../../engine/networks/index.ts';
import { hostSpaces } from '../../engine/runtime/namespaces.ts';
import { hostTree } from '../../engine/volumes/index.ts';
import { type HostPid, hostPid } from '../../host/ids.ts';
import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import { NOTIFY_SOCKET, notifyReady } from '../../system/units/index.ts';
import { FULL_CAPS, rootlessSpaces, slirpNetwork } from './spaces.ts';

/** The processes of a rootless daemon below RootlessKit. */
interface Tree {
  readonly child: HostPid;
  readonly slirp: HostPid;
  readonly dockerd: HostPid;
  readonly containerd: HostPid;
}

/** Starts a process that is there and does nothing by itself, with all rights in the namespaces it is given. */
function passive(proc: Proc, parent: HostPid, argv: readonly string[], comm: string, rss: number): HostPid {
  const started = proc.kernel.spawn({ parent, argv, passive: true, comm, exe: `/usr/bin/${comm}`, rss });
  return started.ok ? started.value : (0 as HostPid);
}

/** Whether RootlessKit keeps the network namespace apart: `--network host` means the host's then. */
export const detaches = (ctx: Pick<EngineContext, 'release'>): boolean => behaviourOf(ctx).detachesNetns;

/** RootlessKit's child in new namespaces, slirp4netns beside it, dockerd and its containerd inside. */
function plant(proc: Proc, seat: DockerSeat, dockerdWords: readonly string[]): Tree {
  const { kernel, pid, argv } = proc;
  const { user, mnt } = rootlessSpaces(proc);
  const ctx = dockerContext(kernel, proc, seat);
  const net = slirpNetwork(ctx, user);
  const own = detaches(ctx) ? hostSpaces(kernel).net : net;
  enterSpaces(ctx.store, { user, mnt, net: own }, net);
  const made = kernel.spawn({
    parent: pid,
    argv: ['/proc/self/exe', ...argv.slice(1)],
    passive: true,
    comm: 'exe',
    exe: '/usr/bin/rootlesskit',
    caps: FULL_CAPS,
    ns: { ...hostSpaces(kernel), user, mnt, net: own },
    rss: 9000,
  });
  const child = made.ok ? made.value : (0 as HostPid);
  const state = `/proc/${child}/root${seat.runRoot.replace(/docker$/, 'dockerd-rootless')}`;
  const where = detaches(ctx)
    ? ['--enable-seccomp', `--userns-path=/proc/${child}/ns/user`, '--netns-type=path', `${state}/netns`]
    : ['--enable-sandbox', '--enable-seccomp', String(child)];
  const slirp = ['slirp4netns', '--mtu', '65520', '-r', '3', '--disable-host-loopback', ...where, 'tap0'];
  const slirpPid = passive(proc, pid, slirp, 'slirp4netns', 3800);
  const dockerd = passive(proc, child, ['dockerd', ...dockerdWords], 'dockerd', 84_000);
  const toml = `${seat.runRoot}/containerd/containerd.toml`;
  const containerd = passive(proc, dockerd, ['containerd', '--config', toml], 'containerd', 48_000);
  return { child, slirp: slirpPid, dockerd, containerd };
}

/** One falls, all fall: each of RootlessKit's processes asks to be killed with its parent (PR_SET_PDEATHSIG). */
function bindTogether(proc: Proc, tree: Tree): void {
  const { kernel } = proc;
  const fell = (from: HostPid, ...others: HostPid[]): void =>
    kernel.onExit(from, () => {
      for (const pid of others) if ((kernel.process(pid)?.status ?? 'Z') !== 'Z') kernel.signal(pid, 'KILL');
    });
  fell(proc.pid, tree.child, tree.slirp, tree.dockerd, tree.containerd);
  fell(tree.child, tree.dockerd, tree.containerd);
  fell(tree.dockerd, tree.containerd, tree.child);
}

/** Where dockerd writes its log: to the journal of its unit, or to whoever started the script by hand. */
function log(proc: Proc, seat: DockerSeat, pid: HostPid, text: string, level = 'info'): void {
  if (proc.env[NOTIFY_SOCKET] !== undefined) return say(proc.kernel, seat, pid, text, level);
  const time = new Date(proc.kernel.now).toISOString().replace('Z', '000000Z');
  proc.err(`time="${time}" level=${level} msg="${text}"\n`);
}

/** What was in the data folder is gone when the folder is: `rootlesskit rm -rf ~/.local/share/docker`. */
function forgetRemoved(proc: Proc, seat: DockerSeat): void {
  const { kernel } = proc;
  const key = seatKey(seat);
  const tree = hostTree(kernel);
  if (kernel.state.stores[key] !== undefined && !tree.node(seat.dataRoot)) {
    delete kernel.state.stores[key];
    // what was taken away lies as a veil over what will be made
    tree.put(seat.dataRoot, { kind: 'dir', mode: 0o710, uid: seat.owner, gid: seat.owner, mtime: kernel.now });
    tree.remove(seat.dataRoot);
  }
}

/** The socket: its group is the number of `docker` as the namespace maps it, which is no group of the host. */
function placeSocket(ctx: EngineContext, seat: DockerSeat): void {
  const { kernel, architecture } = ctx;
  const docker = kernel.users.groupByName(kernel.proc(hostPid(1)), 'docker')?.gid ?? 0;
  const gid = architecture.actor(ctx).gidOutside(docker) ?? seat.owner;
  const mtime = kernel.now;
  hostTree(kernel).put(seat.socket, { kind: 'socket', mode: 0o1660, uid: seat.owner, gid, mtime });
}

/**
 * Runs a rootless daemon in the process that has become RootlessKit, until it is told to end or something of it dies.
 *
 * @param words what follows dockerd-rootless.sh on its command line
 * @returns RootlessKit's exit code: 0 when it was told to end, 1 when its child failed
 */
export function* runDaemon(proc: Proc, seat: DockerSeat, words: readonly string[]): Task<number> {
  const { kernel } = proc;
  forgetRemoved(proc, seat);
  const config = readConfig(kernel, seat);
  if (!config.ok) {
    log(proc, seat, proc.pid, config.error, 'fatal');
    proc.err('[rootlesskit:child ] error: command [/usr/bin/dockerd-rootless.sh] exited: exit status 1\n');
    proc.err('[rootlesskit:parent] error: child exited: exit status 1\n');
    return 1;
  }
  const tree = plant(proc, seat, words);
  bindTogether(proc, tree);
  log(proc, seat, tree.dockerd, 'Starting up');
  kernel.spend(2400);
  const ctx = dockerItself(kernel, seat);
  ctx.store.extra['since'] ??= kernel.now;
  for (const network of networks(ctx)) makeBridge(ctx, network);
  yield* bringUp(ctx, config.value, proc);
  placeSocket(ctx, seat);
  attachDaemon(kernel, tree.dockerd, seat);
  offerEngine(kernel, tree.dockerd, (caller) => dockerContext(kernel, caller, seat));
  log(proc, seat, tree.dockerd, 'Daemon has completed initialization');
  log(proc, seat, tree.dockerd, `API listen on ${seat.socket}`);
  kernel.note({
    source: 'docker',
    kind: 'daemon-started',
    what: `a dockerd of ${kernel.users.userName(proc, proc.record.euid)} started inside RootlessKit's namespaces`,
    because: 'there it is root and may make networks and mounts; on the host it has no more rights than its user',
    lights: ['dockerd', 'userns'],
    pids: [tree.dockerd],
  });
  notifyReady(kernel, proc.env[NOTIFY_SOCKET], proc.pid);
  return yield* serve(proc, seat, tree);
}

/** Waits for the end: a signal that asks for it, or the death of the daemon. */
function* serve(proc: Proc, seat: DockerSeat, tree: Tree): Task<number> {
  const { kernel } = proc;
  let asked = '';
  for (const [signal, name] of [
    ['TERM', 'terminated'],
    ['INT', 'interrupt'],
  ] as const)
    proc.trap(signal, () => {
      asked = name;
    });
  const dead = (): boolean => (kernel.process(tree.dockerd)?.status ?? 'Z') === 'Z';
  yield* proc.until(() => asked !== '' || dead());
  if (dead()) {
    proc.err('[rootlesskit:child ] error: command [/usr/bin/dockerd-rootless.sh] exited: signal: killed\n');
    proc.err('[rootlesskit:parent] error: child exited: exit status 255\n');
    return 255;
  }
  log(proc, seat, tree.dockerd, `Processing signal '${asked}'`);
  const ctx = dockerItself(kernel, seat);
  yield* bringDown(ctx, proc);
  log(proc, seat, tree.dockerd, 'Daemon shutdown complete');
  kernel.exit(tree.dockerd, 0);
  delete ctx.store.extra['shuttingDown'];
  hostTree(kernel).remove(seat.socket);
  return 0;
}
