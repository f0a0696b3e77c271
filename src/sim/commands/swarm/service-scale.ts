import type { Act } from './act.ts';
import { converge } from './converge.ts';
import { tooMany } from './crowd.ts';
import { rollOut } from './rollout.ts';
import { findService, type Service } from './state.ts';

const SPECIFIER = (word: string): string =>
  `invalid scale specifier '${word}'.\nSee 'docker service scale --help'.\n\nUsage:  docker service scale SERVICE=REPLICAS [SERVICE=REPLICAS...]\n\nScale one or multiple replicated services\n`;

/** docker service scale. */
export const scale: Act = function* (call, flags, swarm) {
  const wrong = flags.args.find((word) => !/^[^=]+=.+$/s.test(word));
  if (wrong !== undefined) {
    call.proc.err(SPECIFIER(wrong));
    return 1;
  }
  const errors: string[] = [];
  const scaled: Service[] = [];
  for (const word of flags.args) {
    const [name = '', count = ''] = word.split(/=(.*)/s);
    const service = findService(swarm, name);
    if (!/^\d+$/.test(count))
      errors.push(`${name}: invalid replicas value ${count}: strconv.ParseUint: parsing "${count}": invalid syntax`);
    else if (!service) errors.push(`${name}: Error response from daemon: service ${name} not found`);
    else if (service.mode === 'global')
      errors.push(`${name}: scale can only be used with replicated or replicated-job mode`);
    else {
      const crowd = tooMany(call, Number(count));
      if (crowd !== undefined) return crowd;
      service.previous = service.spec;
      service.spec = { ...service.spec, replicas: Number(count) };
      service.version++;
      rollOut(call.engine, swarm, service, 'update');
      scaled.push(service);
      call.proc.out(`${name} scaled to ${count}\n`);
    }
  }
  if (!flags.has('detach')) for (const service of scaled) yield* converge(call, service, false);
  if (errors.length === 0) return 0;
  call.proc.err(`${errors.join('\n')}\n`);
  return 1;
};
