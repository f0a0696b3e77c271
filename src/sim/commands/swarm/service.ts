import type { Act } from './act.ts';
import { create } from './service-create.ts';
import { inspect } from './service-inspect.ts';
import { list, tasks } from './service-list.ts';
import { logs } from './service-logs.ts';
import { scale } from './service-scale.ts';
import { update } from './service-update.ts';
import { findService } from './state.ts';
import { reconcile } from './tasks.ts';

/** docker service rm. */
const remove: Act = function* (call, flags, swarm) {
  let code = 0;
  for (const word of flags.args) {
    const service = findService(swarm, word);
    if (!service) {
      code = call.fail(`service ${word} not found`);
      continue;
    }
    service.replicas = 0;
    service.mode = 'replicated';
    yield* reconcile(call, service);
    delete swarm.services[service.name];
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
  ps: tasks,
  inspect,
  logs,
};

/** A subcommand of `docker service` that is simulated, by its word. */
export const serviceAct = (word: string): Act | undefined => ACTS[word];
