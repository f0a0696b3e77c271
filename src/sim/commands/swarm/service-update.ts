import { pairs } from '../queries/pairs.ts';
import type { Act } from './act.ts';
import { isQuiet } from './act.ts';
import { findService } from './state.ts';
import { converged, reconcile } from './tasks.ts';

/** docker service update. */
export const update: Act = function* (call, flags, swarm) {
  const [word = ''] = flags.args;
  const service = findService(swarm, word);
  if (!service) return call.fail(`service ${word} not found`);
  const removed = flags.list('env-rm');
  const added = flags.list('env-add');
  const named = new Set([...removed, ...added.map((one) => one.split('=')[0])]);
  service.env = [...added, ...service.env.filter((one) => !named.has(one.split('=')[0] ?? ''))];
  if (flags.has('image')) service.image = flags.text('image');
  if (flags.has('replicas')) service.replicas = Number(flags.text('replicas'));
  if (flags.has('args')) service.command = flags.text('args').split(' ');
  Object.assign(service.labels, pairs(flags.list('label-add')));
  for (const name of flags.list('label-rm')) delete service.labels[name];
  service.ports = [...service.ports, ...flags.list('publish-add')];
  service.updated = call.engine.kernel.now;
  service.version++;
  const failed = yield* reconcile(
    call,
    service,
    added.length + removed.length > 0 ||
      flags.has('image') ||
      flags.has('args') ||
      flags.has('force') ||
      flags.has('publish-add'),
  );
  if (failed !== undefined) return call.fail(failed);
  call.proc.out(`${word}\n`);
  if (!isQuiet(flags)) converged(call, service);
  return 0;
};
