import { goNil } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { doc, listOrNil, rfc3339Nano } from '../../engine/inspect/index.ts';
import { containerSizes } from '../../engine/inspect/sizes.ts';
import type { Container, MountPoint } from '../../engine/types.ts';
import { inspectConfig } from './config.ts';
import { inspectHostConfig } from './host-config.ts';
import { inspectNetworkSettings } from './network-settings.ts';

function health({ state }: Container): unknown {
  if (!state.health) return goNil('pointer', '*container.Health');
  return doc('*container.Health', {
    Status: state.health.status,
    FailingStreak: state.health.failingStreak,
    Log: state.health.log.slice(-5).map((one) =>
      doc('*container.HealthcheckResult', {
        Start: rfc3339Nano(one.start),
        End: rfc3339Nano(one.end),
        ExitCode: one.exitCode,
        Output: one.output,
      }),
    ),
  });
}

const inspectState = (container: Container): unknown => {
  const { state } = container;
  const status = state.status === 'stopping' ? 'running' : state.status === 'initialized' ? 'created' : state.status;
  return doc('*container.State', {
    Status: status,
    Running: ['running', 'paused', 'restarting'].includes(status),
    Paused: status === 'paused',
    Restarting: status === 'restarting',
    OOMKilled: state.oomKilled,
    Dead: status === 'dead',
    Pid: Number(state.pid),
    ExitCode: state.exitCode,
    Error: state.error,
    StartedAt: rfc3339Nano(state.startedAt),
    FinishedAt: rfc3339Nano(state.finishedAt),
    'Health?': health(container),
  });
};

const inspectMount = (mount: MountPoint): unknown =>
  doc('container.MountPoint', {
    'Type?': mount.type,
    'Name?': mount.type === 'volume' ? mount.name : '',
    Source: mount.type === 'tmpfs' ? '' : mount.source,
    Destination: mount.destination,
    'Driver?': mount.type === 'volume' ? 'local' : '',
    Mode: mount.type === 'volume' && mount.mode === '' ? 'z' : mount.mode,
    RW: !mount.readonly,
    Propagation: mount.type === 'bind' ? mount.propagation || 'rprivate' : '',
  });

/** Where the writable layer lies (overlay2), or which snapshotter keeps it. */
function storage(engine: EngineContext, container: Container): Record<string, unknown> {
  if (engine.release.leanInspect) {
    const snapshot = doc('*storage.RootFSStorageSnapshot', { 'Name?': 'overlayfs' });
    return {
      'Storage?': doc('*storage.Storage', { 'RootFS?': doc('*storage.RootFSStorage', { 'Snapshot?': snapshot }) }),
    };
  }
  const layer = `/var/lib/docker/overlay2/${[...container.id].reverse().join('')}`;
  const data = {
    ID: container.id,
    LowerDir: `${layer}-init/diff:/var/lib/docker/overlay2/${container.image.id.replace(/^sha256:/, '')}/diff`,
    MergedDir: `${layer}/merged`,
    UpperDir: `${layer}/diff`,
    WorkDir: `${layer}/work`,
  };
  return { GraphDriver: doc('storage.DriverData', { Data: data, Name: 'overlay2' }) };
}

/** The descriptor of the manifest that a container was made from. */
function manifest(engine: EngineContext, container: Container): unknown {
  const image = engine.store.images[container.image.id];
  if (!engine.release.leanInspect || !image) return null;
  const platform = doc('*v1.Platform', { 'Architecture:architecture': image.architecture, 'OS:os': image.os });
  return doc('*v1.Descriptor', {
    'MediaType:mediaType':
      image.format === 'oci'
        ? 'application/vnd.oci.image.manifest.v1+json'
        : 'application/vnd.docker.distribution.manifest.v2+json',
    'Digest:digest': `sha256:${image.manifest.replace(/^sha256:/, '')}`,
    'Size:size': image.manifestSize,
    'Platform:platform?': platform,
  });
}

/** A container as GET /containers/{id}/json tells it (api/types/container.InspectResponse). */
export function inspectContainer(engine: EngineContext, container: Container, size: boolean): unknown {
  const { config, id } = container;
  const [path = '', ...args] = [...(config.entrypoint ?? []), ...(config.cmd ?? [])];
  const files = `/var/lib/docker/containers/${id}`;
  const started = container.state.startedAt !== undefined;
  const sizes = size ? containerSizes(engine, container) : undefined;
  const image = engine.store.images[container.image.id];
  const imageId = (engine.release.manifestIds ? image?.manifest : undefined) ?? container.image.id;
  return doc('container.InspectResponse', {
    'ID:Id': id,
    Created: rfc3339Nano(container.created),
    Path: path,
    Args: args,
    State: inspectState(container),
    Image: `sha256:${imageId.replace(/^sha256:/, '')}`,
    ResolvConfPath: started ? `${files}/resolv.conf` : '',
    HostnamePath: started ? `${files}/hostname` : '',
    HostsPath: started ? `${files}/hosts` : '',
    LogPath: started && container.host.logDriver !== 'none' ? `${files}/${id}-json.log` : '',
    Name: `/${container.name}`,
    RestartCount: container.state.restartCount,
    Driver: engine.release.leanInspect ? 'overlayfs' : 'overlay2',
    Platform: 'linux',
    MountLabel: '',
    ProcessLabel: '',
    AppArmorProfile: started ? engine.architecture.apparmor(container).replace(/ \(.*/, '') : '',
    ExecIDs: listOrNil(container.execs.filter(({ exitCode }) => exitCode === undefined).map((exec) => exec.id)),
    HostConfig: inspectHostConfig(engine, container),
    ...storage(engine, container),
    'SizeRw?': sizes ? BigInt(sizes.rw) : null,
    'SizeRootFs?': sizes ? BigInt(sizes.root) : null,
    Mounts: container.mounts
      .filter(({ type }) => type !== 'tmpfs' || container.host.tmpfs[''] !== undefined)
      .map(inspectMount),
    Config: inspectConfig(engine, container),
    NetworkSettings: inspectNetworkSettings(engine, container),
    'ImageManifestDescriptor?': manifest(engine, container),
  });
}
