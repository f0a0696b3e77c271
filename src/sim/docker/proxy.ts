import { err, ok, type Result } from '../../lib/result.ts';
import type { EngineContext } from '../engine/engine.ts';
import { type EngineFailure, failure } from '../engine/failure.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import type { Container, PortBinding } from '../engine/types.ts';
import type { HostPid } from '../host/ids.ts';
import { dockerdPid, rootlesskitParent } from './daemon.ts';
import { bridgeNet } from './seat.ts';

/** A port as it is published: where the host listens, where the container does. */
interface Published {
  readonly address: string;
  readonly port: number;
  readonly binding: PortBinding;
}

const FIRST_EPHEMERAL = 32768;

/** The ports to publish: those of -p and, with -P, every exposed one; ports that nobody chose are given here. */
function wanted(container: Container): PortBinding[] {
  const given = container.host.portBindings;
  if (!container.host.publishAll) return [...given];
  const more = container.config.exposed
    .map((text) => ({
      containerPort: Number.parseInt(text, 10),
      proto: text.endsWith('/udp') ? ('udp' as const) : ('tcp' as const),
    }))
    .filter((one) => !given.some((other) => other.containerPort === one.containerPort && other.proto === one.proto))
    .map((one): PortBinding => ({ ...one, hostIp: '', hostPort: 0 }));
  return [...given, ...more];
}

function freePort(ctx: EngineContext, proto: 'tcp' | 'udp', address: string): number {
  const { net } = ctx.kernel;
  const space = hostSpaces(ctx.kernel).net;
  for (let port = FIRST_EPHEMERAL; port < 61000; port++) if (net.free(space, proto, address, port)) return port;
  return FIRST_EPHEMERAL;
}

const addressesOf = (binding: PortBinding): readonly string[] =>
  binding.hostIp === '' ? ['0.0.0.0', '::'] : [binding.hostIp];

/** Ports that other containers of the engine hold: libnetwork's own list, asked before the kernel is. */
function allocated(
  ctx: EngineContext,
  container: Container,
  { address, port, binding }: Published,
): string | undefined {
  for (const other of Object.values(ctx.store.containers)) {
    if (other === container || other.state.pid === 0) continue;
    for (const one of publishedPorts(other)) {
      if (one.hostPort !== port || one.proto !== binding.proto) continue;
      const clash = [address, one.hostIp].includes('0.0.0.0') || address === one.hostIp;
      if (clash && !address.includes(':') === !one.hostIp.includes(':')) return one.hostIp;
    }
  }
  return undefined;
}

/** The ports that a running container has on the host, as `port` and `inspect` list them. */
export function publishedPorts(container: Container): readonly PortBinding[] {
  return container.state.published ?? [];
}

/**
 * Publishes a container's ports: a docker-proxy for each address of each port, as children of dockerd.
 *
 * Errors: a port that another container or another process of the host holds (libnetwork/portallocator).
 */
export function publishPorts(ctx: EngineContext, container: Container, netns: number): Result<void, EngineFailure> {
  const endpoint = container.endpoints[0];
  const open: PortBinding[] = [];
  container.state.published = open;
  if (!endpoint) return ok(undefined);
  for (const binding of wanted(container)) {
    const port = binding.hostPort || freePort(ctx, binding.proto, binding.hostIp || '0.0.0.0');
    for (const address of addressesOf(binding)) {
      const opened = openPort(ctx, container, { address, port, binding }, netns);
      if (!opened.ok) {
        container.state.published = [];
        return opened;
      }
      open.push({ ...binding, hostIp: address, hostPort: port });
    }
  }
  return ok(undefined);
}

/** Where a rootless daemon binds for an address of the host: the loopback of its own namespace. */
const innerAddress = (address: string): string => (address.includes(':') ? '::1' : '127.0.0.1');

