import type { EngineContext } from '../engine/engine.ts';
import { isUp, signalContainer, startContainer, stopSignal } from '../engine/runtime/index.ts';
import { stopHelpers } from '../engine/runtime/start.ts';
import type { Container } from '../engine/types.ts';
import { type HostPid, ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Proc } from '../host/proc.ts';
import type { Task } from '../host/program.ts';
import { serveApi } from './api.ts';
import type { DaemonConfig } from './config.ts';
import { dockerItself } from './context.ts';
import { publishPorts } from './proxy.ts';
import type { DockerSeat } from './seat.ts';

/** Writes a line of dockerd's log, which goes to the journal of its unit. */
export function say(kernel: Kernel, seat: DockerSeat, pid: HostPid, text: string, level = 'info'): void {
  const time = new Date(kernel.now).toISOString().replace('Z', '000000Z');
  kernel.log({
    unit: 'docker.service',
    user: seat.owner === ROOT ? undefined : seat.owner,
    identifier: seat.identifier,
    pid,
    text: `time="${time}" level=${level} msg="${text}"`,
    priority: 6,
  });
}

/** Lets dockerd answer on its socket, and look after what it leaves behind when it ends. */
export function attachDaemon(kernel: Kernel, pid: HostPid, seat: DockerSeat): void {
  const init = kernel.proc(1 as HostPid);
  kernel.net.unix.listen(init, seat.socket, { pid, serve: serveApi(seat) });
  kernel.onExit(pid, () => {
    const ctx = dockerItself(kernel, seat);
    for (const container of Object.values(ctx.store.containers)) stopHelpers(ctx, container);
    kernel.note({
      source: 'docker',
      kind: 'daemon-ended',
      what: 'dockerd ended',
      because:
        seat.owner === ROOT
          ? 'its docker-proxy processes were its children and went with it; shims have pid 1 as parent and stay'
          : 'its docker-proxy processes were its children and went with it; shims are children of the user’s systemd',
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

/**
 * Begins to work: reads what daemon.json asks for, and looks after the containers that are there.
 *
 * @param config what was read from daemon.json
 * @param waiting the process that waits until it is done
 */
export function* bringUp(ctx: EngineContext, config: DaemonConfig, waiting: Proc): Task<void> {
  ctx.store.extra['liveRestore'] = config.liveRestore;
  ctx.store.extra['daemonConfig'] = config.data;
  delete ctx.store.extra['shuttingDown'];
  yield* restore(ctx, config.liveRestore, waiting);
}

/** What a daemon does that is told to end: it stops its containers first, unless live-restore is on. */
export function* bringDown(ctx: EngineContext, waiting: Proc): Task<void> {
  if (ctx.store.extra['liveRestore'] === true) return;
  ctx.store.extra['shuttingDown'] = true;
  yield* endAll(ctx, Object.values(ctx.store.containers).filter(isUp), waiting);
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
