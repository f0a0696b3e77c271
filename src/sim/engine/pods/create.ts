import { err, ok, type Result } from '../../../lib/result.ts';
import type { FileNode, Layer } from '../../host/state.ts';
import { PLAIN_CONFIG, PLAIN_HOST } from '../defaults.ts';
import type { EngineContext } from '../engine.ts';
import { emit } from '../events.ts';
import { type EngineFailure, failure } from '../failure.ts';
import { randomName } from '../names.ts';
import { createContainer, type MountWish, type NetworkWish } from '../runtime/index.ts';
import type { ContainerHost, Pod, PortBinding } from '../types.ts';

/** What `pod create` was asked for. */
export interface PodWish {
  readonly name: string | undefined;
  readonly infra: boolean;
  /** What the infra container runs instead of its own init. */
  readonly infraCommand: readonly string[] | undefined;
  readonly infraName: string | undefined;
  /** Where the process number of the infra container's conmon is written to. */
  readonly infraPidFile: string | undefined;
  readonly hostname: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly shared: readonly string[];
  readonly ports: readonly PortBinding[];
  readonly networks: readonly NetworkWish[];
  readonly networkMode: string;
  readonly exitPolicy: string;
  readonly restart: string;
  readonly host: Partial<ContainerHost>;
  /** Volumes of all members. */
  readonly mounts: readonly MountWish[];
  readonly command: readonly string[];
}

const INFRA_LAYER = 'podman-pause';

/** The root of an infra container: nothing but an init that sleeps (libpod/define, catatonit -P). */
function infraLayer(ctx: EngineContext): string {
  const meta = { uid: 0, gid: 0, mtime: ctx.kernel.state.bootedAt };
  const node: FileNode = { kind: 'file', mode: 0o755, data: '', program: 'catatonit', size: 1093240, ...meta };
  const layer: Layer = { '/': { kind: 'dir', mode: 0o755, ...meta }, '/catatonit': node };
  ctx.kernel.state.layers[INFRA_LAYER] ??= layer;
  return INFRA_LAYER;
}

function addInfra(ctx: EngineContext, pod: Pod, wish: PodWish): Result<void, EngineFailure> {
  const container = createContainer(ctx, {
    name: wish.infraName ?? `${pod.id.slice(0, 12)}-infra`,
    image: { ref: '', id: '', full: '' },
    layers: [infraLayer(ctx)],
    config: { ...PLAIN_CONFIG, entrypoint: wish.infraCommand ?? ['/catatonit', '-P'], hostname: pod.hostname },
    host: { ...PLAIN_HOST, ...wish.host, networkMode: wish.networkMode, portBindings: wish.ports },
    mounts: wish.mounts,
    networks: wish.networks,
    command: [],
    pod: pod.id,
    isInfra: true,
  });
  if (!container.ok) return container;
  pod.infra = container.value.id;
  pod.containers.push(container.value.id);
  return ok(undefined);
}

/**
 * Makes a pod, with an infra container that holds its namespaces and ports unless that is not wanted.
 *
 * Errors: a name that is taken or bad, what creating the infra container refuses. Mirrors libpod/runtime_pod_linux.go.
 */
export function createPod(ctx: EngineContext, wish: PodWish): Result<Pod, EngineFailure> {
  const { kernel, store } = ctx;
  const name = wish.name ?? randomName(kernel, store);
  const words = ctx.words.pods;
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(name)) return err(failure(words.badName));
  if (Object.values(store.pods).some((pod) => pod.name === name)) return err(failure(words.nameTaken(name)));
  if (Object.values(store.containers).some((container) => container.name === name))
    return err(failure(words.nameOfContainer(name)));
  const id = kernel.hex(64);
  const slice = ctx.architecture.rootless ? 'user' : 'machine';
  const pod: Pod = {
    id,
    name,
    created: kernel.now,
    containers: [],
    infra: undefined,
    labels: wish.labels,
    shared: wish.infra ? wish.shared : [],
    hostname: wish.hostname || name,
    restart: wish.restart,
    exitPolicy: wish.exitPolicy,
    portBindings: wish.ports,
    networks: wish.networks.map(({ network }) => network),
    command: wish.command,
    cgroup: `/${slice}.slice/${slice}-libpod_pod_${id}.slice`,
    mounts: wish.mounts,
    options: {
      ...(wish.hostname !== '' && { hostname: wish.hostname }),
      ...(wish.infraPidFile !== undefined && { pidFile: wish.infraPidFile }),
    },
  };
  store.pods[id] = pod;
  if (wish.infra) {
    const made = addInfra(ctx, pod, wish);
    if (!made.ok) {
      delete store.pods[id];
      return made;
    }
  }
  emit(ctx, 'pod', 'create', pod);
  return ok(pod);
}

/** The namespaces that a new member shares with the infra container, as modes of a container. */
export function sharedModes(pod: Pod): Partial<ContainerHost> {
  if (pod.infra === undefined) return {};
  const mode = `container:${pod.infra}`;
  return {
    ...(pod.shared.includes('net') && { networkMode: mode }),
    ...(pod.shared.includes('uts') && { utsMode: mode }),
    ...(pod.shared.includes('ipc') && { ipcMode: mode }),
    ...(pod.shared.includes('pid') && { pidMode: mode }),
  };
}
