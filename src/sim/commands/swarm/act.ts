import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import type { SwarmFlags } from './flags.ts';
import { NOT_MANAGER, type Swarm, swarmOf } from './state.ts';

/** What a subcommand of `service` does. */
export type Act = (call: Call, flags: SwarmFlags, swarm: Swarm) => Task<number>;

/** Runs an act where this node is a manager. */
export function* asManager(call: Call, act: Act, flags: SwarmFlags): Task<number> {
  const swarm = swarmOf(call.engine);
  return swarm ? yield* act(call, flags, swarm) : call.fail(NOT_MANAGER);
}
