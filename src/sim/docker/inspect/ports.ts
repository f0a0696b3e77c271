import { doc, exposedOf, nil, sorted } from '../../engine/inspect/index.ts';
import type { Container } from '../../engine/types.ts';
import { publishedPorts } from '../proxy.ts';

export const isUp = ({ state }: Container): boolean => Number(state.pid) !== 0;

/** Ports that are open, with where they are published: null for those that are only exposed. */
export function openPorts(container: Container): Record<string, unknown> {
  if (!isUp(container)) return {};
  const ports: Record<string, unknown> = {};
  for (const name of exposedOf(container.config)) ports[name] = nil.slice;
  for (const [name, list] of Object.entries(published(container)))
    ports[name] = list.map(({ ip, port }) => doc('nat.PortBinding', { 'HostIP:HostIp': ip, HostPort: String(port) }));
  return sorted(ports);
}

/** Where ports are published, by port; nothing while the container does not run. */
export function published(container: Container): Record<string, { readonly ip: string; readonly port: number }[]> {
  const ports: Record<string, { ip: string; port: number }[]> = {};
  if (!isUp(container)) return ports;
  for (const { containerPort, proto, hostIp, hostPort } of publishedPorts(container)) {
    const key = `${containerPort}/${proto}`;
    ports[key] = [...(ports[key] ?? []), { ip: hostIp, port: hostPort }];
  }
  return ports;
}
