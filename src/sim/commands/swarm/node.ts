import { bytesSize, goStruct } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { doc } from '../../engine/inspect/doc.ts';
import { HOST } from '../../engine/inspect/host-facts.ts';
import { pairs } from '../queries/pairs.ts';
import type { Act } from './act.ts';
import { printDocuments, printRows } from './print.ts';
import { fill } from './rollout.ts';
import { TASK_HEADERS, TASK_TABLE, taskRows } from './service-list.ts';
import { liveTasks, type Swarm } from './state.ts';
import { retire } from './tasks.ts';

const NODE = {
  ID: 'ID',
  Hostname: 'HOSTNAME',
  Status: 'STATUS',
  Availability: 'AVAILABILITY',
  ManagerStatus: 'MANAGER STATUS',
  EngineVersion: 'ENGINE VERSION',
  Self: '',
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const nodes: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const row = goStruct('*formatter.nodeContext', {
    ID: swarm.nodeId,
    Hostname: 'containerhost',
    Status: 'Ready',
    Availability: capital(swarm.availability),
    ManagerStatus: 'Leader',
    EngineVersion: call.engine.version,
    Self: true,
  });
  return printRows(
    call,
    flags,
    [row],
    NODE,
    'table {{.ID}} {{if .Self}}*{{else}} {{ end }}\t{{.Hostname}}\t{{.Status}}\t{{.Availability}}\t{{.ManagerStatus}}\t{{.EngineVersion}}',
  );
};

/** Only `inspect` and `ps` know the word self (docker/cli, command/node/cmd.go, Reference). */
const isNode = (word: string, id: string): boolean => word !== 'self' && isSelf(word, id);
const isSelf = (word: string, id: string): boolean =>
  word === 'self' || word === 'containerhost' || id.startsWith(word);

const nodeInspect: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const missing = flags.args.find((word) => !isSelf(word, swarm.nodeId));
  const found = flags.args
    .filter((word) => isSelf(word, swarm.nodeId))
    .map(() =>
      doc('swarm.Node', {
        ID: swarm.nodeId,
        Spec: doc('swarm.NodeSpec', { Labels: swarm.nodeLabels, Role: 'manager', Availability: swarm.availability }),
        Description: doc('swarm.NodeDescription', {
          Hostname: 'containerhost',
          Platform: doc('swarm.Platform', { Architecture: 'x86_64', OS: 'linux' }),
        }),
        Status: doc('swarm.NodeStatus', { State: 'ready', Addr: swarm.address }),
        ManagerStatus: doc('*swarm.ManagerStatus', {
          Leader: true,
          Reachability: 'reachable',
          Addr: `${swarm.address}:2377`,
        }),
      }),
    );
  if (flags.has('pretty') && missing === undefined) {
    call.proc.out(found.map(() => pretty(swarm, call.engine.version)).join('\n'));
    return 0;
  }
  return printDocuments(
    call,
    flags,
    found,
    missing === undefined ? undefined : `Error response from daemon: node ${missing} not found`,
  );
};

/** A drained node loses its tasks, and new ones wait; one that is active again gets what waits. */
function move(engine: EngineContext, swarm: Swarm, availability: string): void {
  swarm.availability = availability;
  for (const service of Object.values(swarm.services)) {
    for (const task of liveTasks(service)) {
      if (availability === 'active' ? task.state !== 'Pending' : availability !== 'drain') continue;
      if (availability === 'active') service.tasks = service.tasks.filter((one) => one !== task);
      else retire(engine, task);
    }
    if (availability !== 'drain' || service.mode !== 'global') fill(engine, swarm, service);
  }
}

const nodeUpdate: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const [word = ''] = flags.args;
  if (!isNode(word, swarm.nodeId)) return call.fail(`node ${word} not found`);
  const availability = flags.text('availability');
  if (flags.has('availability') && !['active', 'pause', 'drain'].includes(availability)) {
    call.proc.err(`invalid availability "${availability}", only active, pause and drain are supported\n`);
    return 1;
  }
  const missing = flags.list('label-rm').find((key) => !(key in swarm.nodeLabels));
  if (missing !== undefined) {
    call.proc.err(`key ${missing} doesn't exist in node's labels\n`);
    return 1;
  }
  Object.assign(swarm.nodeLabels, pairs(flags.list('label-add')));
  for (const key of flags.list('label-rm')) delete swarm.nodeLabels[key];
  if (flags.has('availability')) move(call.engine, swarm, availability);
  call.proc.out(`${word}\n`);
  return 0;
};

/** What the node says to a person (docker/cli, command/node/formatter.go). */
const pretty = (swarm: Swarm, version: string): string => {
  const joined = new Date(swarm.created).toISOString().replace('T', ' ').replace('Z', '000000');
  const labels = Object.entries(swarm.nodeLabels).map(([key, value]) => ` - ${key}${value === '' ? '' : `=${value}`}`);
  return [
    `ID:\t\t\t${swarm.nodeId}`,
    ...(labels.length > 0 ? ['Labels:', ...labels.sort()] : []),
    'Hostname:              \tcontainerhost',
    `Joined at:             \t${joined} +0000 utc`,
    'Status:',
    ' State:\t\t\tReady',
    ` Availability:         \t${capital(swarm.availability)}`,
    ` Address:\t\t${swarm.address}`,
    'Manager Status:',
    ` Address:\t\t${swarm.address}:2377`,
    ' Raft Status:\t\tReachable',
    ' Leader:\t\tYes',
    'Platform:',
    ' Operating System:\tlinux',
    ' Architecture:\t\tx86_64',
    'Resources:',
    ` CPUs:\t\t\t${HOST.processors}`,
    ` Memory:\t\t${bytesSize(HOST.memory)}`,
    `Engine Version:\t\t${version}`,
    '',
  ].join('\n');
};

const nodePs: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const [word = 'self'] = flags.args;
  if (!isSelf(word, swarm.nodeId)) return call.fail(`node ${word} not found`);
  const rows = Object.values(swarm.services).flatMap((service) =>
    taskRows(call.engine.kernel.now, flags, swarm, service),
  );
  return printRows(call, flags, rows, TASK_HEADERS, TASK_TABLE);
};

const promote: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  for (const word of flags.args) {
    if (!isNode(word, swarm.nodeId)) return call.fail(`node ${word} not found`);
    call.proc.out(`Node ${word} is already a manager.\n`);
  }
  return 0;
};

/** What keeps the one node of a swarm where it is: its manager is the last one. */
const stays = (text: (id: string) => string): Act =>
  function* (call, flags, swarm) {
    yield* call.proc.tick();
    const [word = ''] = flags.args;
    if (!isNode(word, swarm.nodeId)) return call.fail(`node ${word} not found`);
    return call.fail(`rpc error: code = FailedPrecondition desc = ${text(swarm.nodeId)}`);
  };

/** Subcommands of `docker node`, by their words. */
export const NODE_ACTS: Readonly<Record<string, Act>> = {
  'node ls': nodes,
  'node inspect': nodeInspect,
  'node ps': nodePs,
  'node update': nodeUpdate,
  'node promote': promote,
  'node demote': stays(() => 'attempting to demote the last manager of the swarm'),
  'node rm': stays(
    (id) =>
      `node ${id} is a cluster manager and is a member of the raft cluster. It must be demoted to worker before removal`,
  ),
};
