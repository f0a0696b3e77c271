import { randomName } from '../../engine/names.ts';
import type { Act } from './act.ts';
import { converge } from './converge.ts';
import { tooMany } from './crowd.ts';
import type { SwarmFlags } from './flags.ts';
import { fill } from './rollout.ts';
import { specOf } from './settings.ts';
import { findObject, type Service, type Swarm, swarmId } from './state.ts';

const CONFLICT = (name: string): string =>
  `rpc error: code = AlreadyExists desc = name conflicts with an existing object: service ${name} already exists`;

/** Secrets or configs that a service asks for and the swarm lacks: what the client says about the first one. */
export function lacking(swarm: Swarm, flags: SwarmFlags, suffix: '' | '-add'): string | undefined {
  for (const kind of ['secret', 'config'] as const) {
    const objects = kind === 'secret' ? swarm.secrets : swarm.configs;
    for (const value of flags.list(`${kind}${suffix}`)) {
      const source = /source=([^,]*)/.exec(value)?.[1] ?? value;
      if (!findObject(objects, source)) return `${kind} not found: ${source}`;
    }
  }
  return undefined;
}

const MODES = ['global', 'replicated-job'] as const;

/** docker service create. */
export const create: Act = function* (call, flags, swarm) {
  const { engine } = call;
  const [image = '', ...command] = flags.args;
  const missing = lacking(swarm, flags, '');
  if (missing !== undefined) {
    call.proc.err(`${missing}\n`);
    return 1;
  }
  const crowd = tooMany(call, Number(flags.text('replicas')));
  if (crowd !== undefined) return crowd;
  const name = flags.text('name') || randomName(engine.kernel, engine.store);
  if (swarm.services[name]) return call.fail(CONFLICT(name));
  const { now } = engine.kernel;
  const service: Service = {
    id: swarmId(engine),
    name,
    mode: MODES.find((mode) => mode === flags.text('mode')) ?? 'replicated',
    spec: specOf(flags, image, command),
    previous: undefined,
    status: undefined,
    tasks: [],
    created: now,
    updated: now,
    version: 10,
    round: 0,
    busy: false,
  };
  swarm.services[name] = service;
  fill(engine, swarm, service);
  call.proc.out(`${service.id}\n`);
  if (!flags.has('detach')) yield* converge(call, service, flags.has('quiet'));
  return 0;
};
