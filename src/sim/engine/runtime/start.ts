import { err, ok, type Result } from '../../../lib/result.ts';
import type { Errno } from '../../host/errno.ts';
import { type HostPid, hostUid } from '../../host/ids.ts';
import { newMountNs } from '../../host/mounts.ts';
import type { SpawnOptions } from '../../host/spawn-options.ts';
import type { Mount, NamespaceKind } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import { emitContainer } from '../events.ts';
import type { EngineFailure } from '../failure.ts';
import type { Container } from '../types.ts';
import { capsOf } from './caps.ts';
import { containerEnded } from './ended.ts';
import { Ghost } from './ghost.ts';
import { startHealth } from './health.ts';
import { initProgram } from './init.ts';
import { type ContainerIo, closeIo, openIo, type Watcher } from './io.ts';
import { applyLimits, rlimitsOf } from './limits.ts';
import { containerSpaces, reapSpaces, skipPids } from './namespaces.ts';
import { disconnectEndpoints } from './network.ts';
import { containerMounts, dropMounts } from './rootfs.ts';
import { type ResolvedUser, resolveGroup, resolveUser } from './user.ts';

/** What a container is started with besides what it says itself. */
export interface StartOptions {
  /** Clients that watch from the first byte. */
  readonly watchers?: readonly Watcher[];
}

/** A container between its namespaces and its first process. */
interface Prepared {
  readonly ns: Record<NamespaceKind, number>;
  readonly mounts: readonly Mount[];
  readonly root: Ghost;
  readonly user: ResolvedUser;
  readonly groups: readonly number[];
  readonly argv: readonly string[];
}

/** The command line of a container: entrypoint and command. */
export const commandLine = (container: Container): readonly string[] => [
  ...(container.config.entrypoint ?? []),
  ...(container.config.cmd ?? []),
];

function groupsOf(
  ctx: EngineContext,
  container: Container,
  root: Ghost,
  user: ResolvedUser,
): Result<readonly number[], EngineFailure> {
  const groups = [...ctx.architecture.supplementary(container, user.gid, user.memberOf)];
  for (const name of container.host.groupAdd) {
    if (name === 'keep-groups') continue;
    const found = resolveGroup(root, name);
    if (!found.ok) return err(ctx.words.containers.groupFailed(container, found.error));
    if (!groups.includes(found.value)) groups.push(found.value);
  }
  return ok(groups);
}

/** Namespaces, mounts, user, command: everything that can fail before a process is there. */
function prepare(ctx: EngineContext, container: Container): Result<Prepared, EngineFailure> {
  const { kernel, architecture } = ctx;
  const spaces = containerSpaces(ctx, container);
  if (!spaces.ok) return spaces;
  const mounts = containerMounts(ctx, container);
  const ns = { ...spaces.value, mnt: newMountNs(kernel, mounts) };
  const owner = architecture.rootOf(container);
  const root = new Ghost(kernel, {
    uid: owner,
    gid: owner,
    euid: owner,
    egid: owner,
    ns,
    env: {},
    cgroup: architecture.cgroup(container),
  });
  const undo = (error: EngineFailure): Result<never, EngineFailure> => {
    release(ctx, container, ns, mounts);
    return err(error);
  };
  const user = resolveUser(root, container.config.user);
  if (!user.ok) return undo(ctx.words.containers.userFailed(user.error));
  const groups = groupsOf(ctx, container, root, user.value);
  if (!groups.ok) return undo(groups.error);
  architecture.addUsers(ctx, container, root, user.value.uid, user.value.gid);
  const home = architecture.homeOf(container, user.value);
  Object.assign(root.record, { env: architecture.environment(ctx, container, home), cwd: '/' });
  const refused = architecture.workdir(ctx, container, root);
  if (refused) return undo(refused);
  Object.assign(root.record, { cwd: container.config.workdir || '/' });
  return ok({ ns, mounts, root, user: user.value, groups: groups.value, argv: commandLine(container) });
}

function release(
  ctx: EngineContext,
  container: Container,
  ns: Record<NamespaceKind, number>,
  mounts: readonly Mount[],
): void {
  disconnectEndpoints(ctx, container);
  dropMounts(ctx, container, mounts, ns.mnt);
  reapSpaces(ctx.kernel, ns);
}

/** Whether the command can be executed by the user it runs as; its error where not. */
function lookUp(ready: Prepared, ctx: EngineContext): Errno | undefined {
  const { uid } = ready.user;
  const outside = ready.root.uidOutside(uid) ?? hostUid(65534);
  const eyes = new Ghost(ctx.kernel, {
    ...ready.root.record,
    ...(uid !== 0 && { uid: outside, euid: outside, caps: { ...ready.root.record.caps, effective: 0 } }),
  });
  const found = eyes.lookup(ready.argv[0] ?? '');
  return found.ok ? undefined : found.error;
}