function openPort(
  ctx: EngineContext,
  container: Container,
  want: Published,
  netns: number,
): Result<void, EngineFailure> {
  const { kernel } = ctx;
  const { address, port, binding } = want;
  const endpoint = container.endpoints[0];
  const frame = `failed to set up container networking: driver failed programming external connectivity on endpoint ${container.name} (${endpoint?.id}): `;
  const holder = allocated(ctx, container, want);
  if (holder !== undefined) {
    const bound = ctx.architecture.rootless ? innerAddress(holder) : holder;
    return err(failure(`${frame}Bind for ${bound}:${port} failed: port is already allocated`));
  }
  const space = hostSpaces(kernel).net;
  const shown = address.includes(':') ? `[${address}]` : address;
  const refused = ctx.architecture.rootless ? rootlessRefusal(ctx, want) : undefined;
  if (refused !== undefined) return err(failure(`${frame}${refused}`));
  if (!kernel.net.free(space, binding.proto, address, port)) {
    return err(failure(`${frame}failed to bind host port ${shown}:${port}/${binding.proto}: address already in use`));
  }
  const { rootless } = ctx.architecture;
  // RootlessKit listens on the host and hands everything to the loopback of the namespace that dockerd is in
  const inner = rootless ? innerAddress(address) : address;
  const pid = startProxy(ctx, { ...want, address: inner }, endpoint?.ip ?? '');
  if (pid === undefined) return err(failure(`${frame}fork/exec docker-proxy: resource temporarily unavailable`));
  container.helpers.push(pid);
  const to = { netns, address: endpoint?.ip ?? '' };
  forward(ctx, { ...want, address: inner }, { pid, comm: 'docker-proxy' }, to, bridgeNet(kernel, ctx.store));
  if (rootless) openAtRootlesskit(ctx, want, pid, to);
  return ok(undefined);
}

/** Starts a docker-proxy as a child of dockerd; undefined where no process can be started. */
function startProxy(ctx: EngineContext, { address, port, binding }: Published, ip: string): HostPid | undefined {
  const { rootless, owner } = ctx.architecture;
  const ends = ['-host-ip', address, '-host-port', String(port), '-container-ip', ip];
  const words = ['-proto', binding.proto, ...ends, '-container-port', String(binding.containerPort), '-use-listen-fd'];
  const started = ctx.kernel.spawn({
    parent: dockerdPid(ctx.kernel, owner),
    argv: [rootless ? '/sbin/docker-proxy' : '/usr/sbin/docker-proxy', ...words],
    passive: true,
    comm: 'docker-proxy',
    exe: '/usr/sbin/docker-proxy',
    rss: 3600,
  });
  return started.ok ? started.value : undefined;
}

/** Lets RootlessKit listen on the host, as long as the proxy behind it lives. */
function openAtRootlesskit(
  ctx: EngineContext,
  want: Published,
  proxy: HostPid,
  to: { netns: number; address: string },
): void {
  const { kernel, architecture } = ctx;
  const parent = rootlesskitParent(kernel, architecture.owner);
  if (!parent) return;
  forward(ctx, want, { pid: parent.pid, comm: 'rootlesskit' }, to, hostSpaces(kernel).net);
  kernel.onExit(proxy, () => kernel.net.close(parent.pid, want.port));
}

/** Why RootlessKit cannot listen on a port of the host for a rootless daemon (pkg/port/builtin). */
function rootlessRefusal(ctx: EngineContext, { address, port, binding }: Published): string | undefined {
  const { net } = ctx.kernel;
  const space = net.byId(hostSpaces(ctx.kernel).net);
  const frame = 'error while calling RootlessKit PortManager.AddPort(): ';
  const where = `${binding.proto}${address.includes(':') ? '6' : '4'} ${address.includes(':') ? `[${address}]` : address}:${port}`;
  if (port < net.firstUnprivileged(space))
    return `${frame}cannot expose privileged port ${port}, you can add 'net.ipv4.ip_unprivileged_port_start=${port}' to /etc/sysctl.conf (currently ${net.firstUnprivileged(space)}), or set CAP_NET_BIND_SERVICE on rootlesskit binary, or choose a larger port number (>= ${net.firstUnprivileged(space)}): listen ${where}: bind: permission denied`;
  if (net.free(hostSpaces(ctx.kernel).net, binding.proto, address, port)) return undefined;
  return `${frame}listen ${where}: bind: address already in use`;
}

function forward(
  ctx: EngineContext,
  { address, port, binding }: Published,
  { pid, comm }: { readonly pid: HostPid; readonly comm: string },
  to: { netns: number; address: string },
  space: number,
): void {
  const target = { ...to, port: binding.containerPort, via: comm };
  ctx.kernel.net.forward(space, { proto: binding.proto, address, port, pid, comm, forward: target });
}
