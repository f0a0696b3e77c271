import { goStruct, humanDuration } from '../../cli/index.ts';
import type { Call } from '../command.ts';
import type { Act } from './act.ts';
import type { SwarmFlags } from './flags.ts';
import { printRows } from './print.ts';
import { findService, liveTasks, type Service, type Swarm, type SwarmTask, taskName, wantedOf } from './state.ts';

const HEADERS = { ID: 'ID', Name: 'NAME', Mode: 'MODE', Replicas: 'REPLICAS', Image: 'IMAGE', Ports: 'PORTS' };

const tagged = (image: string): string => (/:[^/]*$/.test(image) ? image : `${image}:latest`);

/** Values of one filter. */
const filtered = (flags: SwarmFlags, key: string): string[] =>
  flags
    .list('filter')
    .filter((one) => one.startsWith(`${key}=`))
    .map((one) => one.slice(key.length + 1));

const wrongFilter = (flags: SwarmFlags, known: readonly string[]): string | undefined =>
  flags
    .list('filter')
    .map((one) => one.split('=')[0] ?? '')
    .find((key) => !known.includes(key));

function listed(flags: SwarmFlags, { id, name, mode, spec }: Service): boolean {
  const any = (key: string, test: (value: string) => boolean): boolean => {
    const values = filtered(flags, key);
    return values.length === 0 || values.some(test);
  };
  const labelled = filtered(flags, 'label').every((one) => {
    const [key = '', value] = one.split(/=(.*)/s);
    return key in spec.labels && (value === undefined || spec.labels[key] === value);
  });
  return (
    labelled &&
    any('name', (one) => name.includes(one)) &&
    any('id', (one) => id.startsWith(one)) &&
    any('mode', (one) => one === mode)
  );
}

/** How many tasks of a job run, of how many at once, and how many have ended well (command/service/formatter.go). */
function jobText(service: Service, running: number): string {
  const { replicas } = service.spec;
  const done = service.tasks.filter(({ state }) => state === 'Complete').length;
  return `${running}/${replicas} (${done}/${replicas} completed)`;
}

/** Prints services as rows. */
export function listServices(call: Call, flags: SwarmFlags, swarm: Swarm, found: readonly Service[]): number {
  const rows = [...found]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((service) => {
      const running = liveTasks(service).filter(({ state }) => state === 'Running').length;
      return goStruct('*formatter.serviceContext', {
        ID: service.id.slice(0, 12),
        Name: service.name,
        Mode: service.mode.replace('-', ' '),
        Replicas:
          service.mode === 'replicated-job'
            ? jobText(service, running)
            : `${running}/${swarm.availability === 'active' || service.mode !== 'global' ? wantedOf(service) : 0}`,
        Image: tagged(service.spec.image),
        Ports: service.spec.ports.map((one) => `*:${one.split(':')[0]}->${one.split(':')[1]}/tcp`).join(', '),
      });
    });
  return printRows(
    call,
    flags,
    rows,
    HEADERS,
    'table {{.ID}}\t{{.Name}}\t{{.Mode}}\t{{.Replicas}}\t{{.Image}}\t{{.Ports}}',
  );
}

/** docker service ls. */
export const list: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const wrong = wrongFilter(flags, ['name', 'id', 'label', 'mode', 'runtime']);
  if (wrong !== undefined) return call.fail(`invalid filter '${wrong}'`);
  const found = Object.values(swarm.services).filter((service) => listed(flags, service));
  return listServices(call, flags, swarm, found);
};

/** Columns of tasks. */
export const TASK_HEADERS = {
  ID: 'ID',
  Name: 'NAME',
  Image: 'IMAGE',
  Node: 'NODE',
  DesiredState: 'DESIRED STATE',
  CurrentState: 'CURRENT STATE',
  Error: 'ERROR',
  Ports: 'PORTS',
};
/** The table of tasks. */
export const TASK_TABLE =
  'table {{.ID}}\t{{.Name}}\t{{.Image}}\t{{.Node}}\t{{.DesiredState}}\t{{.CurrentState}}\t{{.Error}}\t{{.Ports}}';
/** Errors longer than this end in an ellipsis (docker/cli, command/task/formatter.go). */
const LONGEST_ERROR = 30;

/** Tasks in the order of lists: by slot, the newest first. */
const ordered = (service: Service): SwarmTask[] =>
  service.tasks
    .map((task, at) => ({ task, at }))
    .sort((a, b) => a.task.slot - b.task.slot || b.at - a.at)
    .map(({ task }) => task);

function shown(flags: SwarmFlags, name: string, task: SwarmTask): boolean {
  const states = filtered(flags, 'desired-state');
  const names = filtered(flags, 'name');
  return (
    (states.length === 0 || states.includes(task.desired.toLowerCase())) &&
    (names.length === 0 || names.some((one) => name.startsWith(one)))
  );
}

function error(text: string, flags: SwarmFlags): string {
  if (text === '') return '';
  const long = !flags.has('no-trunc') && text.length > LONGEST_ERROR;
  return `"${long ? `${text.slice(0, LONGEST_ERROR - 1)}…` : text}"`;
}

/** Rows of tasks, those that a newer one followed set in when it is a table. */
export function taskRows(now: number, flags: SwarmFlags, swarm: Swarm, service: Service) {
  const table = !flags.has('quiet') && (!flags.has('format') || flags.text('format').startsWith('table'));
  let before = '';
  return ordered(service)
    .filter((task) => shown(flags, taskName(swarm, service, task), task))
    .map((task) => {
      const name = taskName(swarm, service, task);
      const indent = table && name === before ? ' \\_ ' : '';
      before = name;
      return goStruct('*formatter.taskContext', {
        ID: flags.has('no-trunc') || flags.has('quiet') ? task.id : task.id.slice(0, 12),
        Name: indent + name,
        Image: tagged(task.spec.image),
        Node: task.state === 'Pending' ? '' : 'containerhost',
        DesiredState: task.desired,
        CurrentState: `${task.state} ${humanDuration((now - task.since) / 1000).toLowerCase()} ago`,
        Error: error(task.error, flags),
        Ports: '',
      });
    });
}

/** docker service ps: the tasks of services. */
export const tasks: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const missing = flags.args.filter((word) => !findService(swarm, word)).map((word) => `no such service: ${word}\n`);
  const found = flags.args.flatMap((word) => findService(swarm, word) ?? []);
  const rows = found.flatMap((service) => taskRows(call.engine.kernel.now, flags, swarm, service));
  const code = found.length === 0 ? 0 : printRows(call, flags, rows, TASK_HEADERS, TASK_TABLE);
  call.proc.err(missing.join(''));
  return missing.length > 0 ? 1 : code;
};
