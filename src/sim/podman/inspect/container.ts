import { goNil } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { doc, nil, rfc3339Nano } from '../../engine/inspect/index.ts';
import { containerSizes } from '../../engine/inspect/sizes.ts';
import type { Container, MountPoint } from '../../engine/types.ts';
import { inspectConfig } from './config.ts';
import { capabilitiesOf, inspectHostConfig, plainOptions } from './host-config.ts';
import { inspectNetworkSettings } from './network-settings.ts';
import { goTime } from './time.ts';

function health({ state }: Container): unknown {
  if (!state.health) return goNil('pointer', '*define.HealthCheckResults');
  return doc('*define.HealthCheckResults', {
    Status: state.health.status,
    FailingStreak: state.health.failingStreak,
    Log: state.health.log.slice(-5).map((one) =>
      doc('define.HealthCheckLog', {
        Start: rfc3339Nano(one.start),
        End: rfc3339Nano(one.end),
        ExitCode: one.exitCode,
        Output: one.output,
      }),
    ),
  });
}

function inspectState(engine: EngineContext, container: Container): unknown {
  const { state } = container;
  const up = Number(state.pid) !== 0;
  return doc('*define.InspectContainerState', {
    OciVersion: '1.2.1',
    Status: state.status,
    Running: state.status === 'running',
    Paused: state.status === 'paused',
    Restarting: false,
    OOMKilled: state.oomKilled,
    Dead: false,
    Pid: Number(state.pid),
    'ConmonPid?': up ? Number(container.monitor) : 0,
    ExitCode: state.exitCode,
    Error: state.error,
    StartedAt: goTime(state.startedAt),
    FinishedAt: goTime(state.finishedAt),
    'Health?': health(container),
    'Checkpointed?': false,
    'CgroupPath?': up ? engine.architecture.cgroup(container) : '',
    CheckpointedAt: goTime(undefined),
    RestoredAt: goTime(undefined),
    'CheckpointLog?': '',
    'CheckpointPath?': '',
    'RestoreLog?': '',
    'Restored?': false,
    'StoppedByUser?': state.stoppedByUser,
  });
}

const inspectMount = (mount: MountPoint): unknown =>
  doc('define.InspectMount', {
    Type: mount.type,
    'Name?': mount.type === 'volume' ? mount.name : '',
    Source: mount.source,
    Destination: mount.destination,
    Driver: mount.type === 'volume' ? 'local' : '',
    Mode: ['z', 'Z'].includes(mount.mode) ? mount.mode : '',
    Options: mount.type === 'image' ? nil.slice : plainOptions(mount.options),
    RW: !mount.readonly,
    Propagation: mount.propagation,
    'SubPath?': '',
  });

/** Where the layers lie. */
function graphDriver(engine: EngineContext, container: Container): unknown {
  const root = `${engine.architecture.dataRoot}/overlay`;
  const layer = `${root}/${[...container.id].reverse().join('')}`;
  const image = engine.store.images[container.image.id];
  const lower = [...(image?.layers ?? [])]
    .reverse()
    .map(({ diffId }) => `${root}/${diffId.replace(/^sha256:/, '')}/diff`);
  const up = Number(container.state.pid) !== 0;
  return doc('*define.DriverData', {
    Name: 'overlay',
    Data: {
      LowerDir: lower.join(':'),
      ...(up && { MergedDir: `${layer}/merged` }),
      UpperDir: `${layer}/diff`,
      WorkDir: `${layer}/work`,
    },
  });
}

/** Files that the engine keeps about a container. */
function paths(engine: EngineContext, container: Container): Record<string, string> {
  const { dataRoot, runRoot } = engine.architecture;
  const run = `${runRoot}/overlay-containers/${container.id}/userdata`;
  const data = `${dataRoot}/overlay-containers/${container.id}/userdata`;
  const started = container.state.startedAt !== undefined;
  return {
    resolv: started ? `${run}/resolv.conf` : '',
    hostname: started ? `${run}/hostname` : '',
    hosts: started ? `${run}/hosts` : '',
    data,
    config: started ? `${data}/config.json` : '',
    conmon: `${run}/conmon.pid`,
    pid: `${run}/pidfile`,
  };
}

/** Where its files lie, in the order of the document. */
function filePaths(engine: EngineContext, container: Container): Record<string, unknown> {
  const at = paths(engine, container);
  return {
    ResolvConfPath: at['resolv'],
    HostnamePath: at['hostname'],
    HostsPath: at['hosts'],
    StaticDir: at['data'],
    'OCIConfigPath?': at['config'],
    'OCIRuntime?': 'crun',
    ConmonPidFile: at['conmon'],
    PidFile: at['pid'],
  };
}

/** A container as `podman inspect` tells it (define.InspectContainerData). */
export function inspectContainer(engine: EngineContext, container: Container, size: boolean): unknown {
  const { config, id, image } = container;
  const [path = '', ...args] = [...(config.entrypoint ?? []), ...(config.cmd ?? [])];
  const sizes = size ? containerSizes(engine, container) : undefined;
  const started = container.state.startedAt !== undefined;
  const caps = capabilitiesOf(engine, container);
  const stored = engine.store.images[image.id];
  return doc('interface {}', {
    'ID:Id': id,
    Created: goTime(container.created),
    Path: path,
    Args: args.length > 0 ? args : [path],
    State: inspectState(engine, container),
    Image: image.id.replace(/^sha256:/, ''),
    ImageDigest: stored ? `sha256:${stored.manifest.replace(/^sha256:/, '')}` : '',
    ImageName: image.full,
    Rootfs: '',
    Pod: container.pod ?? '',
    ...filePaths(engine, container),
    Name: container.name,
    RestartCount: container.state.restartCount,
    Driver: 'overlay',
    MountLabel: '',
    ProcessLabel: '',
    AppArmorProfile: engine.architecture.rootless ? '' : engine.architecture.apparmor(container).replace(/ \(.*/, ''),
    EffectiveCaps: config.user === '' || config.user === 'root' || config.user === '0' ? caps : nil.slice,
    BoundingCaps: caps,
    ExecIDs: container.execs.filter(({ exitCode }) => exitCode === undefined).map((exec) => exec.id),
    GraphDriver: graphDriver(engine, container),
    'SizeRw?': sizes ? BigInt(sizes.rw + (started ? 11344 : 0)) : nil.pointer,
    'SizeRootFs?': sizes?.root ?? 0,
    Mounts: container.mounts.filter(({ type }) => type !== 'tmpfs').map(inspectMount),
    Dependencies: container.requires ?? [],
    NetworkSettings: inspectNetworkSettings(engine, container),
    Namespace: '',
    IsInfra: container.isInfra ?? false,
    IsService: false,
    KubeExitCodePropagation: 'invalid',
    'LockNumber:lockNumber': lockOf(engine, container),
    Config: inspectConfig(engine, container),
    HostConfig: inspectHostConfig(engine, container),
    UseImageHosts: false,
    UseImageHostname: false,
  });
}

const lockOf = (engine: EngineContext, container: Container): number =>
  Object.keys(engine.store.containers).indexOf(container.id) + Object.keys(engine.store.volumes).length;
