import {
  DOCKER_LIST,
  ellipsis,
  goNil,
  goStruct,
  goText,
  humanDuration,
  humanSizeWithPrecision,
  quote,
  render,
} from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { familiar } from '../../engine/images/reference.ts';
import { exposedOf, goTimeText, sorted } from '../../engine/inspect/index.ts';
import { containerSizes } from '../../engine/inspect/sizes.ts';
import type { Container } from '../../engine/types.ts';
import type { Listing } from '../../engine/words/listing.ts';
import { published } from '../inspect/ports.ts';
import { labelText } from '../networks/list.ts';

/** The words that a container runs, as the daemon joins them: those with spaces in quotes. */
export function commandText({ config }: Container): string {
  const [path = '', ...args] = [...(config.entrypoint ?? []), ...(config.cmd ?? [])];
  return [path, ...args.map((arg) => (arg.includes(' ') ? `'${arg}'` : arg))].join(' ');
}

const since = (engine: EngineContext, at: number | undefined): string =>
  humanDuration(Math.max(0, (engine.kernel.now - (at ?? 0)) / 1000));

/** 'Up 5 seconds (healthy)', 'Exited (0) 2 minutes ago' (container/state.go, State.String). */
export function statusText(engine: EngineContext, { state }: Container): string {
  switch (state.status) {
    case 'running':
    case 'stopping': {
      const health = state.health?.status;
      const mark = !health || health === 'none' ? '' : health === 'starting' ? ' (health: starting)' : ` (${health})`;
      return `Up ${since(engine, state.startedAt)}${mark}`;
    }
    case 'paused':
      return `Up ${since(engine, state.startedAt)} (Paused)`;
    case 'restarting':
      return `Restarting (${state.exitCode}) ${since(engine, state.finishedAt)} ago`;
    case 'removing':
      return 'Removal In Progress';
    case 'dead':
      return 'Dead';
    case 'exited':
      return `Exited (${state.exitCode}) ${since(engine, state.finishedAt)} ago`;
    default:
      return 'Created';
  }
}

interface Port {
  readonly ip: string;
  readonly open: number;
  readonly inside: number;
  readonly proto: string;
}

function portsOf(container: Container): Port[] {
  if (Number(container.state.pid) === 0) return [];
  const open = published(container);
  const list: Port[] = [];
  for (const [name, places] of Object.entries(open)) {
    const [inside = '', proto = ''] = name.split('/');
    for (const { ip, port } of places) list.push({ ip, open: port, inside: Number(inside), proto });
  }
  for (const name of exposedOf(container.config)) {
    const [inside = '', proto = 'tcp'] = name.split('/');
    if (!open[name]) list.push({ ip: '', open: 0, inside: Number(inside), proto });
  }
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return list.sort((a, b) => a.inside - b.inside || text(a.ip, b.ip) || a.open - b.open || text(a.proto, b.proto));
}

const hostPort = (ip: string, port: string | number): string =>
  ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;

/** '0.0.0.0:8080->80/tcp, [::]:8080->80/tcp' (formatter.DisplayablePorts): ports that follow each other as a range. */
export function portsText(container: Container): string {
  const groups = new Map<string, { first: number; last: number }>();
  const result: string[] = [];
  const mapped: string[] = [];
  const form = (key: string, { first, last }: { first: number; last: number }): string => {
    const [ip = '', proto = ip] = key.includes('/') ? key.split('/') : ['', key];
    const range = first === last ? `${first}` : `${first}-${last}`;
    return ip === '' ? `${range}/${proto}` : `${hostPort(ip, range)}->${range}/${proto}`;
  };
  for (const { ip, open, inside, proto } of portsOf(container)) {
    if (ip !== '' && open !== inside) {
      mapped.push(`${hostPort(ip, open)}->${inside}/${proto}`);
      continue;
    }
    const key = ip === '' ? proto : `${ip}/${proto}`;
    const group = groups.get(key);
    if (group && inside === group.last + 1) group.last = inside;
    else {
      if (group) result.push(form(key, group));
      groups.set(key, { first: inside, last: inside });
    }
  }
  return [...result, ...[...groups].map(([key, group]) => form(key, group)), ...mapped].join(', ');
}

/** The image as `ps` names it: as it was asked for; by its id when that name means another one now. */
function imageText(engine: EngineContext, container: Container, noTrunc: boolean): string {
  const { ref, id, full } = container.image;
  const image = engine.store.images[id];
  const named = ref.replace(/^sha256:/, '');
  const shown = image && engine.release.manifestIds ? image.manifest : id;
  const byId = /^[0-9a-f]{12,64}$/.test(named) && shown.replace(/^sha256:/, '').startsWith(named);
  if (byId || !image || !image.tags.includes(full)) {
    const whole =
      byId && !ref.startsWith('sha256:') && named.length < 64 ? ref : `sha256:${shown.replace(/^sha256:/, '')}`;
    return noTrunc ? whole : shown.replace(/^sha256:/, '').slice(0, 12);
  }
  return noTrunc ? ref : familiar(ref);
}

