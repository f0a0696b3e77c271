import { goStruct } from '../../cli/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { engineRun } from '../compose/child.ts';
import { ComposeError } from '../compose/load/raw.ts';
import type { Act } from './act.ts';
import { printRows } from './print.ts';
import { listServices, TASK_HEADERS, TASK_TABLE, taskRows } from './service-list.ts';
import { readStack, type Stack } from './stack-file.ts';
import type { Service, Swarm } from './state.ts';

const NAMESPACE = 'com.docker.stack.namespace';

const servicesOf = (swarm: Swarm, stack: string): Service[] =>
  Object.values(swarm.services)
    .filter(({ spec }) => spec.labels[NAMESPACE] === stack)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const BACKGROUND =
  'Since --detach=false was not specified, tasks will be created in the background.\nIn a future release, --detach=false will become the default.\n';

function* bring(call: Call, swarm: Swarm, name: string, stack: Stack): Task<number> {
  const { engine, proc } = call;
  for (const network of stack.networks) {
    if (Object.values(engine.store.networks).some((one) => one.name === network)) continue;
    proc.out(`Creating network ${network}\n`);
    yield* engineRun(call, ['network', 'create', '-d', 'overlay', '--label', `${NAMESPACE}=${name}`, network]);
  }
  for (const { name: service, words } of stack.services) {
    const old = swarm.services[service];
    if (old) {
      proc.out(`Updating service ${service} (id: ${old.id})\n`);
      continue;
    }
    proc.out(`Creating service ${service}\n`);
    const made = yield* engineRun(call, ['service', 'create', '-d', '-q', '--name', service, ...words]);
    if (made.code === 0) continue;
    proc.err(`failed to create service ${service}: ${made.err}`);
    return 1;
  }
  return 0;
}

const deploy: Act = function* (call, flags, swarm) {
  const [name = ''] = flags.args;
  const file = flags.text('compose-file');
  if (file === '') {
    call.proc.err('Specify a Compose file (with --compose-file)\n');
    return 1;
  }
  let stack: Stack | string;
  try {
    stack = readStack(call, name, file);
  } catch (error) {
    if (!(error instanceof ComposeError)) throw error;
    call.proc.err(`${error.message}\n`);
    return 1;
  }
  if (typeof stack === 'string') {
    call.proc.err(`invalid image reference for service ${stack}: no image specified\n`);
    return 1;
  }
  if (!flags.has('detach')) call.proc.err(BACKGROUND);
  if (stack.unsupported.length > 0) call.proc.err(`Ignoring unsupported options: ${stack.unsupported.join(', ')}\n\n`);
  return yield* bring(call, swarm, name, stack);
};

const STACKS = { Name: 'NAME', Services: 'SERVICES' };

const stacks: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const names = new Set(Object.values(swarm.services).flatMap(({ spec }) => spec.labels[NAMESPACE] ?? []));
  const rows = [...names]
    .sort()
    .map((name) =>
      goStruct('*formatter.stackContext', { Name: name, Services: String(servicesOf(swarm, name).length) }),
    );
  return printRows(call, flags, rows, STACKS, 'table {{.Name}}\t{{.Services}}');
};

const services: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const [name = ''] = flags.args;
  const found = servicesOf(swarm, name);
  if (found.length > 0) return listServices(call, flags, swarm, found);
  call.proc.err(`Nothing found in stack: ${name}\n`);
  return 0;
};

const tasks: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const [name = ''] = flags.args;
  const found = servicesOf(swarm, name);
  if (found.length === 0) {
    call.proc.err(`nothing found in stack: ${name}\n`);
    return 1;
  }
  const rows = found.flatMap((one) => taskRows(call.engine.kernel.now, flags, swarm, one));
  return printRows(call, flags, rows, TASK_HEADERS, TASK_TABLE);
};

const remove: Act = function* (call, flags, swarm) {
  const { engine, proc } = call;
  for (const name of flags.args) {
    const found = servicesOf(swarm, name);
    const networks = Object.values(engine.store.networks).filter(({ labels }) => labels[NAMESPACE] === name);
    if (found.length + networks.length === 0) proc.err(`Nothing found in stack: ${name}\n`);
    for (const service of found) {
      proc.out(`Removing service ${service.name}\n`);
      yield* engineRun(call, ['service', 'rm', service.name]);
    }
    for (const network of networks) {
      proc.out(`Removing network ${network.name}\n`);
      delete engine.store.networks[network.id];
    }
  }
  return 0;
};

/** Subcommands of `docker stack`, by their words. */
export const STACK_ACTS: Readonly<Record<string, Act>> = {
  'stack deploy': deploy,
  'stack ls': stacks,
  'stack services': services,
  'stack ps': tasks,
  'stack rm': remove,
};
