import { err, ok, type Result } from '../../lib/result.ts';
import type { EngineContext } from '../engine/engine.ts';
import { type EngineFailure, failure } from '../engine/failure.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import type { Container, PortBinding } from '../engine/types.ts';
import type { HostPid } from '../host/ids.ts';
import { dockerdPid } from './daemon.ts';

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
  if (holder !== undefined) return err(failure(`${frame}Bind for ${holder}:${port} failed: port is already allocated`));
  const space = hostSpaces(kernel).net;
  const shown = address.includes(':') ? `[${address}]` : address;
  if (!kernel.net.free(space, binding.proto, address, port)) {
    return err(failure(`${frame}failed to bind host port ${shown}:${port}/${binding.proto}: address already in use`));
  }
  const argv = [
    '/usr/sbin/docker-proxy',
    '-proto',
    binding.proto,
    '-host-ip',
    address,
    '-host-port',
    String(port),
    '-container-ip',
    endpoint?.ip ?? '',
    '-container-port',
    String(binding.containerPort),
    '-use-listen-fd',
  ];
  const pid = kernel.spawn({
    parent: dockerdPid(kernel),
    argv,
    passive: true,
    comm: 'docker-proxy',
    exe: '/usr/sbin/docker-proxy',
    rss: 3600,
  });
  if (!pid.ok) return err(failure(`${frame}fork/exec /usr/sbin/docker-proxy: resource temporarily unavailable`));
  container.helpers.push(pid.value);
  forward(ctx, want, pid.value, { netns, address: endpoint?.ip ?? '' });
  return ok(undefined);
}

function forward(
  ctx: EngineContext,
  { address, port, binding }: Published,
  pid: HostPid,
  to: { netns: number; address: string },
): void {
  const space = hostSpaces(ctx.kernel).net;
  const target = { ...to, port: binding.containerPort, via: 'docker-proxy' };
  ctx.kernel.net.forward(space, { proto: binding.proto, address, port, pid, comm: 'docker-proxy', forward: target });
}
