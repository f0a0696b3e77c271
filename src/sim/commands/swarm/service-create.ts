import { randomName } from '../../engine/names.ts';
import { pairs } from '../queries/pairs.ts';
import type { Act } from './act.ts';
import { isQuiet } from './act.ts';
import { type Service, swarmId } from './state.ts';
import { converged, reconcile } from './tasks.ts';

const CONFLICT = (name: string): string =>
  `rpc error: code = AlreadyExists desc = name conflicts with an existing object: service ${name} already exists`;

/** docker service create. */
export const create: Act = function* (call, flags, swarm) {
  const { engine } = call;
  const [image = '', ...command] = flags.args;
  const name = flags.text('name') || randomName(engine.kernel, engine.store);
  if (swarm.services[name]) return call.fail(CONFLICT(name));
  const options = [
    ...flags.list('network').flatMap((one) => ['--network', one]),
    ...flags.list('mount').flatMap((one) => ['--mount', one]),
    ...(flags.has('user') ? ['--user', flags.text('user')] : []),
    ...(flags.has('workdir') ? ['--workdir', flags.text('workdir')] : []),
    ...(flags.has('hostname') ? ['--hostname', flags.text('hostname')] : []),
    ...(flags.has('limit-memory') ? ['--memory', flags.text('limit-memory')] : []),
    ...(flags.has('read-only') ? ['--read-only'] : []),
  ];
  const ports = flags
    .list('publish')
    .map((one) =>
      one.includes('published=') ? `${/published=(\d+)/.exec(one)?.[1]}:${/target=(\d+)/.exec(one)?.[1]}` : one,
    );
  const { now } = engine.kernel;
  const service: Service = {
    id: swarmId(engine),
    name,
    mode: flags.text('mode') === 'global' ? 'global' : 'replicated',
    replicas: Number(flags.text('replicas') || 1),
    image,
    command,
    env: flags.list('env'),
    labels: pairs(flags.list('label')),
    ports,
    options,
    created: now,
    updated: now,
    version: 10,
  };
  swarm.services[name] = service;
  const failed = yield* reconcile(call, service);
  if (failed !== undefined) {
    delete swarm.services[name];
    return call.fail(failed.replace(/^Error response from daemon: /, ''));
  }
  call.proc.out(`${service.id}\n`);
  if (!isQuiet(flags)) converged(call, service);
  return 0;
};
