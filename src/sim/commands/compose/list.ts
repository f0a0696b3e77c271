import { DOCKER_LIST, formatList, goStruct, humanDuration, humanSizeWithPrecision } from '../../cli/index.ts';
import { shortId } from '../../engine/find.ts';
import { contentSize, unpackedSize } from '../../engine/images/index.ts';
import { isUp } from '../../engine/runtime/index.ts';
import type { Image } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { labelOf, numberOf, projectContainers } from './containers.ts';
import { complain } from './progress.ts';
import { projectNameOf, projectOrName } from './project.ts';
import { HEADERS, rowOf } from './rows.ts';

const TABLE = 'table {{.Name}}\t{{.Image}}\t{{.Command}}\t{{.Service}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}';

/** What the engine's API calls an image's size: that of the packed content where the containerd store keeps it. */
const imageSize = (isPacked: boolean | undefined, image: Image): number =>
  isPacked ? contentSize(image) : unpackedSize(image);

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

/** States that --status and --filter ask for; an error's text. */
function statuses({ flags }: Call): readonly string[] | string {
  const filter = flags.maybe('filter') ?? '';
  const [key = '', value] = filter.split(/=(.*)/s);
  if (filter === '') return flags.list('status');
  if (value === undefined) return 'arguments to --filter should be in form KEY=VAL';
  if (key === 'source') return 'not implemented';
  return key === 'status' ? [...flags.list('status'), value] : `unknown filter ${key}`;
}

const composePs: Command = {
  name: 'compose ps',
  engines: ['docker'],
  handles: ['all', 'format', 'quiet', 'services', 'no-trunc', 'status', 'filter', 'orphans'],
  *run(call) {
    const { flags, engine, proc } = call;
    yield* proc.tick();
    const wanted = statuses(call);
    if (typeof wanted === 'string') return complain(call, wanted);
    const found = projectOrName(call, call.args);
    if (!found.ok) return complain(call, found.error);
    const { project, name } = found.value;
    const all = flags.bool('all') || wanted.length > 0;
    const names = call.args.length > 0 ? call.args : undefined;
    const known = flags.has('orphans') && !flags.bool('orphans') ? project?.services.map((one) => one.name) : undefined;
    const shown = projectContainers(engine.store, name, { oneOff: all })
      .filter((one) => (names ?? known)?.includes(labelOf(one, 'service')) ?? true)
      .filter((one) => (wanted.length > 0 ? wanted.includes(one.state.status) : all || isUp(one)))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    if (flags.bool('quiet')) for (const { id } of shown) proc.out(`${id}\n`);
    else if (flags.bool('services'))
      proc.out(`${[...new Set(shown.map((one) => labelOf(one, 'service')))].join('\n')}\n`);
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
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    const chosen = projectContainers(engine.store, project.value).filter(
      (one) => call.args.length === 0 || call.args.includes(labelOf(one, 'service')),
    );
    const rows = chosen.map(({ name, image }) => {
      const [repository = '', tag = 'latest'] = image.ref.split(/:(?=[^/]*$)/);
      const found = engine.store.images[image.id];
      const size = found ? imageSize(engine.release.manifestIds, found) : 0;
      const created = new Date(found?.created ?? 0).toISOString();
      return {
        ID: `sha256:${found?.id ?? image.id}`,
        ContainerName: name,
        Repository: repository,
        Tag: tag,
        Platform: 'linux/amd64',
        Size: size,
        LastTagTime: created,
      };
    });
    if (flags.bool('quiet')) proc.out([...new Set(rows.map(({ ID }) => `${ID.slice(7)}\n`))].join(''));
    else if (flags.text('format') === 'json') proc.out(`${JSON.stringify(rows)}\n`);
    else {
      const shown = rows.map((row) =>
        goStruct('imageView', {
          ...row,
          ID: shortId(row.ID),
          Size: humanSizeWithPrecision(row.Size, 3),
          Created: `${humanDuration((engine.kernel.now - Date.parse(row.LastTagTime)) / 1000)} ago`,
        }),
      );
      return print(
        call,
        shown,
        {
          ContainerName: 'CONTAINER',
          Repository: 'REPOSITORY',
          Tag: 'TAG',
          Platform: 'PLATFORM',
          ID: 'IMAGE ID',
          Size: 'SIZE',
          Created: 'CREATED',
        },
        'table {{.ContainerName}}\t{{.Repository}}\t{{.Tag}}\t{{.Platform}}\t{{.ID}}\t{{.Size}}\t{{.Created}}',
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
    const { args, flags, engine, proc } = call;
    yield* proc.tick();
    const [service = '', port = ''] = args;
    if (!/^\d+$/.test(port))
      return complain(call, `strconv.ParseUint: parsing ${JSON.stringify(port)}: invalid syntax`);
    if (Number(port) > 65535) return complain(call, `strconv.ParseUint: parsing "${port}": value out of range`);
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    const index = flags.int('index');
    const container = projectContainers(engine.store, project.value).find(
      (one) => labelOf(one, 'service') === service && isUp(one) && (index === 0 || numberOf(one) === index),
    );
    if (!container)
      return complain(
        call,
        `service ${JSON.stringify(service)} is not running${index > 0 ? ` container #${index}` : ''}`,
      );
    const protocol = (flags.text('protocol') || 'tcp').toLowerCase();
    const bindings = container.host.portBindings;
    const binding = bindings.find((one) => String(one.containerPort) === port && one.proto === protocol);
    if (binding) proc.out(`${binding.hostIp || '0.0.0.0'}:${binding.hostPort}\n`);
    else if (container.config.exposed.includes(`${port}/${protocol}`)) proc.out(':0\n');
    else {
      const known = bindings.flatMap(({ hostPort, hostIp, proto }) =>
        Array<string>(hostIp === '' ? 2 : 1).fill(`${hostPort}/${proto}`),
      );
      return complain(call, `no port ${port}/${protocol} for container ${container.name}: ${known.join(', ')}`);
    }
    return 0;
  },
};

const composeVolumes: Command = {
  name: 'compose volumes',
  engines: ['docker'],
  handles: ['format', 'quiet'],
  *run(call) {
    const { engine, flags, proc } = call;
    yield* proc.tick();
    const found = projectOrName(call, call.args);
    if (!found.ok) return complain(call, found.error);
    const used = new Set(
      projectContainers(engine.store, found.value.name)
        .filter((one) => call.args.includes(labelOf(one, 'service')))
        .flatMap(({ mounts }) => mounts.map(({ name }) => name)),
    );
    const volumes = Object.values(engine.store.volumes)
      .filter(({ labels }) => labels['com.docker.compose.project'] === found.value.name)
      .filter(({ name }) => call.args.length === 0 || used.has(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    if (flags.bool('quiet')) proc.out(volumes.map(({ name }) => `${name}\n`).join(''));
    else
      return print(
        call,
        volumes.map(({ name, driver }) => goStruct('volumeContext', { Name: name, Driver: driver })),
        { Name: 'VOLUME NAME', Driver: 'DRIVER' },
        'table {{.Driver}}\t{{.Name}}',
      );
    return 0;
  },
};

/** Commands of compose that list. */
export const composeListCommands: readonly Command[] = [
  composePs,
  composeLs,
  composeImages,
  composePort,
  composeVolumes,
];
