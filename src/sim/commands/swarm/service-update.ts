import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import type { Act } from './act.ts';
import { converge } from './converge.ts';
import { tooMany } from './crowd.ts';
import type { SwarmFlags } from './flags.ts';
import { rollOut } from './rollout.ts';
import { lacking } from './service-create.ts';
import { updatedSpec } from './settings.ts';
import { findService, type Service, type Swarm } from './state.ts';

/** docker service update. */
export const update: Act = function* (call, flags, swarm) {
  const [word = ''] = flags.args;
  const service = findService(swarm, word);
  if (!service) return call.fail(`service ${word} not found`);
  if (flags.has('rollback')) {
    if (!flags.others(['rollback', 'detach', 'quiet'])) return yield* back(call, flags, swarm, service);
    call.proc.err('other flags may not be combined with --rollback\n');
    return 1;
  }
  const missing = lacking(swarm, flags, '-add');
  if (missing !== undefined) {
    call.proc.err(`${missing}\n`);
    return 1;
  }
  if (flags.has('replicas') && service.mode === 'global') {
    call.proc.err('replicas can only be used with replicated or replicated-job mode\n');
    return 1;
  }
  const crowd = tooMany(call, Number(flags.text('replicas')));
  if (crowd !== undefined) return crowd;
  service.previous = service.spec;
  service.spec = updatedSpec(flags, service.spec);
  touch(call, service);
  rollOut(call.engine, swarm, service, 'update');
  call.proc.out(`${word}\n`);
  if (!flags.has('detach')) yield* converge(call, service, flags.has('quiet'));
  return 0;
};

const touch = (call: Call, service: Service): void => {
  service.updated = call.engine.kernel.now;
  service.version++;
};

function* back(call: Call, flags: SwarmFlags, swarm: Swarm, service: Service): Task<number> {
  if (!service.previous)
    return call.fail(
      `rpc error: code = FailedPrecondition desc = service ${service.name} does not have a previous spec`,
    );
  service.spec = service.previous;
  service.previous = undefined;
  touch(call, service);
  rollOut(call.engine, swarm, service, 'rollback');
  call.proc.out(`${flags.args[0]}\n`);
  if (!flags.has('detach')) yield* converge(call, service, flags.has('quiet'));
  return 0;
}

/** docker service rollback. */
export const rollback: Act = function* (call, flags, swarm) {
  const [word = ''] = flags.args;
  const service = findService(swarm, word);
  return service ? yield* back(call, flags, swarm, service) : call.fail(`service ${word} not found`);
};
