import type { Act } from './act.ts';
import { containerOf, findService, taskName } from './state.ts';

/** docker service logs. */
export const logs: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const service = findService(swarm, flags.args[0] ?? '');
  if (!service) {
    call.proc.err(`no such task or service: ${flags.args[0]}\n`);
    return 1;
  }
  const lines = service.tasks
    .flatMap((task) => (containerOf(call.engine, task)?.logs ?? []).map((line) => ({ line, task })))
    .sort((a, b) => a.line.at - b.line.at);
  for (const { line, task } of lines) {
    const id = flags.has('no-task-ids') ? '' : `.${flags.has('no-trunc') ? task.id : task.id.slice(0, 12)}`;
    const prefix = flags.has('raw') ? '' : `${taskName(swarm, service, task)}${id}@containerhost    | `;
    call.proc.write(line.stream === 'stderr' ? 2 : 1, `${prefix}${line.text}\n`);
  }
  return 0;
};
