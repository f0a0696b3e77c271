import { goStruct, humanDuration } from '../../cli/index.ts';
import { doc } from '../../engine/inspect/doc.ts';
import { randomName } from '../../engine/names.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import type { SwarmFlags } from './flags.ts';
import { printDocuments, printRows } from './print.ts';
import { findService, NOT_MANAGER, type Service, type Swarm, slotOf, swarmId, swarmOf, tasksOf } from './state.ts';
import { converged, reconcile } from './tasks.ts';

/** What a subcommand of `service` does. */
type Act = (call: Call, flags: SwarmFlags, swarm: Swarm) => Task<number>;

const pairs = (list: readonly string[]): Record<string, string> =>
  Object.fromEntries(list.map((one) => [one.split('=')[0] ?? '', one.split('=').slice(1).join('=')]));
const CONFLICT = (name: string): string =>
  `rpc error: code = AlreadyExists desc = name conflicts with an existing object: service ${name} already exists`;
const isQuiet = (flags: SwarmFlags): boolean => flags.has('quiet') || flags.has('detach');

const create: Act = function* (call, flags, swarm) {
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

const HEADERS = { ID: 'ID', Name: 'NAME', Mode: 'MODE', Replicas: 'REPLICAS', Image: 'IMAGE', Ports: 'PORTS' };

const list: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const names = flags
    .list('filter')
    .filter((one) => one.startsWith('name='))
    .map((one) => one.slice(5));
  const services = Object.values(swarm.services).filter(
    ({ name }) => names.length === 0 || names.some((one) => name.includes(one)),
  );
  const rows = services
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((service) => {
      const running = tasksOf(call.engine, service.name).filter(({ state }) => state.pid !== 0).length;
      return goStruct('*formatter.serviceContext', {
        ID: service.id.slice(0, 12),
        Name: service.name,
        Mode: service.mode,
        Replicas: `${running}/${service.mode === 'global' ? 1 : service.replicas}`,
        Image: service.image.includes(':') ? service.image : `${service.image}:latest`,
        Ports: service.ports.map((one) => `*:${one.split(':')[0]}->${one.split(':')[1]}/tcp`).join(','),
      });
    });
  return printRows(
    call,
    flags,
    rows,
    HEADERS,
    'table {{.ID}}\t{{.Name}}\t{{.Mode}}\t{{.Replicas}}\t{{.Image}}\t{{.Ports}}',
  );
};

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

const scale: Act = function* (call, flags, swarm) {
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

const update: Act = function* (call, flags, swarm) {
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

const TASK_HEADERS = {
  ID: 'ID',
  Name: 'NAME',
  Image: 'IMAGE',
  Node: 'NODE',
  DesiredState: 'DESIRED STATE',
  CurrentState: 'CURRENT STATE',
  Error: 'ERROR',
  Ports: 'PORTS',
};

const tasks: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const missing = flags.args.find((word) => !findService(swarm, word));
  if (missing !== undefined) {
    call.proc.err(`no such service: ${missing}\n`);
    return 1;
  }
  const { engine } = call;
  const rows = flags.args.flatMap((word) => {
    const service = findService(swarm, word);
    return tasksOf(engine, service?.name ?? '').map((task) =>
      goStruct('*formatter.taskContext', {
        ID: (task.config.labels['com.docker.swarm.task.id'] ?? '').slice(0, 12),
        Name: `${service?.name}.${slotOf(task)}`,
        Image: task.image.ref.includes(':') ? task.image.ref : `${task.image.ref}:latest`,
        Node: 'containerhost',
        DesiredState: 'Running',
        CurrentState: `Running ${humanDuration((engine.kernel.now - (task.state.startedAt ?? task.created)) / 1000).toLowerCase()} ago`,
        Error: '',
        Ports: '',
      }),
    );
  });
  return printRows(
    call,
    flags,
    rows,
    TASK_HEADERS,
    'table {{.ID}}\t{{.Name}}\t{{.Image}}\t{{.Node}}\t{{.DesiredState}}\t{{.CurrentState}}\t{{.Error}}\t{{.Ports}}',
  );
};

const time = (ms: number): string => new Date(ms).toISOString().replace('Z', '000000Z');

const inspect: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const found = flags.args.flatMap((word) => findService(swarm, word) ?? []);
  const missing = flags.args.find((word) => !findService(swarm, word));
  const documents = found.map((service) => {
    const container = doc('*swarm.ContainerSpec', {
      Image: service.image,
      'Args?': service.command,
      'Env?': service.env,
      Init: false,
    });
    const spec = doc('swarm.ServiceSpec', {
      Name: service.name,
      Labels: service.labels,
      TaskTemplate: doc('swarm.TaskSpec', { ContainerSpec: container, ForceUpdate: 0, Runtime: 'container' }),
      Mode: doc(
        'swarm.ServiceMode',
        service.mode === 'global'
          ? { Global: {} }
          : { Replicated: doc('*swarm.ReplicatedService', { Replicas: service.replicas }) },
      ),
    });
    return doc('swarm.Service', {
      ID: service.id,
      Version: doc('swarm.Version', { Index: service.version }),
      CreatedAt: time(service.created),
      UpdatedAt: time(service.updated),
      Spec: spec,
    });
  });
  return printDocuments(
    call,
    flags,
    documents,
    missing === undefined ? undefined : `Error: no such service: ${missing}`,
  );
};

const logs: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const service = findService(swarm, flags.args[0] ?? '');
  if (!service) {
    call.proc.err(`no such task or service: ${flags.args[0]}\n`);
    return 1;
  }
  const lines = tasksOf(call.engine, service.name)
    .flatMap((task) => task.logs.map((line) => ({ line, task })))
    .sort((a, b) => a.line.at - b.line.at);
  for (const { line, task } of lines) {
    const id = (task.config.labels['com.docker.swarm.task.id'] ?? '').slice(0, 12);
    const prefix = flags.has('raw') ? '' : `${service.name}.${slotOf(task)}.${id}@containerhost    | `;
    call.proc.write(line.stream === 'stderr' ? 2 : 1, `${prefix}${line.text}\n`);
  }
  return 0;
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

/** Runs an act where this node is a manager. */
export function* asManager(call: Call, act: Act, flags: SwarmFlags): Task<number> {
  const swarm = swarmOf(call.engine);
  return swarm ? yield* act(call, flags, swarm) : call.fail(NOT_MANAGER);
}
export type { Act };
