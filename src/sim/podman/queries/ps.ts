import { goStruct, humanDuration, humanSizeWithPrecision, PODMAN_LIST } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { doc, exposedOf, goTimeText, mapOrNil, nil, sorted } from '../../engine/inspect/index.ts';
import { containerSizes } from '../../engine/inspect/sizes.ts';
import type { Container } from '../../engine/types.ts';
import type { Listing, RowOptions } from '../../engine/words/listing.ts';
import { goTime } from '../inspect/time.ts';
import { namespacesOf } from './namespaces.ts';
import { portMappings, portsText, withPodPorts } from './ports.ts';

/** The words that a container runs. */
export const commandText = ({ config, isInfra }: Container): string =>
  (isInfra ? [] : [...(config.entrypoint ?? []), ...(config.cmd ?? [])]).join(' ');
const commandWords = ({ config }: Container): string[] => [...(config.entrypoint ?? []), ...(config.cmd ?? [])];

const ago = (engine: EngineContext, at: number | undefined): string =>
  humanDuration(Math.max(0, (engine.kernel.now - (at ?? 0)) / 1000));

/** 'Up 5 seconds (healthy)', 'Exited (0) 2 minutes ago', 'Created' (psReporter.Status). */
export function statusText(engine: EngineContext, { state }: Container): string {
  const health = state.health && state.health.status !== 'none' ? ` (${state.health.status})` : '';
  if (state.status === 'running') return `Up ${ago(engine, state.startedAt)}${health}`;
  if (state.status === 'exited') return `Exited (${state.exitCode}) ${ago(engine, state.finishedAt)} ago${health}`;
  return `${state.status.charAt(0).toUpperCase()}${state.status.slice(1)}${health}`;
}

/** Names of the networks a container is on. */
export const networkNames = ({ endpoints }: Container): string[] => endpoints.map(({ network }) => network).sort();

function sizes(engine: EngineContext, container: Container): { rw: number; root: number } {
  const { rw, root } = containerSizes(engine, container);
  const own = container.state.startedAt === undefined ? 0 : 11344;
  return { rw: rw + own, root: root + own };
}

function sizeText(engine: EngineContext, container: Container, wanted: boolean): string {
  if (!wanted) return '';
  const { rw, root } = sizes(engine, container);
  return `${humanSizeWithPrecision(rw, 3)} (virtual ${humanSizeWithPrecision(root, 3)})`;
}

const mounts = (container: Container): string[] =>
  container.mounts.filter(({ type }) => type !== 'tmpfs').map(({ destination }) => destination);
const podName = (engine: EngineContext, { pod }: Container): string =>
  pod === undefined ? '' : (engine.store.pods[pod]?.name ?? '');

function exposed({ config }: Container): unknown {
  const map: Record<string, string[]> = {};
  for (const name of exposedOf(config)) {
    const [port = '', proto = 'tcp'] = name.split('/');
    map[port] = [...(map[port] ?? []), proto];
  }
  return mapOrNil(map);
}

/** A container as `podman ps --format json` tells it (types.ListContainer). */
function listContainer(engine: EngineContext, container: Container, options: RowOptions): unknown {
  const { state, config } = container;
  const seconds = (at: number | undefined): number => (at === undefined ? -62135596800 : Math.floor(at / 1000));
  const size = sizes(engine, container);
  const spaces = options.namespace ? namespacesOf(engine, container) : undefined;
  return doc('types.ListContainer', {
    AutoRemove: container.host.autoRemove,
    Command: commandWords(container),
    CreatedAt: `${ago(engine, container.created)} ago`,
    CIDFile: '',
    Exited: state.status === 'exited',
    ExitedAt: seconds(state.finishedAt),
    ExitCode: state.exitCode,
    ExposedPorts: exposed(container),
    'ID:Id': container.id,
    Image: container.image.full,
    ImageID: container.image.id.replace(/^sha256:/, ''),
    IsInfra: container.isInfra ?? false,
    Labels: mapOrNil(config.labels),
    Mounts: mounts(container),
    Names: [container.name],
    Namespaces: doc('types.ListContainerNamespaces', {
      'MNT:Mnt?': spaces?.mnt ?? '',
      'Cgroup?': spaces?.cgroup ?? '',
      'IPC:Ipc?': spaces?.ipc ?? '',
      'NET:Net?': spaces?.net ?? '',
      'PIDNS:Pidns?': spaces?.pid ?? '',
      'UTS:Uts?': spaces?.uts ?? '',
      'User?': spaces?.user ?? '',
    }),
    Networks: networkNames(container),
    Pid: Number(state.pid),
    Pod: container.pod ?? '',
    PodName: options.pod ? podName(engine, container) : '',
    Ports: portMappings(container),
    Restarts: state.restartCount,
    Size: options.size
      ? doc('*define.ContainerSize', { 'RootFsSize:rootFsSize': size.root, 'RwSize:rwSize': size.rw })
      : nil.pointer,
    StartedAt: seconds(state.startedAt),
    State: state.status,
    Status: statusText(engine, container),
    Created: seconds(container.created),
  });
}