/** How the main process is spawned. */
function spawnOptions(ctx: EngineContext, container: Container, ready: Prepared, io: ContainerIo): SpawnOptions {
  const { architecture } = ctx;
  const { host, config } = container;
  const { root, user, groups, ns } = ready;
  const outside = (gid: number) => root.gidOutside(gid) ?? hostUid(65534);
  const initialised = host.init && host.pidMode === '';
  return {
    parent: container.monitor,
    argv: initialised ? [architecture.init.path, '--', ...ready.argv] : ready.argv,
    ...(initialised && { run: initProgram(ready.argv), comm: architecture.init.comm, exe: architecture.init.path }),
    env: root.env,
    cwd: config.workdir || '/',
    ids: { uid: root.uidOutside(user.uid) ?? hostUid(65534), gid: outside(user.gid), groups: groups.map(outside) },
    caps: capsOf(ctx, container, user.uid),
    noNewPrivs: host.securityOpt.some((one) => /^no-new-privileges([:=]true)?$/.test(one)),
    seccomp: host.privileged || host.securityOpt.some((one) => /^seccomp[:=]unconfined$/.test(one)) ? 0 : 2,
    apparmor: architecture.apparmor(container),
    ns,
    cgroup: architecture.cgroup(container),
    tty: config.tty ? 'pts/0' : undefined,
    fds: { 0: io.stdin, 1: io.stdout, 2: io.stderr },
    session: true,
    umask: host.umask ?? 0o022,
    rlimits: rlimitsOf(ctx, container),
    oomScoreAdj: host.oomScoreAdj,
  };
}

/**
 * Starts a container: network, namespaces, mounts, monitor, process (what dockerd with containerd, its shim and
 * runc do, and podman with conmon and crun).
 *
 * @returns nothing, or what the engine says; the container then stays as it was, with the exit code noted
 */
export function startContainer(
  ctx: EngineContext,
  container: Container,
  options: StartOptions = {},
): Result<void, EngineFailure> {
  const { kernel, architecture } = ctx;
  kernel.spend(450);
  const ready = prepare(ctx, container);
  if (!ready.ok) return refuse(container, ready.error);
  const { ns, mounts } = ready.value;
  const undo = (error: EngineFailure): Result<never, EngineFailure> => {
    stopHelpers(ctx, container);
    release(ctx, container, ns, mounts);
    return refuse(container, error);
  };
  const published = isOwnNetwork(container) ? architecture.publish(ctx, container, ns.net) : ok(undefined);
  if (!published.ok) return undo(published.error);
  architecture.explain(ctx, container, 'network');
  const limits = ctx.words.containers.limitsFailed(container, architecture.rootless, ctx);
  if (limits) return undo(limits);
  const missing = lookUp(ready.value, ctx);
  if (missing) return undo(ctx.words.containers.execFailed(ready.value.argv[0] ?? '', missing, 'start'));
  applyLimits(ctx, container);
  container.monitor = architecture.startMonitor(ctx, container);
  architecture.explain(ctx, container, 'monitor');
  const io = openIo(ctx, container);
  for (const watcher of options.watchers ?? []) io.watchers.add(watcher);
  const pid = kernel.spawn(spawnOptions(ctx, container, ready.value, io));
  if (!pid.ok) {
    closeIo(kernel, container);
    architecture.endMonitor(ctx, container);
    return undo(ctx.words.containers.execFailed(ready.value.argv[0] ?? '', pid.error, 'start'));
  }
  const { start, withInit } = ctx.words.containers.pidsOfRuntime;
  skipPids(ctx, ns.pid, container.host.init ? withInit : start);
  running(ctx, container, pid.value, ns, mounts);
  return ok(undefined);
}

const isOwnNetwork = (container: Container): boolean =>
  !/^(host|none|(container|ns):.*)$/.test(container.host.networkMode);

function refuse(container: Container, error: EngineFailure): Result<never, EngineFailure> {
  container.state.exitCode = error.stateCode ?? (error.code === 126 || error.code === 127 ? error.code : 128);
  container.state.error = error.text;
  return err(error);
}

/** Ends the helper processes of a container's published ports. */
export function stopHelpers(ctx: EngineContext, container: Container): void {
  for (const pid of container.helpers.splice(0)) if (ctx.kernel.process(pid)) ctx.kernel.exit(pid, 0);
}

/** --timeout: a container that runs longer is ended with the exit code 255 (conmon's own). */
function limitTime({ kernel }: EngineContext, { host, state }: Container): void {
  const { timeout } = host;
  if (timeout === undefined || timeout === 0) return;
  const { pid } = state;
  kernel.at(kernel.now + timeout, () => {
    if (state.pid === pid) kernel.exit(pid, 255);
  });
}

function running(
  ctx: EngineContext,
  container: Container,
  pid: HostPid,
  ns: Record<NamespaceKind, number>,
  mounts: readonly Mount[],
): void {
  const { kernel } = ctx;
  Object.assign(container.state, {
    status: 'running',
    pid,
    exitCode: 0,
    error: '',
    oomKilled: false,
    startedAt: kernel.now,
    finishedAt: undefined,
    stoppedByUser: false,
  } satisfies Partial<Container['state']>);
  for (const action of ctx.words.containers.events.beforeStart) emitContainer(ctx, container, action);
  emitContainer(ctx, container, 'start');
  ctx.architecture.explain(ctx, container, 'running');
  const later = ctx.architecture.lasting(ctx);
  limitTime(ctx, container);
  startHealth(later, container);
  kernel.onExit(pid, (code) => {
    dropMounts(later, container, mounts, ns.mnt);
    containerEnded(later, container, code);
    reapSpaces(kernel, ns);
  });
}
