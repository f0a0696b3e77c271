import { err, ok, type Result } from '../../lib/result.ts';
import type { EngineContext } from '../engine/engine.ts';
import { isUp, signalContainer, startContainer, stopSignal } from '../engine/runtime/index.ts';
import { stopHelpers } from '../engine/runtime/start.ts';
import type { Container } from '../engine/types.ts';
import { type HostPid, ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Proc } from '../host/proc.ts';
import type { Task } from '../host/program.ts';
import { serveApi } from './api.ts';
import { readConfig } from './config.ts';
import { dockerItself } from './context.ts';
import { dockerd, SOCKET } from './daemon.ts';
import { publishPorts } from './proxy.ts';

/** What systemd gives to whoever starts a service for it. */
export interface ServiceContext {
  readonly kernel: Kernel;
  readonly systemd: Proc;
  readonly cgroup: string;
}

/** How a service is started and stopped that has no program of its own here (the shape of system/units' ServiceDriver). */
export interface Driver {
  start(context: ServiceContext): Task<Result<HostPid, { readonly result: string; readonly code?: number }>>;
  stop(context: ServiceContext, mainPid: HostPid): Task<void>;
}

function say(kernel: Kernel, pid: HostPid, text: string, level = 'info'): void {
  const time = new Date(kernel.now).toISOString().replace('Z', '000000Z');
  kernel.log({
    unit: 'docker.service',
    user: undefined,
    identifier: 'dockerd',
    pid,
    text: `time="${time}" level=${level} msg="${text}"`,
    priority: 6,
  });
}

function spawnDaemon(
  { kernel, systemd, cgroup }: ServiceContext,
  argv: readonly string[],
  comm: string,
  oomScoreAdj: number,
): HostPid {
  const started = kernel.spawn({
    parent: systemd.pid,
    argv,
    passive: true,
    comm,
    exe: argv[0] ?? '',
    cwd: '/',
    env: {},
    cgroup,
    oomScoreAdj,
    ids: { uid: ROOT, gid: ROOT, groups: [] },
    loginuid: undefined,
    tty: undefined,
    session: true,
    rss: 84_000,
  });
  return started.ok ? started.value : (0 as HostPid);
}

/** Lets dockerd answer on its socket, and look after what it leaves behind when it ends. */
export function attachDaemon(kernel: Kernel, pid: HostPid): void {
  const init = kernel.proc(1 as HostPid);
  kernel.net.unix.listen(init, SOCKET, { pid, serve: serveApi });
  kernel.onExit(pid, () => {
    for (const container of Object.values(dockerItself(kernel).store.containers))
      stopHelpers(dockerItself(kernel), container);
    kernel.note({
      source: 'docker',
      kind: 'daemon-ended',
      what: 'dockerd ended',
      because: 'its docker-proxy processes were its children and went with it; shims have pid 1 as parent and stay',
      lights: ['dockerd'],
    });
  });
}

/** Whether a container is to run again when the daemon starts. */
function wanted(container: Container): boolean {
  const { restart } = container.host;
  const { stoppedByUser, exitCode, status } = container.state;
  if (status === 'created') return false;
  if (restart.name === 'always') return true;
  if (restart.name === 'unless-stopped') return !stoppedByUser;
  return restart.name === 'on-failure' && exitCode !== 0 && !stoppedByUser;
}

/**
 * What dockerd does with the containers it finds at its start (daemon/daemon.go, restore): with live-restore it takes
 * them over, else it stops what a killed daemon has left; then it starts those that are to run.
 */
function* restore(ctx: EngineContext, liveRestore: boolean, systemd: Proc): Task<void> {
  const { kernel, store } = ctx;
  const left = Object.values(store.containers).filter(isUp);
  if (liveRestore) {
    for (const container of left) {
      const netns = kernel.process(container.state.pid)?.ns.net;
      if (netns !== undefined) publishPorts(ctx, container, netns);
    }
  } else {
    ctx.store.extra['shuttingDown'] = true;
    yield* endAll(ctx, left, systemd);
    delete ctx.store.extra['shuttingDown'];
  }
  for (const container of Object.values(store.containers)) {
    if (wanted(container) && !isUp(container)) startContainer(ctx, container);
  }
}

function* start(context: ServiceContext): Task<Result<HostPid, { readonly result: string; readonly code?: number }>> {
  const { kernel } = context;
  const config = readConfig(kernel);
  if (!config.ok) {
    say(kernel, 0 as HostPid, config.error, 'fatal');
    return err({ result: 'exit-code', code: 1 });
  }
  const pid = spawnDaemon(
    context,
    ['/usr/sbin/dockerd', '-H', 'fd://', '--containerd=/run/containerd/containerd.sock'],
    'dockerd',
    -500,
  );
  say(kernel, pid, 'Starting up');
  kernel.spend(900);
  const ctx = dockerItself(kernel);
  ctx.store.extra['liveRestore'] = config.value.liveRestore;
  ctx.store.extra['daemonConfig'] = config.value.data;
  delete ctx.store.extra['shuttingDown'];
  yield* restore(ctx, config.value.liveRestore, context.systemd);
  attachDaemon(kernel, pid);
  say(kernel, pid, 'Daemon has completed initialization');
  say(kernel, pid, `API listen on ${SOCKET}`);
  kernel.note({
    source: 'docker',
    kind: 'daemon-started',
    what: 'dockerd started',
    because: 'systemd keeps docker.service running',
    lights: ['dockerd'],
    pids: [pid],
  });
  return ok(pid);
}

/** A daemon that is told to end stops its containers first, unless live-restore is on. */
function* stop({ kernel, systemd }: ServiceContext, mainPid: HostPid): Task<void> {
  const ctx = dockerItself(kernel);
  say(kernel, mainPid, "Processing signal 'terminated'");
  if (ctx.store.extra['liveRestore'] !== true) {
    ctx.store.extra['shuttingDown'] = true;
    yield* endAll(ctx, Object.values(ctx.store.containers).filter(isUp), systemd);
  }
  say(kernel, mainPid, 'Daemon shutdown complete');
  if (kernel.process(mainPid)) kernel.exit(mainPid, 0);
  delete ctx.store.extra['shuttingDown'];
}

/** Stops containers, each with its own signal; all at once, and by force after their time. */
function* endAll(ctx: EngineContext, running: readonly Container[], systemd: Proc): Task<void> {
  const { kernel } = ctx;
  for (const container of running) signalContainer(ctx, container, stopSignal(container));
  const longest = Math.max(0, ...running.map((one) => one.config.stopTimeout ?? 10));
  yield* systemd.until(() => running.every((one) => !isUp(one)), kernel.now + longest * 1000);
  for (const container of running) if (isUp(container)) signalContainer(ctx, container, 'KILL');
  yield* systemd.until(() => running.every((one) => !isUp(one)), kernel.now + 1000);
}

/** docker.service. */
export const dockerService: Driver = { start, stop };

/** containerd.service: shims, and with them the containers, outlive it. */
export const containerdService: Driver = {
  *start(context) {
    return ok(spawnDaemon(context, ['/usr/bin/containerd'], 'containerd', -999));
  },
  *stop({ kernel }, mainPid) {
    if (kernel.process(mainPid)) kernel.exit(mainPid, 0);
  },
};

/** Connects the Docker of a host that has just been opened: its daemon answers on the socket. */
export function bootDocker(kernel: Kernel): void {
  const running = dockerd(kernel);
  if (running) attachDaemon(kernel, running.pid);
}