const ROW = '{{.ID}}\t{{.Image}}\t{{.Command}}\t{{.CreatedHuman}}\t{{.Status}}\t{{.Ports}}\t{{.Names}}';
const SPACES =
  '{{.ID}}\t{{.Names}}\t{{.Pid}}\t{{.Cgroup}}\t{{.IPC}}\t{{.MNT}}\t{{.NET}}\t{{.PIDNS}}\t{{.User}}\t{{.UTS}}';

/** The list of containers (cmd/podman/containers/ps.go). */
export const psList: Listing<Container> = {
  style: PODMAN_LIST,
  type: 'containers.psReporter',
  name: 'ps',
  headers: {
    AutoRemove: 'AUTO REMOVE',
    Command: 'COMMAND',
    Created: 'CREATED',
    CreatedAt: 'CREATED AT',
    CIDFile: 'CID FILE',
    Exited: 'EXITED',
    ExitedAt: 'EXITED AT',
    ExitCode: 'EXIT CODE',
    ExposedPorts: 'EXPOSED PORTS',
    Image: 'IMAGE',
    ImageID: 'IMAGE ID',
    IsInfra: 'IS INFRA',
    Labels: 'LABELS',
    Mounts: 'MOUNTS',
    Names: 'NAMES',
    Namespaces: 'NAMESPACES',
    Ports: 'PORTS',
    Pid: 'PID',
    Size: 'SIZE',
    StartedAt: 'STARTED AT',
    State: 'STATE',
    Status: 'STATUS',
    Cgroup: 'CGROUPNS',
    CreatedHuman: 'CREATED',
    ID: 'CONTAINER ID',
    IPC: 'IPC',
    MNT: 'MNT',
    NET: 'NET',
    Networks: 'NETWORKS',
    PIDNS: 'PIDNS',
    Pod: 'POD ID',
    PodName: 'PODNAME',
    Restarts: 'RESTARTS',
    RunningFor: 'RUNNING FOR',
    UTS: 'UTS',
    User: 'USERNS',
  },
  defaultFormat({ namespace, pod, size }) {
    const row = namespace ? SPACES : `${ROW}${pod ? '\t{{.Pod}}\t{{.PodName}}' : ''}${size ? '\t{{.Size}}' : ''}`;
    return `table ${row}`;
  },
  quietFormat: '{{.ID}}',
  row(engine, container, options) {
    const { config, state } = container;
    const short = (id: string): string => (options.noTrunc ? id : id.slice(0, 12));
    const command = commandText(container);
    const spaces = namespacesOf(engine, container);
    return goStruct('containers.psReporter', {
      AutoRemove: container.host.autoRemove,
      Command: options.noTrunc || command.length <= 17 ? command : `${command.slice(0, 17)}...`,
      Created: goTime(container.created),
      CreatedAt: goTimeText(container.created),
      CreatedHuman: `${ago(engine, container.created)} ago`,
      CIDFile: '',
      Exited: state.status === 'exited',
      ExitedAt: Math.floor((state.finishedAt ?? -62135596800000) / 1000),
      ExitCode: state.exitCode,
      ExposedPorts: exposed(container),
      ID: short(container.id),
      Image: container.image.full,
      ImageID: short(container.image.id.replace(/^sha256:/, '')),
      IsInfra: container.isInfra ?? false,
      Label: (name: unknown) => config.labels[String(name)] ?? '',
      Labels: sorted(config.labels),
      Mounts: mounts(container),
      Names: container.name,
      Networks: networkNames(container).join(','),
      Pid: Number(state.pid),
      Pod: short(container.pod ?? ''),
      PodName: podName(engine, container),
      Ports: portsText(withPodPorts(engine, container)),
      Restarts: String(state.restartCount),
      RunningFor: `${ago(engine, container.created)} ago`,
      // Nobody sees it without asking, and with a thousand containers it costs.
      Size: options.size || options.format !== undefined ? sizeText(engine, container, true) : '',
      StartedAt: Math.floor((state.startedAt ?? -62135596800000) / 1000),
      State: state.status,
      Status: statusText(engine, container),
      Cgroup: spaces.cgroup,
      IPC: spaces.ipc,
      MNT: spaces.mnt,
      NET: spaces.net,
      PIDNS: spaces.pid,
      User: spaces.user,
      UTS: spaces.uts,
    });
  },
  json: (engine, containers, options) => containers.map((container) => listContainer(engine, container, options)),
};
