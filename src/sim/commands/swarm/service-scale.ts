import type { Act } from './act.ts';
import { findService, type Service } from './state.ts';
import { converged, reconcile } from './tasks.ts';

/** docker service scale. */
export const scale: Act = function* (call, flags, swarm) {
  const errors: string[] = [];
  const scaled: Service[] = [];
  for (const word of flags.args) {
    const [name = '', count = ''] = word.split('=');
    if (!/^\d+$/.test(count)) {
      call.proc.err(`invalid scale specifier '${word}'. See 'docker service scale --help'.\n`);
      return 1;
    }
    const service = findService(swarm, name);
    if (!service) {
      errors.push(`${name}: Error response from daemon: service ${name} not found`);
      continue;
    }
    service.replicas = Number(count);
    service.version++;
    const failed = yield* reconcile(call, service);
    if (failed !== undefined) errors.push(`${name}: ${failed}`);
    else scaled.push(service);
    call.proc.out(`${service.name} scaled to ${count}\n`);
  }
  if (!flags.has('detach')) for (const service of scaled) converged(call, service);
  if (errors.length === 0) return 0;
  call.proc.err(`${errors.join('\n')}\n`);
  return 1;
};
