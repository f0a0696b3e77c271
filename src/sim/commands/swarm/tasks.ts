import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { engineRun, reason } from '../compose/child.ts';
import { type Service, slotOf, swarmId, tasksOf } from './state.ts';

/** Starts or removes tasks until a service has as many as it should. Gives an error's text. */
export function* reconcile(call: Call, service: Service, renew = false): Task<string | undefined> {
  const { engine } = call;
  const wanted = service.mode === 'global' ? 1 : service.replicas;
  for (const task of tasksOf(engine, service.name)) {
    if (renew || slotOf(task) > wanted) yield* engineRun(call, ['rm', '-f', task.id]);
  }
  const slots = tasksOf(engine, service.name).map(slotOf);
  for (let slot = 1; slot <= wanted; slot++) {
    if (slots.includes(slot)) continue;
    const id = swarmId(engine);
    const labels = {
      'com.docker.swarm.service.name': service.name,
      'com.docker.swarm.service.id': service.id,
      'com.docker.swarm.task.id': id,
      'com.docker.swarm.task': '',
    };
    const made = yield* engineRun(call, [
      'run',
      '-d',
      '--name',
      `${service.name}.${slot}.${id}`,
      '--restart',
      'always',
      ...Object.entries(labels).flatMap(([key, value]) => ['--label', `${key}=${value}`]),
      ...service.env.flatMap((one) => ['-e', one]),
      ...(slot === 1 ? service.ports.flatMap((one) => ['-p', one]) : []),
      ...service.options,
      service.image,
      ...service.command,
    ]);
    if (made.code !== 0) return reason(made.err);
  }
  return undefined;
}

/** What `service create` and its like print while tasks come up, without a terminal. */
export function converged(call: Call, service: Service): void {
  const count = service.mode === 'global' ? 1 : service.replicas;
  call.proc.out(`overall progress: 0 out of ${count} tasks\n`);
  for (let slot = 1; slot <= count; slot++) call.proc.out(`${slot}/${count}:  \n`);
  call.proc.out(
    `overall progress: ${count} out of ${count} tasks\nverify: Waiting 5 seconds to verify that tasks are stable...\nverify: Service ${service.id} converged\n`,
  );
}
