import type { EngineContext } from '../../engine/engine.ts';
import { doc, listOrNil, rfc3339Nano } from '../../engine/inspect/index.ts';
import { containerSizes } from '../../engine/inspect/sizes.ts';
import type { Container, MountPoint } from '../../engine/types.ts';
import { inspectConfig } from './config.ts';
import { inspectHostConfig } from './host-config.ts';
import { inspectNetworkSettings } from './network-settings.ts';
import { inspectState } from './state.ts';
import { manifest, storage } from './storage.ts';

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

/** A container as GET /containers/{id}/json tells it (api/types/container.InspectResponse). */
export function inspectContainer(engine: EngineContext, container: Container, size: boolean): unknown {
  const { config, id } = container;
  const [path = '', ...args] = [...(config.entrypoint ?? []), ...(config.cmd ?? [])];
  const files = engine.architecture.filesOf(container);
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
    AppArmorProfile:
      started && !engine.architecture.rootless ? engine.architecture.apparmor(container).replace(/ \(.*/, '') : '',
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
