import type { EngineContext } from '../../engine/engine.ts';
import type { Kernel } from '../../host/kernel.ts';
import { milliseconds } from './duration.ts';
import { taskPart } from './settings.ts';
import { liveTasks, type Service, type Swarm, type SwarmTask, wantedOf } from './state.ts';
import { removeTask, retire, startTask } from './tasks.ts';

/** Between two looks at tasks that come up or end. */
const LOOK = 100;

/** How a service is updated or rolled back; the engine's defaults (swarmkit, api/defaults). */
export function pace(service: Service, kind: 'update' | 'rollback') {
  const of = (name: string, fallback: string): string => service.spec.settings[`${kind}-${name}`]?.at(-1) ?? fallback;
  return {
    parallelism: Number(of('parallelism', '1')),
    delay: milliseconds(of('delay', '0s')),
    onFailure: of('failure-action', 'pause'),
    monitor: milliseconds(of('monitor', '5s')),
    order: of('order', 'stop-first'),
  };
}

/** Lets steps follow each other by themselves, each after the milliseconds that the one before gave. */
function drive(kernel: Kernel, steps: Iterator<number, void>): void {
  const next = (): void => {
    const step = steps.next();
    if (!step.done) kernel.at(kernel.now + step.value, next);
  };
  next();
}

/** Starts and removes tasks until each slot has one. */
export function fill(engine: EngineContext, swarm: Swarm, service: Service): void {
  const wanted = wantedOf(service);
  for (const task of liveTasks(service)) if (task.slot > wanted) removeTask(engine, service, task);
  const taken = new Set(liveTasks(service).map(({ slot }) => slot));
  for (let slot = 1; slot <= wanted; slot++) if (!taken.has(slot)) startTask(engine, swarm, service, slot);
}

const failed = ({ state }: SwarmTask): boolean => state === 'Failed' || state === 'Rejected';
const coming = ({ state }: SwarmTask): boolean => state === 'Preparing' || state === 'Starting';
const gone = (task: SwarmTask): boolean => !coming(task) && task.state !== 'Running' && task.state !== 'Pending';

/** Renews the tasks of one batch. Gives the one that did not come up, if any. */
function* renew(
  engine: EngineContext,
  swarm: Swarm,
  service: Service,
  batch: readonly SwarmTask[],
  order: string,
): Generator<number, SwarmTask[], void> {
  const fresh = order === 'start-first' ? batch.map(({ slot }) => startTask(engine, swarm, service, slot)) : [];
  while (fresh.some(coming)) yield LOOK;
  for (const task of batch) retire(engine, task);
  while (batch.some((task) => !gone(task))) yield LOOK;
  if (order !== 'start-first') fresh.push(...batch.map(({ slot }) => startTask(engine, swarm, service, slot)));
  while (fresh.some(coming)) yield LOOK;
  return fresh;
}

function* steps(engine: EngineContext, swarm: Swarm, service: Service, kind: 'update' | 'rollback') {
  const { parallelism, delay, monitor, onFailure, order } = pace(service, kind);
  const round = service.round;
  const part = taskPart(service.spec);
  const stale = liveTasks(service).filter(({ spec }) => taskPart(spec) !== part);
  const fresh: SwarmTask[] = [];
  const over = (): boolean => service.round !== round || swarm.services[service.name] !== service;
  const size = parallelism > 0 ? parallelism : stale.length;
  for (let at = 0; at < stale.length; at += size) {
    fresh.push(...(yield* renew(engine, swarm, service, stale.slice(at, at + size), order)));
    if (over()) return;
    if (fresh.some(failed)) break;
    if (at + size < stale.length) yield Math.max(delay, 1);
    if (over()) return;
  }
  for (let waited = 0; waited < monitor && !fresh.some(failed); waited += LOOK) yield LOOK;
  if (over()) return;
  service.busy = false;
  const bad = fresh.find(failed);
  finish(engine, swarm, service, kind, onFailure === 'continue' ? undefined : bad, onFailure);
  if (!bad || onFailure === 'continue') fill(engine, swarm, service);
}

function finish(
  engine: EngineContext,
  swarm: Swarm,
  service: Service,
  kind: 'update' | 'rollback',
  bad: SwarmTask | undefined,
  action: string,
): void {
  const { status } = service;
  if (!status) return;
  if (!bad) {
    Object.assign(status, {
      state: kind === 'update' ? 'completed' : 'rollback_completed',
      message: `${kind} completed`,
      completed: engine.kernel.now,
    });
  } else if (action === 'rollback' && kind === 'update' && service.previous) {
    service.spec = service.previous;
    service.previous = undefined;
    rollOut(
      engine,
      swarm,
      service,
      'rollback',
      `update rolled back due to failure or early termination of task ${bad.id}`,
    );
  } else {
    Object.assign(status, {
      state: kind === 'update' ? 'paused' : 'rollback_paused',
      message: `${kind} paused due to failure or early termination of task ${bad.id}`,
    });
  }
}

/**
 * Brings a service's tasks to its specification, batch by batch, while commands go on.
 *
 * Mirrors swarmkit, manager/orchestrator/update/updater.go.
 */
export function rollOut(
  caller: EngineContext,
  swarm: Swarm,
  service: Service,
  kind: 'update' | 'rollback',
  message = kind === 'update' ? 'update in progress' : 'manually requested rollback',
): void {
  const engine = caller.architecture.lasting(caller);
  service.round++;
  service.status = undefined;
  service.busy = false;
  const part = taskPart(service.spec);
  const stale = liveTasks(service).some(({ spec }) => taskPart(spec) !== part);
  if (stale || kind === 'rollback')
    service.status = {
      state: kind === 'update' ? 'updating' : 'rollback_started',
      message,
      started: engine.kernel.now,
    };
  const wanted = wantedOf(service);
  for (const task of liveTasks(service)) if (task.slot > wanted) removeTask(engine, service, task);
  if (!stale) {
    fill(engine, swarm, service);
    if (service.status) finish(engine, swarm, service, kind, undefined, '');
    return;
  }
  service.busy = true;
  drive(engine.kernel, steps(engine, swarm, service, kind));
}
