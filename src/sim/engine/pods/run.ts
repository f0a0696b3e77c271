import { err, ok, type Result } from '../../../lib/result.ts';
import type { Task } from '../../host/program.ts';
import type { EngineContext } from '../engine.ts';
import { emit } from '../events.ts';
import type { EngineFailure } from '../failure.ts';
import { isUp, removeContainer, signalContainer, startContainer, stopContainer } from '../runtime/index.ts';
import type { Container, Pod } from '../types.ts';
import { membersOf } from './find.ts';

/** What came of an action on each container of a pod. */
export type PodOutcome = Result<void, readonly { readonly container: Container; readonly text: string }[]>;

const outcome = (failures: readonly { readonly container: Container; readonly text: string }[]): PodOutcome =>
  failures.length > 0 ? err(failures) : ok(undefined);

/** Tells which process watches the infra container, where that was asked for: systemd's PIDFile=. */
function tellMonitor(ctx: EngineContext, pod: Pod): void {
  const path = pod.options['pidFile'];
  const infra = pod.infra === undefined ? undefined : ctx.store.containers[pod.infra];
  if (path !== undefined && infra && isUp(infra)) ctx.architecture.actor(ctx).fs.write(path, `${infra.monitor}\n`);
}

/** Starts the infra container of a pod if it does not run: members need its namespaces. */
export function startInfra(ctx: EngineContext, pod: Pod): Result<void, EngineFailure> {
  const infra = pod.infra === undefined ? undefined : ctx.store.containers[pod.infra];
  if (!infra || isUp(infra)) return ok(undefined);
  const started = startContainer(ctx, infra);
  if (started.ok) tellMonitor(ctx, pod);
  return started.ok ? ok(undefined) : started;
}

/** Starts every container of a pod, the infra container first. */
export function startPod(ctx: EngineContext, pod: Pod): PodOutcome {
  const failures: { container: Container; text: string }[] = [];
  for (const container of membersOf(ctx.store, pod)) {
    if (isUp(container)) continue;
    const started = startContainer(ctx, container);
    if (!started.ok) failures.push({ container, text: started.error.text });
  }
  tellMonitor(ctx, pod);
  if (failures.length === 0) emit(ctx, 'pod', 'start', pod);
  return outcome(failures);
}

/**
 * A member of a pod has ended: by the exit policy 'stop' the infra container ends with the last one
 * (libpod's stopIfOnlyInfraRemains).
 */
export function memberEnded(ctx: EngineContext, pod: Pod, container: Container): void {
  if (pod.exitPolicy !== 'stop' || container.isInfra) return;
  const again = (one: Container): boolean =>
    !one.state.stoppedByUser && ctx.architecture.mayRestart(ctx, one, one.state.exitCode);
  const rest = membersOf(ctx.store, pod).filter(({ isInfra }) => !isInfra);
  if (rest.some((one) => one.state.status !== 'exited' || again(one))) return;
  const infra = pod.infra === undefined ? undefined : ctx.store.containers[pod.infra];
  if (!infra || !isUp(infra)) return;
  infra.state.stoppedByUser = true;
  signalContainer(ctx, infra, 'TERM');
}

/** Stops every container of a pod, the infra container last; as part of a removal that is no event of the pod. */
export function* stopPod(ctx: EngineContext, pod: Pod, seconds: number | undefined, removes = false): Task<void> {
  const members = membersOf(ctx.store, pod);
  for (const container of [...members.filter(({ isInfra }) => !isInfra), ...members.filter(({ isInfra }) => isInfra)]) {
    if (isUp(container)) yield* stopContainer(ctx, container, container.isInfra ? 0 : seconds);
  }
  if (!removes) emit(ctx, 'pod', 'stop', pod);
}

/** Removes a pod with its containers, which must not run. */
export function removePod(ctx: EngineContext, pod: Pod): void {
  for (const container of membersOf(ctx.store, pod)) removeContainer(ctx, container, { volumes: true, force: true });
  delete ctx.store.pods[pod.id];
  emit(ctx, 'pod', 'remove', pod);
}
