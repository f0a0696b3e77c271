import { err, ok, type Result } from '../../lib/result.ts';
import { hasCap } from './caps.ts';
import type { HostPid } from './ids.ts';
import type { Kernel } from './kernel.ts';
import { accepts, bare, conflicts, inPrefix, isLoopback, isV4, isWildcard, sameAddress } from './net-address.ts';
import { namesOfHosts, resolveNames } from './net-names.ts';
import { type Route, route } from './net-route.ts';
import { UnixSockets } from './net-unix.ts';
import type { Proc } from './proc.ts';
import type { Serve } from './program.ts';
import type { Listener, NetNs } from './state.ts';

export type { Route } from './net-route.ts';
export type { ServeUnix } from './net-unix.ts';

export interface Peer {
  readonly address: string;
  readonly port: number;
}
export interface ListenRequest {
  readonly proto: 'tcp' | 'udp';
  /** '0.0.0.0', '::', '*' (both families) or one address. */
  readonly address: string;
  /** 0: any free port. */
  readonly port: number;
  readonly serve: Serve;
  /** What `ss -p` calls the holder; its comm otherwise. */
  readonly comm?: string;
}
export type ListenErrno = 'EADDRINUSE' | 'EACCES' | 'EADDRNOTAVAIL';
export type ConnectErrno = 'ECONNREFUSED' | 'EHOSTUNREACH' | 'ENETUNREACH' | 'ECONNRESET' | 'ETIMEDOUT';
export interface Connection {
  /** Sends bytes, gives what comes back; undefined: the other side reset or closed the connection. */
  send(data: string): string | undefined;
  /** Where the server sees the connection come from. */
  readonly peer: Peer;
  /** The near end of the connection: what the client itself is bound to. */
  readonly local: Peer;
  /** The address that was reached, and the process that holds it. */
  readonly address: string;
  readonly pid: HostPid;
  /** The server is frozen: it accepts, and answers nothing. */
  readonly frozen: boolean;
}

const FIRST_UNPRIVILEGED = 1024;

/**
 * Sockets, names and routes of the simulated host: what its kernel, docker-proxy, pasta and the networks' DNS do.
 *
 * Listeners are part of the state; the functions that answer are kept beside it and go with their process.
 */