function sizeText(engine: EngineContext, container: Container): string {
  const { rw, root } = containerSizes(engine, container);
  return `${humanSizeWithPrecision(rw, 3)}${root > 0 ? ` (virtual ${humanSizeWithPrecision(root, 3)})` : ''}`;
}

function platform(engine: EngineContext, container: Container): unknown {
  const image = engine.store.images[container.image.id];
  if (!engine.release.leanInspect || !image) return goNil('pointer');
  const json = { architecture: image.architecture, os: image.os };
  return goText('*formatter.Platform', `${image.os}/${image.architecture}`, json);
}

function mountNames({ mounts }: Container, noTrunc: boolean): string {
  return mounts
    .filter(({ type }) => type !== 'tmpfs')
    .map(({ name, source, type }) => (type === 'volume' ? name : source))
    .map((name) => (noTrunc ? name : ellipsis(name, 15)))
    .join(',');
}

/** What nobody sees without asking: with a thousand containers it costs. */
function rest(engine: EngineContext, container: Container, noTrunc: boolean) {
  const { config, state } = container;
  return {
    CreatedAt: goTimeText(container.created, true),
    ...(engine.release.leanInspect && {
      HealthStatus: state.health && Number(state.pid) !== 0 ? state.health.status : '',
    }),
    Label: (name: unknown) => config.labels[String(name)] ?? '',
    Labels: labelText(sorted(config.labels)),
    LocalVolumes: String(container.mounts.filter(({ type }) => type === 'volume').length),
    Mounts: mountNames(container, noTrunc),
    Networks: networkNames(container).join(','),
    Platform: platform(engine, container),
    State: state.status === 'stopping' ? 'running' : state.status === 'initialized' ? 'created' : state.status,
  };
}

const TABLE = 'table {{.ID}}\t{{.Image}}\t{{.Command}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}\t{{.Names}}';

/** The list of containers (cli/command/formatter/container.go). */
export const psList: Listing<Container> = {
  style: DOCKER_LIST,
  type: '*formatter.ContainerContext',
  headers: {
    ID: 'CONTAINER ID',
    Names: 'NAMES',
    Image: 'IMAGE',
    Command: 'COMMAND',
    CreatedAt: 'CREATED AT',
    RunningFor: 'CREATED',
    Ports: 'PORTS',
    State: 'STATE',
    Status: 'STATUS',
    Size: 'SIZE',
    Labels: 'LABELS',
    Mounts: 'MOUNTS',
    LocalVolumes: 'LOCAL VOLUMES',
    Networks: 'NETWORKS',
    Platform: 'PLATFORM',
    HealthStatus: 'HEALTH STATUS',
  },
  defaultFormat: ({ size }) => (size ? `${TABLE}\t{{.Size}}` : TABLE),
  quietFormat: '{{.ID}}',
  row(engine, container, options) {
    const { noTrunc, size, format } = options;
    const command = commandText(container);
    return goStruct('*formatter.ContainerContext', {
      Command: quote(noTrunc ? command : ellipsis(command, 20)),
      ID: noTrunc ? container.id : container.id.slice(0, 12),
      Image: imageText(engine, container, noTrunc),
      Names: container.name,
      Ports: portsText(container),
      RunningFor: `${since(engine, container.created)} ago`,
      Size: size || (format !== undefined && format !== 'json') ? sizeText(engine, container) : '0B',
      Status: statusText(engine, container),
      ...(format !== undefined && rest(engine, container, noTrunc)),
    });
  },
};

/** What is wrong with a format: the client tries it on an empty row before it asks the daemon. */
export function wrongFormat(format: string): string | undefined {
  const fields = Object.fromEntries(Object.keys(psList.headers).map((key) => [key, '']));
  const empty = goStruct('*formatter.ContainerContext', { ...fields, Label: (_name: unknown) => '' });
  const tried = format === 'json' ? undefined : render(format, empty, { name: '' });
  if (!tried || tried.ok) return undefined;
  return `${tried.at === 'parse' ? 'failed to parse template' : 'failed to execute template'}: ${tried.error}`;
}

/** Names of the networks a container is on; 'host' and 'none' are networks here too. */
export const networkNames = ({ endpoints, host }: Container): string[] =>
  endpoints.length > 0
    ? endpoints.map(({ network }) => network).sort()
    : ['host', 'none'].includes(host.networkMode)
      ? [host.networkMode]
      : [];
