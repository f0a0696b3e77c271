import { ok, type Result } from '../../../lib/result.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import { createPod, membersOf, removePod, sharedModes, startPod, stopPod } from '../../engine/pods/index.ts';
import { createContainer } from '../../engine/runtime/index.ts';
import type { Container, Pod } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { wishOf } from '../containers/clone.ts';
import { podOf } from './choose.ts';

/** The first name of the kind NAME-clone, NAME-clone1 … that no pod has. */
function freeName({ engine }: Call, name: string): string {
  const taken = new Set(Object.values(engine.store.pods).map((pod) => pod.name));
  const base = name.includes('-clone') ? name.slice(0, name.indexOf('-clone') + 6) : `${name}-clone`;
  if (!taken.has(base)) return base;
  let count = 1;
  while (taken.has(`${base}${count}`)) count++;
  return `${base}${count}`;
}

const networksOf = (container: Container | undefined) =>
  (container?.endpoints ?? []).map(({ network, aliases }) => ({ network, aliases, ip: '', mac: '' }));

function copyPod(call: Call, old: Pod, name: string): Result<Pod, EngineFailure> {
  const { engine } = call;
  const infra = old.infra === undefined ? undefined : engine.store.containers[old.infra];
  return createPod(engine, {
    name,
    infra: infra !== undefined,
    infraCommand: undefined,
    infraName: undefined,
    infraPidFile: undefined,
    hostname: old.options['hostname'] ?? '',
    labels: old.labels,
    shared: old.shared,
    ports: old.portBindings,
    networks: networksOf(infra),
    networkMode: infra?.host.networkMode ?? '',
    exitPolicy: old.exitPolicy,
    restart: old.restart,
    host: infra?.host ?? {},
    mounts: old.mounts ?? [],
    command: old.command,
  });
}

function copyMember(call: Call, pod: Pod, member: Container): Result<void, EngineFailure> {
  const image = call.engine.store.images[member.image.id];
  if (!image) return ok(undefined);
  const made = createContainer(call.engine, {
    name: `${member.name}-clone`,
    image: member.image,
    layers: image.layers.map(({ layer }) => layer).reverse(),
    config: { ...member.config },
    host: { ...member.host, ...sharedModes(pod) },
    mounts: member.mounts.map(wishOf),
    networks: networksOf(member),
    command: member.command,
    pod: pod.id,
  });
  if (!made.ok) return made;
  if (!pod.containers.includes(made.value.id)) pod.containers.push(made.value.id);
  return ok(undefined);
}

/** podman pod clone: another pod made as this one was, with copies of its containers (pkg/domain/infra/abi/pods.go). */
export const podClone: Command = {
  name: 'pod clone',
  engines: ['podman'],
  handles: ['destroy', 'name', 'start'],
  *run(call) {
    const { engine, flags, args, proc } = call;
    yield* proc.tick();
    if (args.length === 0) return call.fail('must specify at least 1 argument: invalid argument');
    const old = podOf(call, args[0] ?? '');
    if (typeof old === 'number') return old;
    const made = copyPod(call, old, args[1] ?? flags.maybe('name') ?? freeName(call, old.name));
    if (!made.ok) return call.refuse(made.error);
    for (const member of membersOf(engine.store, old)) {
      if (member.id === old.infra) continue;
      const copied = copyMember(call, made.value, member);
      if (copied.ok) continue;
      proc.out(`pod ${made.value.id} created but error after creation\n`);
      return call.refuse(copied.error);
    }
    if (flags.bool('destroy')) {
      yield* stopPod(engine, old, undefined, true);
      removePod(engine, old);
    }
    if (flags.bool('start')) startPod(engine, made.value);
    proc.out(`${made.value.id}\n`);
    return 0;
  },
};
