import { err, ok, type Result } from '../../../../lib/result.ts';
import type { EngineFailure } from '../../../engine/failure.ts';
import { type CreateSpec, layersOf, type MountWish } from '../../../engine/runtime/index.ts';
import type { ContainerConfig, ContainerHost } from '../../../engine/types.ts';
import type { Task } from '../../../host/program.ts';
import type { Call } from '../../command.ts';
import { containerConfig } from './config.ts';
import { hostConfig } from './host.ts';
import { image, imageOf } from './image.ts';
import { mountWishes } from './mounts.ts';
import { connections } from './networks.ts';

/**
 * Reads the flags of `run` or `create` into what makes a container; fetches the image if it must.
 *
 * @param pod what a pod adds, where the container joins one
 */
export function* createSpec(call: Call, pod?: PodPart): Task<Result<CreateSpec, EngineFailure>> {
  const { engine, flags } = call;
  const words = engine.words.containers.flags;
  const [word = '', ...args] = call.args;
  const refused = words.badFlags(flags, engine);
  if (refused) return err(refused);
  const given = pod?.mode !== undefined && !flags.has('network') ? [pod.mode] : flags.list('network');
  const connected = connections(call, given);
  if (!connected.ok && call.engine.words.containers.checksBeforePull) return connected;
  const host = hostConfig(call, connected.ok ? connected.value.mode : '');
  if (!host.ok) return host;
  const volumes = mountWishes(call, [], []);
  if (!volumes.ok) return volumes;
  const found = yield* image(call, word);
  if (!found.ok) return found;
  if (!connected.ok) return connected;
  const config = containerConfig(call, found.value.image, args);
  if (!config.ok) return config;
  const mounts = mountWishes(call, found.value.image.config.volumes, Object.keys(host.value.tmpfs));
  if (!mounts.ok) return mounts;
  const spec: CreateSpec = {
    name: flags.maybe('name'),
    image: imageOf(word, found.value),
    layers: layersOf(found.value.image),
    config: words.adjust(engine, config.value, host.value),
    host: { ...withExposed(call, config.value, host.value), ...ofPod(call, pod) },
    mounts: [...mounts.value, ...shared(pod, mounts.value)],
    networks: connected.value.networks,
    command: call.proc.argv,
    requires: flags.list('requires'),
    ...(pod && { pod: pod.id }),
  };
  const wrong = words.check(engine, spec);
  if (wrong) return err(wrong);
  for (const line of words.warnings(engine, spec)) call.proc.err(`${line}\n`);
  return ok(words.hasPorts(spec.host) ? spec : { ...spec, host: { ...spec.host, portBindings: [] } });
}

/** A pod's namespaces, but those that the call asks for by itself. */
function ofPod({ flags }: Call, pod: PodPart | undefined): Partial<ContainerHost> {
  const { pidMode, ipcMode, utsMode, ...rest } = pod?.host ?? {};
  return {
    ...rest,
    ...(pidMode !== undefined && !flags.has('pid') && { pidMode }),
    ...(ipcMode !== undefined && !flags.has('ipc') && { ipcMode }),
    ...(utsMode !== undefined && !flags.has('uts') && { utsMode }),
  };
}

/** Volumes of a pod that nothing of the container's own covers. */
const shared = (pod: PodPart | undefined, own: readonly MountWish[]): MountWish[] =>
  (pod?.mounts ?? []).filter(({ destination }) => !own.some((one) => one.destination === destination));

function withExposed({ engine }: Call, config: ContainerConfig, host: ContainerHost): ContainerHost {
  const more = host.publishAll ? engine.words.containers.flags.publishAll(engine, config, host) : [];
  return { ...host, portBindings: [...host.portBindings, ...more] };
}

/** What a pod gives to a container that joins it. */
export interface PodPart {
  readonly id: string;
  /** The network mode: that of the infra container. */
  readonly mode?: string;
  readonly host: Partial<CreateSpec['host']>;
  /** Volumes of all members. */
  readonly mounts?: readonly MountWish[];
}
