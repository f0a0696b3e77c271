import { err, ok, type Result } from '../../../lib/result.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { NamespaceKind, NetNs } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import { type EngineFailure, failure } from '../failure.ts';
import { findContainer } from '../find.ts';
import type { Container } from '../types.ts';
import { namespaceByFile } from './namespace-file.ts';

/** A namespace of each kind, by number. */
export type Spaces = Record<NamespaceKind, number>;

/** The namespaces of the machine's first process. */
export const hostSpaces = (kernel: Kernel): Spaces => kernel.process(1)?.ns as Spaces;

/** The running container that a mode 'container:NAME' joins; its text where it cannot be joined. */
export function joined(ctx: EngineContext, mode: string, kind: string): Result<Container | undefined, EngineFailure> {
  if (!mode.startsWith('container:')) return ok(undefined);
  const word = mode.slice('container:'.length);
  const found = findContainer(ctx.store, word);
  if (!found.ok) return err(failure(ctx.words.containers.joinMissing(word, kind)));
  const { joinStopped, cannotShare } = ctx.words.containers;
  if (found.value.state.pid === 0) return err(failure(joinStopped(found.value, kind)));
  const refused = cannotShare(found.value, kind);
  return refused === undefined ? ok(found.value) : err(failure(refused));
}

function joinedSpace(ctx: EngineContext, mode: string, kind: NamespaceKind): Result<number | undefined, EngineFailure> {
  if (mode === 'host') return ok(ctx.architecture.spaces[kind]);
  const named = namespaceByFile(ctx, mode, kind);
  if (!named.ok || named.value !== undefined) return named;
  const other = joined(ctx, mode, kind);
  if (!other.ok) return other;
  return ok(other.value ? ctx.kernel.process(other.value.state.pid)?.ns[kind] : undefined);
}

const hostHostname = (kernel: Kernel): string => kernel.state.ns.uts[hostSpaces(kernel).uts]?.hostname ?? '';

/** Docker gives a container in another's network, or the host's, the hostname of that one, and writes it down. */
function takeHostname(ctx: EngineContext, container: Container): void {
  const { networkMode } = container.host;
  if (!ctx.words.containers.networkGivesHostname) return;
  if (networkMode === 'host' && container.config.hostname === '') container.config.hostname = hostHostname(ctx.kernel);
  if (!networkMode.startsWith('container:')) return;
  const found = findContainer(ctx.store, networkMode.slice('container:'.length));
  if (!found.ok) return;
  container.config.hostname = found.value.config.hostname || found.value.id.slice(0, 12);
  container.config.domainname = found.value.config.domainname;
}

function utsSpace(ctx: EngineContext, container: Container): number {
  const { hostname, domainname } = container.config;
  const own = container.host.networkMode === 'host' ? hostHostname(ctx.kernel) : container.id.slice(0, 12);
  return ctx.kernel.newNamespace('uts', undefined, { hostname: hostname || own, domainname });
}

/**
 * The namespaces that a container's processes live in: new ones, the host's, or another container's.
 *
 * The mount namespace comes later (mounts). Errors: a container to join that is missing or does not run, a user
 * namespace mode that the engine lacks, a network that cannot be joined.
 */
export function containerSpaces(ctx: EngineContext, container: Container): Result<Spaces, EngineFailure> {
  const { kernel } = ctx;
  const host = ctx.architecture.spaces;
  const { pidMode, ipcMode, utsMode, cgroupnsMode, networkMode } = container.host;
  const user = ctx.architecture.containerUserns(ctx, container);
  if (!user.ok) return user;
  const pid = joinedSpace(ctx, pidMode, 'pid');
  if (!pid.ok) return pid;
  const ipc = joinedSpace(ctx, ipcMode, 'ipc');
  if (!ipc.ok) return ipc;
  takeHostname(ctx, container);
  const uts = joinedSpace(ctx, utsMode, 'uts');
  if (!uts.ok) return uts;
  const shared = joinedSpace(ctx, networkMode, 'net');
  if (!shared.ok) return shared;
  const net = shared.value === undefined ? newNetwork(ctx, container, user.value) : ok(shared.value);
  if (!net.ok) return net;
  const cgroup =
    cgroupnsMode === 'host'
      ? host.cgroup
      : kernel.newNamespace('cgroup', undefined, { root: ctx.architecture.cgroup(container) });
  return ok({
    user: user.value,
    pid: pid.value ?? kernel.newNamespace('pid', host.pid),
    ipc: ipc.value ?? kernel.newNamespace('ipc', undefined),
    uts: uts.value ?? utsSpace(ctx, container),
    net: net.value,
    cgroup,
    mnt: host.mnt,
  });
}

function newNetwork(ctx: EngineContext, container: Container, userns: number): Result<number, EngineFailure> {
  const found = ctx.architecture.networkOf(ctx, container);
  if (!found.ok) return found;
  const lo = { name: 'lo', addresses: ['127.0.0.1/8', '::1/128'], mac: '00:00:00:00:00:00', up: true };
  const rest: Partial<NetNs> = found.value;
  const patch = {
    userns,
    listeners: [],
    resolvers: [],
    outside: false,
    ...rest,
    interfaces: [lo, ...(rest.interfaces ?? [])],
    sysctls: { 'net.ipv4.ip_unprivileged_port_start': '0', ...netSysctls(container) },
  };
  return ok(ctx.kernel.newNamespace('net', undefined, patch));
}

const netSysctls = (container: Container): Record<string, string> =>
  Object.fromEntries(Object.entries(container.host.sysctls).filter(([name]) => name.startsWith('net.')));

/** Drops namespaces that no process is in any more. The host's own have numbers below those that are made. */
export function reapSpaces(kernel: Kernel, spaces: Partial<Spaces>): void {
  const living = kernel.processes().filter((process) => process.status !== 'Z');
  const first = hostSpaces(kernel);
  for (const [kind, id] of Object.entries(spaces) as [NamespaceKind, number][]) {
    if (id === first[kind] || living.some((process) => process.ns[kind] === id)) continue;
    if (kind === 'user' || isParent(kernel, kind, id)) continue;
    delete (kernel.state.ns[kind] as Record<number, unknown>)[id];
  }
}

const isParent = (kernel: Kernel, kind: NamespaceKind, id: number): boolean =>
  kind === 'pid' && Object.values(kernel.state.ns.pid).some((space) => space.parent === id);

/** Leaves process numbers of a namespace out: those that the threads of the runtime had before it became the command. */
export function skipPids({ kernel }: EngineContext, namespace: number, count: number): void {
  const space = kernel.state.ns.pid[namespace];
  if (space) space.next += count;
}
