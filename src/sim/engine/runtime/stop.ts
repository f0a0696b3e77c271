import type { HostPid } from '../../host/ids.ts';
import type { Task } from '../../host/program.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import type { EngineContext } from '../engine.ts';
import { emitContainer } from '../events.ts';
import type { Container } from '../types.ts';

/** What an engine takes to clean up behind a container, in milliseconds. */
const CLEANUP = 700;

/** Whether a container has a process: it runs or is frozen. */
export const isUp = (container: Container): boolean => container.state.pid !== 0;

/** All processes of a container, its execs among them. */
export function processesOf(ctx: EngineContext, container: Container): HostPid[] {
  const main = ctx.kernel.process(container.state.pid);
  if (!main) return [];
  const cgroup = ctx.architecture.cgroup(container);
  return ctx.kernel
    .processes()
    .filter((one) => one.status !== 'Z' && one.cgroup === cgroup)
    .map((one) => one.pid);
}

/** The signal that stops a container, by name without SIG. */
export const stopSignal = (container: Container): string =>
  signalName(signalNumber(container.config.stopSignal ?? 'TERM') ?? 15);

/**
 * Stops a container: its stop signal, then KILL when the time is over.
 *
 * @param seconds how long to wait; undefined: the container's own setting, else 10; below 0: for ever
 * @returns whether it had to be killed
 */
export function* stopContainer(ctx: EngineContext, container: Container, seconds?: number): Task<boolean> {
  const { kernel, caller } = ctx;
  const { state } = container;
  state.stoppedByUser = true;
  if (!isUp(container)) {
    if (state.status === 'restarting') state.status = 'exited';
    return false;
  }
  const wait = seconds ?? container.config.stopTimeout ?? 10;
  if (wait === 0 && !ctx.words.containers.signalsBeforeKill) return yield* stopped(ctx, container, end(ctx, container));
  thaw(ctx, container);
  state.status = ctx.words.containers.statusWhileStopping;
  signalContainer(ctx, container, stopSignal(container));
  const deadline = wait < 0 ? undefined : kernel.now + wait * 1000;
  yield* caller.until(() => !isUp(container), deadline);
  if (!isUp(container)) {
    kernel.spend(CLEANUP);
    emitContainer(ctx, container, 'stop');
    return false;
  }
  caller.err(ctx.words.containers.killedLate(container, wait, kernel.now));
  return yield* stopped(ctx, container, end(ctx, container));
}

function* stopped(ctx: EngineContext, container: Container, ending: Task<boolean>): Task<boolean> {
  const forced = yield* ending;
  emitContainer(ctx, container, 'stop');
  return forced;
}

/** Ends a container at once: KILL, and nothing else (`docker rm -f`). */
export function* killContainer(ctx: EngineContext, container: Container): Task<void> {
  container.state.stoppedByUser = true;
  if (isUp(container)) yield* end(ctx, container);
}

function* end(ctx: EngineContext, container: Container): Task<boolean> {
  const { pid } = container.state;
  signalContainer(ctx, container, 'KILL');
  yield* ctx.caller.until(() => !isUp(container), ctx.kernel.now + 1000);
  if (isUp(container)) ctx.architecture.settle(ctx, container, pid);
  ctx.kernel.spend(CLEANUP);
  return true;
}

/** Sends a signal to a container's main process. */
export function signalContainer(ctx: EngineContext, container: Container, signal: string): void {
  const { pid } = container.state;
  emitContainer(ctx, container, 'kill', { signal: String(signalNumber(signal) ?? 15) });
  if (signal === 'KILL') thaw(ctx, container);
  ctx.kernel.signal(pid, signal);
}

/** Writes cgroup.freeze of a container's control group. */
function freeze({ kernel, architecture }: EngineContext, container: Container, value: '0' | '1'): void {
  const path = architecture.cgroup(container);
  kernel.state.cgroups[path] = { ...kernel.state.cgroups[path], 'cgroup.freeze': value };
}

/** Freezes all processes of a container (the cgroup freezer). */
export function pauseContainer(ctx: EngineContext, container: Container): void {
  for (const pid of processesOf(ctx, container)) {
    const record = ctx.kernel.process(pid);
    if (record) record.status = 'T';
  }
  freeze(ctx, container, '1');
  container.state.status = 'paused';
  emitContainer(ctx, container, 'pause');
}

/** Lets frozen processes go on. */
function thaw(ctx: EngineContext, container: Container): void {
  if (container.state.status !== 'paused') return;
  for (const pid of processesOf(ctx, container)) {
    const record = ctx.kernel.process(pid);
    if (record?.status === 'T') record.status = 'S';
  }
  freeze(ctx, container, '0');
  container.state.status = 'running';
}

/** Lets a frozen container run again. */
export function unpauseContainer(ctx: EngineContext, container: Container): void {
  thaw(ctx, container);
  emitContainer(ctx, container, 'unpause');
}
