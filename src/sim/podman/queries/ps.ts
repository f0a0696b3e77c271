import { goStruct, PODMAN_LIST } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { goTimeText, rfc3339, sorted } from '../../engine/inspect/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Listing, RowOptions } from '../../engine/words/listing.ts';
import { goTime } from '../inspect/time.ts';
import { namespacesOf } from './namespaces.ts';
import { portsText, withPodPorts } from './ports.ts';
import { ago, commandText, exposed, mounts, networkNames, podName, sizeText, statusText } from './ps-cells.ts';
import { listContainer } from './ps-json.ts';

const ROW = '{{.ID}}\t{{.Image}}\t{{.Command}}\t{{.CreatedHuman}}\t{{.Status}}\t{{.Ports}}\t{{.Names}}';
const SPACES =
  '{{.ID}}\t{{.Names}}\t{{.Pid}}\t{{.Cgroup}}\t{{.IPC}}\t{{.MNT}}\t{{.NET}}\t{{.PIDNS}}\t{{.User}}\t{{.UTS}}';

const short = (id: string, { noTrunc }: RowOptions): string => (noTrunc ? id : id.slice(0, 12));

const asksForSize = ({ format }: RowOptions): boolean => /\.Size\b/.test(format ?? '');

/** A size that was not reckoned: a remark, and nothing in the column (psReporter.Size of cmd/podman/containers/ps.go). */
function noSize({ kernel, caller }: EngineContext): string {
  caller.err(`time="${rfc3339(kernel.now)}" level=error msg="Size format requires --size option"\n`);
  return '';
}

/** What is shown unless a format asks for more. */
function usual(engine: EngineContext, container: Container, options: RowOptions) {
  const command = commandText(container);
  return {
    Command: options.noTrunc || command.length <= 17 ? command : `${command.slice(0, 17)}...`,
    CreatedHuman: `${ago(engine, container.created)} ago`,
    ID: short(container.id, options),
    Image: container.image.full,
    Names: container.name,
    Pod: short(container.pod ?? '', options),
    PodName: podName(engine, container),
    Ports: portsText(withPodPorts(engine, container)),
    Size:
      options.size === true || !asksForSize(options)
        ? sizeText(engine, container, options.size === true)
        : noSize(engine),
    Status: statusText(engine, container),
  };
}

/** What nobody sees without asking: with a thousand containers it costs. */
function rest(engine: EngineContext, container: Container, options: RowOptions) {
  const { config, state } = container;
  return {
    AutoRemove: container.host.autoRemove,
    Created: goTime(container.created),
    CreatedAt: goTimeText(container.created),
    CIDFile: '',
    Exited: state.status === 'exited',
    ExitedAt: Math.floor((state.finishedAt ?? -62135596800000) / 1000),
    ExitCode: state.exitCode,
    ExposedPorts: exposed(engine, container),
    ImageID: short(container.image.id.replace(/^sha256:/, ''), options),
    IsInfra: container.isInfra ?? false,
    Label: (name: unknown) => config.labels[String(name)] ?? '',
    Labels: sorted(config.labels),
    Mounts: mounts(container),
    Networks: networkNames(container).join(','),
    Restarts: String(state.restartCount),
    RunningFor: `${ago(engine, container.created)} ago`,
    StartedAt: Math.floor((state.startedAt ?? -62135596800000) / 1000),
    State: state.status,
  };
}

/** Process and namespaces, for --namespace. */
function spaceCells(engine: EngineContext, container: Container) {
  const { cgroup, ipc, mnt, net, pid, user, uts } = namespacesOf(engine, container);
  const Pid = Number(container.state.pid);
  return { Pid, Cgroup: cgroup, IPC: ipc, MNT: mnt, NET: net, PIDNS: pid, User: user, UTS: uts };
}

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
    const asked = options.format !== undefined ? rest(engine, container, options) : {};
    const spaces = options.format !== undefined || options.namespace ? spaceCells(engine, container) : {};
    return goStruct('containers.psReporter', { ...asked, ...usual(engine, container, options), ...spaces });
  },
  rowJson: (engine, container, options) => listContainer(engine, container, options, true),
  json: (engine, containers, options) => containers.map((container) => listContainer(engine, container, options)),
};