export class Net {
  readonly unix: UnixSockets;
  readonly #kernel: Kernel;
  readonly #serve = new Map<string, Serve>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.unix = new UnixSockets(kernel);
  }

  /** The network namespace of a process. */
  namespace(proc: Proc): NetNs {
    return this.byId(proc.record.ns.net);
  }
  /** A network namespace by its id. Throws where there is none: ids come from the process table. */
  byId(id: number): NetNs {
    const found = this.#kernel.state.ns.net[id];
    if (!found) throw new Error(`there is no network namespace ${id}`);
    return found;
  }

  /** The first port of a namespace that needs no capability (net.ipv4.ip_unprivileged_port_start). */
  firstUnprivileged(ns: NetNs): number {
    const set = ns.sysctls?.['net.ipv4.ip_unprivileged_port_start'];
    return set === undefined ? FIRST_UNPRIVILEGED : Number(set);
  }

  /** Whether a process may bind a port: above the limit, or with NET_BIND_SERVICE where the namespace belongs (ip(7)). */
  mayBind(proc: Proc, port: number, ns: NetNs = this.namespace(proc)): boolean {
    if (port === 0 || port >= this.firstUnprivileged(ns)) return true;
    if (!hasCap(proc.record.caps.effective, 'NET_BIND_SERVICE')) return false;
    for (let id: number | undefined = ns.userns; id !== undefined; id = this.#kernel.state.ns.user[id]?.parent) {
      if (id === proc.record.ns.user) return true;
    }
    return false;
  }

  /** Sockets that listen in a namespace and whose process lives; those of ended processes are taken away. */
  listeners(id: number): readonly Listener[] {
    const ns = this.byId(id);
    if (ns.listeners.some((one) => !this.#alive(one.pid))) {
      for (const one of ns.listeners) if (!this.#alive(one.pid)) this.#serve.delete(key(id, one));
      ns.listeners = ns.listeners.filter((one) => this.#alive(one.pid));
    }
    return ns.listeners;
  }

  #alive(pid: HostPid): boolean {
    const found = this.#kernel.state.processes[pid];
    return found !== undefined && found.status !== 'Z';
  }

  /** Whether an address and port can be bound in a namespace. */
  free(id: number, proto: 'tcp' | 'udp', address: string, port: number): boolean {
    return !this.listeners(id).some(
      (one) => one.proto === proto && one.port === port && conflicts(one.address, address),
    );
  }

  /** A port that nobody holds, from the range for local use. */
  freePort(id: number, proto: 'tcp' | 'udp', address: string): number {
    for (;;) {
      const port = this.#ephemeral();
      if (this.free(id, proto, address, port)) return port;
    }
  }

  /** Listens in the process's namespace until the process ends (bind(2), listen(2)). */
  listen(proc: Proc, request: ListenRequest): Result<number, ListenErrno> {
    const ns = this.namespace(proc);
    const { proto, address } = request;
    if (!this.mayBind(proc, request.port, ns)) return err('EACCES');
    if (!isWildcard(address) && !isLoopback(address) && !owns(ns, address)) return err('EADDRNOTAVAIL');
    if (request.port !== 0 && !this.free(ns.id, proto, address, request.port)) return err('EADDRINUSE');
    const port = request.port === 0 ? this.freePort(ns.id, proto, address) : request.port;
    const listener: Listener = { proto, address, port, pid: proc.pid, comm: request.comm ?? proc.record.comm };
    ns.listeners.push(listener);
    this.#serve.set(key(ns.id, listener), request.serve);
    return ok(port);
  }

  /** Gives a port of the host that a process holds since boot the function that answers there. */
  answer(comm: string, serve: Serve): void {
    for (const ns of Object.values(this.#kernel.state.ns.net))
      for (const one of ns.listeners) if (one.comm === comm && !one.forward) this.#serve.set(key(ns.id, one), serve);
  }

  /** Publishes a port: what reaches it in one namespace is passed on to another. */
  forward(
    id: number,
    request: Required<Pick<Listener, 'proto' | 'address' | 'port' | 'pid' | 'comm' | 'forward'>>,
  ): Result<void, 'EADDRINUSE'> {
    if (!this.free(id, request.proto, request.address, request.port)) return err('EADDRINUSE');
    this.byId(id).listeners.push({ ...request });
    return ok(undefined);
  }

  /** Takes the published ports away that a process holds, in all namespaces. */
  unforward(pid: HostPid): void {
    for (const ns of Object.values(this.#kernel.state.ns.net)) {
      ns.listeners = ns.listeners.filter((one) => one.pid !== pid || !one.forward);
    }
  }

  /** Closes everything that a process listens on: called when it ends, or by itself for one port. */
  close(pid: HostPid, port?: number): void {
    for (const ns of Object.values(this.#kernel.state.ns.net)) {
      const goes = (one: Listener): boolean => one.pid === pid && (port === undefined || one.port === port);
      if (!ns.listeners.some(goes)) continue;
      for (const one of ns.listeners) if (goes(one)) this.#serve.delete(key(ns.id, one));
      ns.listeners = ns.listeners.filter((one) => !goes(one));
    }
    if (port === undefined) this.unix.close(pid);
  }

  /** All addresses of a name as a process resolves it (getaddrinfo): /etc/hosts of its root, then its networks' DNS. */
  resolveAll(proc: Proc, name: string): readonly string[] {
    return resolveNames(this.#kernel, proc, name);
  }
  /** The first address of a name, IPv4 before IPv6, or undefined: "Temporary failure in name resolution". */
  resolve(proc: Proc, name: string): { readonly address: string; readonly name: string } | undefined {
    const all = this.resolveAll(proc, name);
    const address = all.find(isV4) ?? all[0];
    return address === undefined ? undefined : { address, name };
  }
  /** The name that an address has for a process: from /etc/hosts, or the DNS of its networks. */
  reverse(proc: Proc, address: string): string | undefined {
    for (const entry of namesOfHosts(proc)) if (sameAddress(entry.address, address)) return entry.names[0];
    const { resolvers } = this.namespace(proc);
    for (const ns of Object.values(this.#kernel.state.ns.net)) {
      for (const one of ns.interfaces) {
        if (!one.network || !resolvers.includes(one.network) || !one.names?.[0]) continue;
        if (one.addresses.some((own) => sameAddress(bare(own), address))) return one.names[0];
      }
    }
    return undefined;
  }

  /** Where packets to an address go: the namespace that has it, and the address they come from. */
  reach(proc: Proc, address: string): Result<Route, ConnectErrno> {
    return route(this.#kernel, this.namespace(proc), address);
  }

  /** Connects to an address and port (connect(2)). Nothing is waited for: callers let time pass on ETIMEDOUT. */
  connect(proc: Proc, address: string, port: number, proto: 'tcp' | 'udp' = 'tcp'): Result<Connection, ConnectErrno> {
    const way = this.reach(proc, address);
    if (!way.ok) return way;
    const local = { address: way.value.source, port: this.#ephemeral() };
    return this.#deliver(way.value, port, proto, local, 0);
  }

  #ephemeral(): number {
    return 32768 + Math.floor(this.#kernel.random() * 28232);
  }

  #deliver(
    way: Route,
    port: number,
    proto: 'tcp' | 'udp',
    local: Peer,
    depth: number,
  ): Result<Connection, ConnectErrno> {
    const candidates = this.listeners(way.netns).filter((one) => one.proto === proto && one.port === port);
    const found =
      candidates.find((one) => !isWildcard(one.address) && accepts(one.address, way.address)) ??
      candidates.find((one) => accepts(one.address, way.address));
    if (!found) return err('ECONNREFUSED');
    const peer = depth === 0 ? local : { address: way.source, port: this.#ephemeral() };
    const frozen = this.#kernel.state.processes[found.pid]?.status === 'T';
    const common = { peer, local, address: way.address, pid: found.pid, frozen };
    if (!found.forward) {
      const serve = this.#serve.get(key(way.netns, found));
      return ok({ ...common, send: (data) => serve?.(data, peer) });
    }
    const onward = depth < 4 ? this.#onward(found.forward, way) : undefined;
    const next = onward && this.#deliver(onward, found.forward.port, proto, local, depth + 1);
    // The proxy in front has accepted already: where nobody listens behind it, it can only reset.
    return next?.ok ? next : ok({ ...common, send: () => undefined });
  }

  /** Where a published port leads, and what the server behind it sees as the sender. */
  #onward(forward: NonNullable<Listener['forward']>, way: Route): Route | undefined {
    const target = this.#kernel.state.ns.net[forward.netns];
    if (!target) return undefined;
    const outer = target.interfaces.find((one) => one.name !== 'lo');
    if (forward.via === 'pasta') {
      // pasta connects inside the namespace, from the namespace's own address of the family that came in.
      const own = outer?.addresses.map(bare).find((one) => isV4(one) === isV4(way.address)) ?? forward.address;
      return { netns: target.id, address: own, source: own };
    }
    const through = target.interfaces.find((one) =>
      one.addresses.some((own) => sameAddress(bare(own), forward.address)),
    );
    const router = through && this.#router(through.network, forward.netns);
    const gateway = router ?? way.source;
    // What comes from the network itself or by loopback goes through the proxy; other senders keep their address (DNAT).
    const near = through?.addresses.some((one) => inPrefix(way.source, one)) ?? false;
    const kept = !near && !isLoopback(way.source) && isV4(way.source) && forward.via !== 'rootlessport';
    return { netns: target.id, address: forward.address || '127.0.0.1', source: kept ? way.source : gateway };
  }

  /** The address that the bridge of a network has: the gateway of the containers on it. */
  #router(network: string | undefined, inside: number): string | undefined {
    if (network === undefined) return undefined;
    for (const ns of Object.values(this.#kernel.state.ns.net)) {
      if (ns.id === inside) continue;
      const bridge = ns.interfaces.find((one) => one.network === network && !one.names);
      const address = bridge?.addresses.map(bare).find(isV4);
      if (address) return address;
    }
    return undefined;
  }
}

const owns = (ns: NetNs, address: string): boolean =>
  ns.interfaces.some((one) => one.addresses.some((own) => sameAddress(bare(own), address)));

const key = (ns: number, one: Pick<Listener, 'proto' | 'address' | 'port' | 'pid'>): string =>
  `${ns} ${one.proto} ${one.address} ${one.port} ${one.pid}`;
