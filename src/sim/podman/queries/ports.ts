import type { EngineContext } from '../../engine/engine.ts';
import { doc, exposedOf } from '../../engine/inspect/index.ts';
import type { Container, PortBinding } from '../../engine/types.ts';

/** A container with the ports of the one whose network it shares: a pod's are those of its infra container. */
export function withPodPorts({ store }: EngineContext, container: Container): Container {
  const other = store.containers[/^container:(.+)$/.exec(container.host.networkMode)?.[1] ?? ''];
  if (!other) return container;
  return { ...container, host: { ...container.host, portBindings: other.host.portBindings } };
}

interface Range {
  readonly binding: PortBinding;
  count: number;
}

/** Bindings that follow each other on both sides as one range, in the order in which they were given. */
function ranges({ host }: Container): Range[] {
  const found: Range[] = [];
  const order = [...host.portBindings].sort(
    (a, b) =>
      compare(a.proto, b.proto) ||
      compare(a.hostIp, b.hostIp) ||
      a.hostPort - b.hostPort ||
      a.containerPort - b.containerPort,
  );
  for (const binding of order) {
    const last = found.at(-1);
    const follows =
      last &&
      last.binding.proto === binding.proto &&
      last.binding.hostIp === binding.hostIp &&
      last.binding.hostPort + last.count === binding.hostPort &&
      last.binding.containerPort + last.count === binding.containerPort;
    if (follows) last.count++;
    else found.push({ binding, count: 1 });
  }
  return found;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Port mappings as documents have them; null where there are none. */
export function portMappings(container: Container): unknown {
  const found = ranges(container);
  if (found.length === 0) return null;
  return found.map(({ binding, count }) =>
    doc('types.PortMapping', {
      'HostIP:host_ip': binding.hostIp,
      'ContainerPort:container_port': binding.containerPort,
      'HostPort:host_port': binding.hostPort,
      'Range:range': count,
      'Protocol:protocol': binding.proto,
    }),
  );
}

/** '0.0.0.0:8080->80/tcp, 443/tcp': published ports, also of stopped containers, then those only exposed. */
export function portsText(container: Container): string {
  const shown: string[] = [];
  const taken = new Set<string>();
  for (const { binding, count } of ranges(container)) {
    const { hostIp, hostPort, containerPort, proto } = binding;
    const ip = hostIp === '' ? '0.0.0.0' : hostIp;
    const range = (port: number): string => (count > 1 ? `${port}-${port + count - 1}` : String(port));
    shown.push(`${ip}:${range(hostPort)}->${range(containerPort)}/${proto}`);
    for (let i = 0; i < count; i++) taken.add(`${containerPort + i}/${proto}`);
  }
  return [...shown, ...exposedRanges(container, taken)].join(', ');
}

function exposedRanges({ config }: Container, taken: ReadonlySet<string>): string[] {
  const free = exposedOf(config)
    .filter((name) => !taken.has(name))
    .map((name) => ({ port: Number(name.split('/')[0]), proto: name.split('/')[1] ?? 'tcp' }))
    .sort((a, b) => compare(a.proto, b.proto) || a.port - b.port);
  const found: { first: number; last: number; proto: string }[] = [];
  for (const { port, proto } of free) {
    const last = found.at(-1);
    if (last && last.proto === proto && last.last + 1 === port) last.last = port;
    else found.push({ first: port, last: port, proto });
  }
  return found.map(({ first, last, proto }) => `${first === last ? first : `${first}-${last}`}/${proto}`);
}
