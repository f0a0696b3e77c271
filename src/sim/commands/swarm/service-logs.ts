import type { Act } from './act.ts';
import { findService, slotOf, tasksOf } from './state.ts';

/** docker service logs. */
export const logs: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const service = findService(swarm, flags.args[0] ?? '');
  if (!service) {
    call.proc.err(`no such task or service: ${flags.args[0]}\n`);
    return 1;
  }
  const lines = tasksOf(call.engine, service.name)
    .flatMap((task) => task.logs.map((line) => ({ line, task })))
    .sort((a, b) => a.line.at - b.line.at);
  for (const { line, task } of lines) {
    const id = (task.config.labels['com.docker.swarm.task.id'] ?? '').slice(0, 12);
    const prefix = flags.has('raw') ? '' : `${service.name}.${slotOf(task)}.${id}@containerhost    | `;
    call.proc.write(line.stream === 'stderr' ? 2 : 1, `${prefix}${line.text}\n`);
  }
  return 0;
};
