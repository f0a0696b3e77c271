import type { HostPid } from '../../host/ids.ts';
import type { EngineContext } from '../engine.ts';
import { emitContainer } from '../events.ts';
import { notesOf } from '../store.ts';
import type { Container } from '../types.ts';
import { closeIo } from './io.ts';
import { disconnectEndpoints } from './network.ts';
import { removeContainer } from './remove.ts';
import { startContainer, stopHelpers } from './start.ts';

/**
 * What the monitor and the engine do when a container's main process has ended: exit code, streams, addresses,
 * helpers; then a restart by its policy, or its removal with --rm.
 */
export function containerEnded(ctx: EngineContext, container: Container, code: number): void {
  const { kernel, architecture } = ctx;
  closeIo(kernel, container);
  if (!architecture.witnessed(ctx, container)) return;
  const { state } = container;
  Object.assign(state, {
    status: 'exited',
    pid: 0 as HostPid,
    exitCode: code,
    finishedAt: kernel.now,
  } satisfies Partial<typeof state>);
  for (const exec of container.execs) if (exec.exitCode === undefined) exec.exitCode = 137;
  container.execs = [];
  stopHelpers(ctx, container);
  const group = architecture.cgroup(container);
  state.oomKilled = kernel.state.cgroups[group]?.['oom_kill'] !== undefined;
  delete kernel.state.cgroups[group];
  if (state.oomKilled) emitContainer(ctx, container, 'oom');
  emitContainer(ctx, container, 'die', { exitCode: String(code) });
  disconnectEndpoints(ctx, container);
  for (const action of ctx.words.containers.events.afterDie) emitContainer(ctx, container, action);
  architecture.explain(ctx, container, 'exited');
  architecture.endMonitor(ctx, container);
  if (!state.stoppedByUser && architecture.mayRestart(ctx, container, code)) restartLater(ctx, container);
  else if (container.host.autoRemove) removeContainer(ctx, container, { volumes: true, force: true });
  wake(ctx, container);
}

/** Containers to start again when somebody's exit was waited for: who waits looks at the state by itself. */
const wake = (ctx: EngineContext, container: Container): void => {
  const pod = container.pod === undefined ? undefined : ctx.store.pods[container.pod];
  if (pod) ctx.architecture.podMemberEnded(ctx, pod, container);
};

/** A run of at least this long makes the next delay short again (restartmanager.go). */
const STEADY = 10_000;

function restartLater(ctx: EngineContext, container: Container): void {
  const { kernel, architecture } = ctx;
  const { state } = container;
  const attempts = notesOf<number>(ctx.store, 'restarts');
  const ran = kernel.now - (state.startedAt ?? kernel.now);
  const attempt = ran >= STEADY ? 0 : (attempts[container.id] ?? 0);
  attempts[container.id] = attempt + 1;
  const delay = architecture.restartDelay(attempt);
  state.status = delay > 0 ? 'restarting' : 'exited';
  kernel.at(kernel.now + Math.max(delay, 1), () => {
    if (!ctx.store.containers[container.id] || state.pid !== 0 || state.stoppedByUser) return;
    state.restartCount++;
    const count = state.restartCount;
    const started = startContainer(ctx, container);
    state.restartCount = count;
    if (!started.ok) state.status = 'exited';
  });
}
