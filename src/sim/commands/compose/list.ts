import { DOCKER_LIST, formatList, goStruct } from '../../cli/index.ts';
import { shortId } from '../../engine/find.ts';
import { isUp } from '../../engine/runtime/index.ts';
import type { Call, Command } from '../command.ts';
import { labelOf, projectContainers } from './containers.ts';
import { chosenContainers, projectNameOf } from './down.ts';
import { complain } from './progress.ts';
import { HEADERS, rowOf } from './rows.ts';

const TABLE = 'table {{.Name}}\t{{.Image}}\t{{.Command}}\t{{.Service}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}';

type Rows = Parameters<typeof formatList>[0]['rows'];

/** Prints rows as a table, by a template or as JSON. */
function print(call: Call, rows: Rows, headers: Readonly<Record<string, string>>, table: string): number {
  const given = call.flags.maybe('format');
  const list = formatList({
    style: DOCKER_LIST,
    rows,
    headers,
    format: given === 'table' || given === 'pretty' ? undefined : given,
    defaultFormat: table,
    quiet: false,
  });
  if (!list.ok) return complain(call, list.error);
  call.proc.out(list.text);
  return 0;
}

const composePs: Command = {
  name: 'compose ps',
  engines: ['docker'],
  handles: ['all', 'format', 'quiet', 'services', 'no-trunc', 'status', 'filter', 'file', 'project-name', 'orphans'],
  *run(call) {
    const { flags, engine, proc } = call;
    yield* proc.tick();
    const chosen = chosenContainers(call);
    if (typeof chosen === 'string') return complain(call, chosen);
    const wanted = [...flags.list('status'), ...flags.list('filter').map((one) => one.replace(/^status=/, ''))];
    const shown = chosen.filter((one) =>
      wanted.length > 0 ? wanted.includes(one.state.status) : flags.bool('all') || isUp(one),
    );
    if (flags.bool('quiet')) for (const { id } of shown) proc.out(`${id}\n`);
    else if (flags.bool('services'))
      for (const name of new Set(shown.map((one) => labelOf(one, 'service')))) proc.out(`${name}\n`);
    else
      return print(
        call,
        shown.map((one) => rowOf(one, engine.kernel.now, flags.bool('no-trunc'))),
        HEADERS,
        TABLE,
      );
    return 0;
  },
};

const composeLs: Command = {
  name: 'compose ls',
  engines: ['docker'],
  handles: ['all', 'format', 'quiet', 'filter'],
  *run(call) {
    const { engine, flags, proc } = call;
    yield* proc.tick();
    const names = [...new Set(Object.values(engine.store.containers).map((one) => labelOf(one, 'project')))]
      .filter((name) => name !== '')
      .sort();
    const rows = names.flatMap((name) => {
      const all = projectContainers(engine.store, name);
      const [first] = all;
      const counts = new Map<string, number>();
      for (const { state } of all)
        if (flags.bool('all') || state.pid !== 0) counts.set(state.status, (counts.get(state.status) ?? 0) + 1);
      if (!first || counts.size === 0) return [];
      const status = [...counts]
        .sort()
        .map(([word, count]) => `${word}(${count})`)
        .join(', ');
      return [{ Name: name, Status: status, ConfigFiles: labelOf(first, 'project.config_files') }];
    });
    if (flags.bool('quiet')) proc.out(rows.map(({ Name }) => `${Name}\n`).join(''));
    else if (flags.text('format') === 'json') proc.out(`${JSON.stringify(rows)}\n`);
    else
      return print(
        call,
        rows.map((row) => goStruct('stackView', row)),
        { Name: 'NAME', Status: 'STATUS', ConfigFiles: 'CONFIG FILES' },
        'table {{.Name}}\t{{.Status}}\t{{.ConfigFiles}}',
      );
    return 0;
  },
};

const composeImages: Command = {
  name: 'compose images',
  engines: ['docker'],
  handles: ['format', 'quiet'],
  *run(call) {
    const { engine, flags, proc } = call;
    yield* proc.tick();
    const chosen = chosenContainers(call);
    if (typeof chosen === 'string') return complain(call, chosen);
    const rows = chosen.map(({ name, image }) => {
      const [repository = '', tag = 'latest'] = image.ref.split(/:(?=[^/]*$)/);
      const id = engine.store.images[image.id]?.id ?? image.id;
      return { ContainerName: name, Repository: repository, Tag: tag, Platform: 'linux/amd64', ID: `sha256:${id}` };
    });
    if (flags.bool('quiet')) proc.out(rows.map(({ ID }) => `${ID.slice(7)}\n`).join(''));
    else if (flags.text('format') === 'json') proc.out(`${JSON.stringify(rows)}\n`);
    else {
      const shown = rows.map((row) => goStruct('imageView', { ...row, ID: shortId(row.ID) }));
      return print(
        call,
        shown,
        { ContainerName: 'CONTAINER', Repository: 'REPOSITORY', Tag: 'TAG', Platform: 'PLATFORM', ID: 'IMAGE ID' },
        'table {{.ContainerName}}\t{{.Repository}}\t{{.Tag}}\t{{.Platform}}\t{{.ID}}',
      );
    }
    return 0;
  },
};

const composePort: Command = {
  name: 'compose port',
  engines: ['docker'],
  handles: ['index', 'protocol'],
  *run(call) {
    const { args, engine, proc } = call;
    yield* proc.tick();
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    const [service = '', port = ''] = args;
    const container = projectContainers(engine.store, project.name).find((one) => labelOf(one, 'service') === service);
    if (!container)
      return complain(
        call,
        `no such service: ${service}`.replace(/^no such service/, 'no container found for service'),
      );
    const binding = container.host.portBindings.find((one) => String(one.containerPort) === port);
    if (!binding || container.state.pid === 0)
      return complain(call, `no port ${port}/tcp for container ${container.name}`);
    proc.out(`${binding.hostIp || '0.0.0.0'}:${binding.hostPort}\n`);
    return 0;
  },
};

/** Commands of compose that list. */
export const composeListCommands: readonly Command[] = [composePs, composeLs, composeImages, composePort];
