import type { EngineContext } from '../../engine/engine.ts';
import { doc, nil, rfc3339Nano, textsOrNil } from '../../engine/inspect/index.ts';
import type { Container } from '../../engine/types.ts';
import type { RowOptions } from '../../engine/words/listing.ts';
import { namespacesOf } from './namespaces.ts';
import { portMappings } from './ports.ts';
import { ago, commandWords, exposed, mounts, networkNames, podName, sizes, statusText } from './ps-cells.ts';

/**
 * A container as `podman ps --format json` tells it (types.ListContainer): the command fills in what a template,
 * `{{json .}}`, shows as it came (jsonOut of cmd/podman/containers/ps.go).
 */
export function listContainer(engine: EngineContext, container: Container, options: RowOptions, raw = false): unknown {
  const { state, config } = container;
  const seconds = (at: number | undefined): number => (at === undefined ? -62135596800 : Math.floor(at / 1000));
  const size = sizes(engine, container);
  const spaces = options.namespace ? namespacesOf(engine, container) : undefined;
  return doc('types.ListContainer', {
    AutoRemove: container.host.autoRemove,
    Command: commandWords(container),
    ...(raw && { Created: rfc3339Nano(container.created) }),
    CreatedAt: raw ? '' : `${ago(engine, container.created)} ago`,
    CIDFile: '',
    Exited: state.status === 'exited',
    ExitedAt: seconds(state.finishedAt),
    ExitCode: state.exitCode,
    ExposedPorts: exposed(engine, container),
    'ID:Id': container.id,
    Image: container.image.full,
    ImageID: container.image.id.replace(/^sha256:/, ''),
    IsInfra: container.isInfra ?? false,
    Labels: textsOrNil(config.labels),
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
    Status: raw ? '' : statusText(engine, container),
    ...(!raw && { Created: seconds(container.created) }),
  });
}
