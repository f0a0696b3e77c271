import { err, ok, type Result } from '../../lib/result.ts';
import { makeBridge, networks } from '../engine/networks/index.ts';
import { type HostPid, ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Proc } from '../host/proc.ts';
import type { Task } from '../host/program.ts';
import { readConfig } from './config.ts';
import { dockerItself } from './context.ts';
import { dockerd } from './daemon.ts';
import { attachDaemon, bringDown, bringUp, say } from './life.ts';
import { ROOTFUL } from './seat.ts';

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

function* start(context: ServiceContext): Task<Result<HostPid, { readonly result: string; readonly code?: number }>> {
  const { kernel } = context;
  const config = readConfig(kernel, ROOTFUL);
  if (!config.ok) {
    say(kernel, ROOTFUL, 0 as HostPid, config.error, 'fatal');
    return err({ result: 'exit-code', code: 1 });
  }
  const pid = spawnDaemon(
    context,
    ['/usr/sbin/dockerd', '-H', 'fd://', '--containerd=/run/containerd/containerd.sock'],
    'dockerd',
    -500,
  );
  say(kernel, ROOTFUL, pid, 'Starting up');
  kernel.spend(900);
  const ctx = dockerItself(kernel);
  yield* bringUp(ctx, config.value, context.systemd);
  attachDaemon(kernel, pid, ROOTFUL);
  say(kernel, ROOTFUL, pid, 'Daemon has completed initialization');
  say(kernel, ROOTFUL, pid, `API listen on ${ROOTFUL.socket}`);
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
  say(kernel, ROOTFUL, mainPid, "Processing signal 'terminated'");
  yield* bringDown(ctx, systemd);
  say(kernel, ROOTFUL, mainPid, 'Daemon shutdown complete');
  if (kernel.process(mainPid)) kernel.exit(mainPid, 0);
  delete ctx.store.extra['shuttingDown'];
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
  if (!running) return;
  attachDaemon(kernel, running.pid, ROOTFUL);
  const ctx = dockerItself(kernel);
  for (const network of networks(ctx)) makeBridge(ctx, network);
}
