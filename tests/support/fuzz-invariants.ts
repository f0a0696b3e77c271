import { isDeepStrictEqual } from 'node:util';
import type { EngineStore } from '../../src/sim/engine/types.ts';
import type { Kernel } from '../../src/sim/host/kernel.ts';
import { conflicts } from '../../src/sim/host/net-address.ts';

const storesOf = (kernel: Kernel): EngineStore[] =>
  Object.entries(kernel.state.stores).flatMap(([key, store]) =>
    key === 'docker' || key.startsWith('podman:') ? [store as EngineStore] : [],
  );

/** Every process has a parent that lives, up to the first one. */
function* orphans({ state }: Kernel): Generator<string> {
  for (const { pid, ppid, comm, status } of Object.values(state.processes)) {
    if (Number(pid) === 1 || Number(ppid) === 0 || Number(ppid) === 2) continue;
    const parent = state.processes[ppid];
    if (!parent) yield `process ${pid} (${comm}, ${status}) has no parent ${ppid}`;
    else if (parent.status === 'Z') yield `process ${pid} (${comm}) has the ended parent ${ppid} (${parent.comm})`;
  }
}

/** No port is bound twice in a network namespace, and what listens lives. */
function* ports({ state, net }: Kernel): Generator<string> {
  for (const { id } of Object.values(state.ns.net)) {
    const all = net.listeners(id);
    for (const [at, one] of all.entries()) {
      for (const other of all.slice(at + 1)) {
        if (one.proto === other.proto && one.port === other.port && conflicts(one.address, other.address))
          yield `port ${one.proto} ${one.address}:${one.port} is bound twice in ${id}: by ${one.comm} and ${other.comm}`;
      }
    }
  }
}

/** What runs has a main process, and what is in a container's pid namespace belongs to a container. */
function* containers(kernel: Kernel): Generator<string> {
  const { state } = kernel;
  const host = state.processes[1]?.ns.pid;
  const known = new Set<number>();
  for (const store of storesOf(kernel)) {
    const names = new Map<string, string>();
    for (const container of Object.values(store.containers)) {
      const { status, pid } = container.state;
      const label = `${store.engine}:${store.owner} container ${container.name} (${status})`;
      if (names.has(container.name)) yield `${label}: its name is taken twice`;
      names.set(container.name, container.id);
      const process = state.processes[pid];
      if (process) known.add(process.ns.pid);
      if (status === 'running' || status === 'paused' || status === 'stopping') {
        // A killed conmon tells nobody: Podman sees it the next time it looks.
        const isUnseen = store.engine === 'podman' && state.processes[container.monitor]?.comm !== 'conmon';
        if ((!process || process.status === 'Z') && !isUnseen) yield `${label}: its process ${pid} does not live`;
      }
      if (!state.filesystems[container.fs]) yield `${label}: it has no file system ${container.fs}`;
    }
    for (const pod of Object.values(store.pods)) {
      for (const id of pod.containers)
        if (!store.containers[id]) yield `pod ${pod.name} names a container that is gone: ${id.slice(0, 12)}`;
    }
  }
  for (const { pid, comm, ns, status } of Object.values(state.processes)) {
    if (ns.pid !== host && status !== 'Z' && !known.has(ns.pid))
      yield `process ${pid} (${comm}) is in a pid namespace of no container`;
  }
}

/** Namespaces and file systems that processes refer to exist. */
function* spaces({ state }: Kernel): Generator<string> {
  for (const { pid, comm, ns, status } of Object.values(state.processes)) {
    for (const [kind, id] of Object.entries(ns))
      if (!(state.ns[kind as keyof typeof state.ns] as Record<number, unknown>)[id] && status !== 'Z')
        yield `process ${pid} (${comm}) is in the ${kind} namespace ${id}, which is gone`;
  }
}

/** A path to what is no plain JSON. */
function* foreign(value: unknown, path: string): Generator<string> {
  if (value === undefined) return;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    yield `${path} is a ${typeof value}`;
  else if (typeof value === 'number' && !Number.isFinite(value)) yield `${path} is ${value}`;
  else if (Array.isArray(value))
    for (const [at, one] of value.entries())
      one === undefined ? yield `${path}[${at}] is undefined` : yield* foreign(one, `${path}[${at}]`);
  else if (typeof value === 'object' && value !== null) {
    const proto: unknown = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null) yield `${path} is no plain object`;
    for (const [key, one] of Object.entries(value)) yield* foreign(one, `${path}.${key}`);
  }
}

/** An object without the keys that have no value: what JSON keeps. */
const lean = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(lean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, lean(one)]])),
  );
};

function* json({ state }: Kernel): Generator<string> {
  yield* foreign(state, 'state');
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(state)), lean(state)))
    yield 'the state is another one after a round through JSON';
}

/** Everything that is not as it must be on a host, in words. */
export function brokenInvariants(kernel: Kernel): string[] {
  return [
    ...kernel.faults,
    ...orphans(kernel),
    ...ports(kernel),
    ...containers(kernel),
    ...spaces(kernel),
    ...json(kernel),
  ];
}
