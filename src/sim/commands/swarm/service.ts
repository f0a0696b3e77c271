import type { Act } from './act.ts';
import { create } from './service-create.ts';
import { inspect } from './service-inspect.ts';
import { list, tasks } from './service-list.ts';
import { logs } from './service-logs.ts';
import { scale } from './service-scale.ts';
import { rollback, update } from './service-update.ts';
import { findService } from './state.ts';
import { removeTask } from './tasks.ts';

/** docker service rm. */
const remove: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  let code = 0;
  for (const word of flags.args) {
    const service = findService(swarm, word);
    if (!service) {
      code = call.fail(`service ${word} not found`);
      continue;
    }
    delete swarm.services[service.name];
    for (const task of service.tasks) removeTask(call.engine, service, task);
    call.proc.out(`${word}\n`);
  }
  return code;
};

const ACTS: Readonly<Record<string, Act>> = {
  create,
  ls: list,
  list,
  rm: remove,
  remove,
  scale,
  update,
  rollback,
  ps: tasks,
  inspect,
  logs,
};

/** A subcommand of `docker service` that is simulated, by its word. */
export const serviceAct = (word: string): Act | undefined => ACTS[word];
