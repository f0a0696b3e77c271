import { goStruct, humanDuration } from '../../cli/index.ts';
import type { Act } from './act.ts';
import { printRows } from './print.ts';
import { findService, slotOf, tasksOf } from './state.ts';

const HEADERS = { ID: 'ID', Name: 'NAME', Mode: 'MODE', Replicas: 'REPLICAS', Image: 'IMAGE', Ports: 'PORTS' };

/** docker service ls. */
export const list: Act = function* (call, flags, swarm) {
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

/** docker service ps: the tasks of a service. */
export const tasks: Act = function* (call, flags, swarm) {
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
