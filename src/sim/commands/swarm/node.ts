import { goStruct } from '../../cli/index.ts';
import { doc } from '../../engine/inspect/doc.ts';
import type { Act } from './act.ts';
import { printDocuments, printRows } from './print.ts';
import { swarmId } from './state.ts';

const NODE = {
  ID: 'ID',
  Hostname: 'HOSTNAME',
  Status: 'STATUS',
  Availability: 'AVAILABILITY',
  ManagerStatus: 'MANAGER STATUS',
  EngineVersion: 'ENGINE VERSION',
  Self: 'SELF',
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
        Spec: doc('swarm.NodeSpec', { Labels: {}, Role: 'manager', Availability: swarm.availability }),
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
  return printDocuments(
    call,
    flags,
    found,
    missing === undefined ? undefined : `Error response from daemon: node ${missing} not found`,
  );
};

const nodeUpdate: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const [word = ''] = flags.args;
  if (!isSelf(word, swarm.nodeId)) return call.fail(`node ${word} not found`);
  if (flags.has('availability')) swarm.availability = flags.text('availability');
  call.proc.out(`${word}\n`);
  return 0;
};

const SECRET = { ID: 'ID', Name: 'NAME', Driver: 'DRIVER', CreatedAt: 'CREATED', UpdatedAt: 'UPDATED' };

const secretCreate: Act = function* (call, flags, swarm) {
  const [name = '', source = '-'] = flags.args;
  const text = source === '-' ? yield* call.proc.readAll(0) : call.proc.fs.read(source);
  if (typeof text !== 'string' && !text.ok) {
    call.proc.err(`error reading content from "${source}": open ${source}: no such file or directory\n`);
    return 1;
  }
  if (Object.values(swarm.secrets).some((one) => one.name === name))
    return call.fail(`rpc error: code = AlreadyExists desc = secret ${name} already exists`);
  const id = swarmId(call.engine);
  swarm.secrets[id] = { id, name, created: call.engine.kernel.now };
  call.proc.out(`${id}\n`);
  return 0;
};

const secretList: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const rows = Object.values(swarm.secrets).map(({ id, name }) =>
    goStruct('*formatter.secretContext', {
      ID: id,
      Name: name,
      Driver: '',
      CreatedAt: 'Less than a second ago',
      UpdatedAt: 'Less than a second ago',
    }),
  );
  return printRows(call, flags, rows, SECRET, 'table {{.ID}}\t{{.Name}}\t{{.Driver}}\t{{.CreatedAt}}\t{{.UpdatedAt}}');
};

const secretRemove: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  let code = 0;
  for (const word of flags.args) {
    const found = Object.values(swarm.secrets).find(({ id, name }) => name === word || id.startsWith(word));
    if (!found) code = call.fail(`secret ${word} not found`);
    else {
      delete swarm.secrets[found.id];
      call.proc.out(`${word}\n`);
    }
  }
  return code;
};

/** Subcommands of `docker node` and `docker secret`, by their words. */
export const NODE_ACTS: Readonly<Record<string, Act>> = {
  'node ls': nodes,
  'node list': nodes,
  'node inspect': nodeInspect,
  'node update': nodeUpdate,
  'secret create': secretCreate,
  'secret ls': secretList,
  'secret rm': secretRemove,
};
