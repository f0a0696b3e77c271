import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { engineRun } from '../compose/child.ts';
import { readFlags, type SwarmFlags, type SwarmUsage } from './flags.ts';
import { NOT_MANAGER, type Swarm, swarmId, swarmOf } from './state.ts';
import { USAGES } from './usages-table.ts';

const token = (call: Call, swarm: Swarm): string =>
  `SWMTKN-1-${swarm.id}${swarm.nodeId}-${swarm.id.slice(0, 24)}${call.engine.version.length}`;
const joinText = (call: Call, swarm: Swarm, role: string): string =>
  `To add a ${role} to this swarm, run the following command:\n\n    docker swarm join --token ${token(call, swarm)} ${swarm.address}:2377\n`;

/** docker swarm init. */
export const swarmInit: Command = {
  name: 'swarm init',
  engines: ['docker'],
  handles: ['advertise-addr', 'force-new-cluster', 'listen-addr', 'availability', 'default-addr-pool'],
  *run(call) {
    const { engine, flags, proc } = call;
    if (swarmOf(engine))
      return call.fail(
        'This node is already part of a swarm. Use "docker swarm leave" to leave this swarm and join another one.',
      );
    engine.kernel.spend(900);
    const swarm: Swarm = {
      id: swarmId(engine),
      nodeId: swarmId(engine),
      address: flags.text('advertise-addr').replace(/:\d+$/, '') || '10.0.2.15',
      created: engine.kernel.now,
      availability: flags.text('availability') || 'active',
      nodeLabels: {},
      services: {},
      secrets: {},
      configs: {},
    };
    engine.store.extra['swarm'] = swarm;
    yield* engineRun(call, ['network', 'create', '--driver', 'bridge', '--subnet', '172.18.0.0/16', 'docker_gwbridge']);
    yield* engineRun(call, ['network', 'create', '--driver', 'overlay', 'ingress']);
    proc.out(
      `Swarm initialized: current node (${swarm.nodeId}) is now a manager.\n\n${joinText(call, swarm, 'worker')}\nTo add a manager to this swarm, run 'docker swarm join-token manager' and follow the instructions.\n\n`,
    );
    return 0;
  },
};

const LAST_MANAGER =
  'You are attempting to leave the swarm on a node that is participating as a manager. Removing the last manager erases all current state of the swarm. Use `--force` to ignore this message.';

function* leave(call: Call, flags: SwarmFlags): Task<number> {
  const { engine, proc } = call;
  const swarm = swarmOf(engine);
  if (!swarm) return call.fail('This node is not part of a swarm');
  if (!flags.has('force')) return call.fail(LAST_MANAGER);
  const services = Object.values(swarm.services);
  swarm.services = {};
  for (const task of services.flatMap(({ tasks }) => tasks)) {
    task.desired = 'Shutdown';
    if (task.container !== undefined) yield* engineRun(call, ['rm', '-f', task.container]);
  }
  yield* engineRun(call, ['network', 'rm', 'ingress']);
  for (const network of Object.values(engine.store.networks))
    if (network.scope === 'swarm') delete engine.store.networks[network.id];
  delete engine.store.extra['swarm'];
  proc.out('Node left the swarm.\n');
  return 0;
}

function* joinToken(call: Call, flags: SwarmFlags): Task<number> {
  yield* call.proc.tick();
  const swarm = swarmOf(call.engine);
  if (!swarm) return call.fail(NOT_MANAGER);
  const [role = ''] = flags.args;
  if (role !== 'worker' && role !== 'manager') {
    call.proc.err(`unknown role ${role}\n`);
    return 1;
  }
  call.proc.out(flags.has('quiet') ? `${token(call, swarm)}\n` : `${joinText(call, swarm, role)}\n`);
  return 0;
}

const own = (name: string, act: (call: Call, flags: SwarmFlags) => Task<number>): Command => ({
  name,
  engines: ['docker'],
  handles: [],
  *run(call) {
    const flags = readFlags(name, USAGES[name] as SwarmUsage, call.args);
    if (!('code' in flags)) return yield* act(call, flags);
    call.proc.err(flags.text);
    return flags.code;
  },
});

/** Commands of `docker swarm`. */
export const swarmOwnCommands: readonly Command[] = [
  swarmInit,
  own('swarm leave', leave),
  own('swarm join-token', joinToken),
];
