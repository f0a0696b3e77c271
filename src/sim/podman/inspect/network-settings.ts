import { goMap } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { doc, exposedOf, listOrNil, nil, sorted } from '../../engine/inspect/index.ts';
import type { Container, Endpoint, PortBinding } from '../../engine/types.ts';

const isUp = ({ state }: Container): boolean => Number(state.pid) !== 0;

/** Ports that a container names: exposed and published ones. */
export const exposedPorts = ({ config, host }: Container): string[] =>
  [
    ...new Set([
      ...exposedOf(config),
      ...host.portBindings.map(({ containerPort, proto }) => `${containerPort}/${proto}`),
    ]),
  ].sort();

/** Port bindings by port, with the address that stands for all where none was given. */
export function bindingMap(bindings: readonly PortBinding[]): Record<string, unknown> {
  const map: Record<string, unknown[]> = {};
  for (const { containerPort, proto, hostIp, hostPort } of bindings) {
    const key = `${containerPort}/${proto}`;
    map[key] = [
      ...(map[key] ?? []),
      doc('define.InspectHostPort', { 'HostIP:HostIp': hostIp || '0.0.0.0', HostPort: String(hostPort) }),
    ];
  }
  return sorted(map);
}

function basic(endpoint: Endpoint | undefined): Record<string, unknown> {
  return {
    EndpointID: '',
    Gateway: endpoint?.gateway ?? '',
    IPAddress: endpoint?.ip ?? '',
    IPPrefixLen: endpoint?.prefix ?? 0,
    'SecondaryIPAddresses?': nil.slice,
    IPv6Gateway: '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    'SecondaryIPv6Addresses?': nil.slice,
    MacAddress: endpoint?.mac ?? '',
    'AdditionalMacAddresses:AdditionalMACAddresses?': nil.slice,
  };
}

function networksOf(container: Container): Record<string, unknown> {
  const up = isUp(container);
  const plugged: Record<string, unknown> = {};
  for (const endpoint of container.endpoints) {
    plugged[endpoint.network] = doc('*define.InspectAdditionalNetwork', {
      ...basic(up ? endpoint : undefined),
      'NetworkID?': endpoint.network,
      DriverOpts: nil.map,
      IPAMConfig: nil.map,
      Links: nil.slice,
      'Aliases?': listOrNil([...new Set([...endpoint.aliases, container.id.slice(0, 12)])]),
    });
  }
  return sorted(plugged);
}

/** A container's networks (define.InspectNetworkSettings); the top repeats the only one, if there is one. */
export function inspectNetworkSettings(_engine: EngineContext, container: Container): unknown {
  const up = isUp(container);
  const only = up && container.endpoints.length === 1 ? container.endpoints[0] : undefined;
  const own = container.host.networkMode !== 'host' && !container.host.networkMode.startsWith('container:');
  const ports: Record<string, unknown> = own
    ? Object.fromEntries(exposedOf(container.config).map((name) => [name, nil.slice]))
    : {};
  Object.assign(ports, bindingMap(container.host.portBindings));
  const key =
    up && own
      ? `/run/${Number(_engine.store.owner) === 0 ? '' : `user/${Number(_engine.store.owner)}/`}netns/netns-${netnsId(container.id)}`
      : '';
  const plugged = networksOf(container);
  const inMode = container.endpoints.length === 0 && own && container.host.networkMode !== 'none';
  return doc('*define.InspectNetworkSettings', {
    ...basic(container.endpoints.length > 1 ? undefined : only),
    Bridge: '',
    SandboxID: '',
    HairpinMode: false,
    LinkLocalIPv6Address: '',
    LinkLocalIPv6PrefixLen: 0,
    Ports: goMap(sorted(ports), 'map[string][]define.InspectHostPort'),
    SandboxKey: key,
    'Networks?': inMode && Object.keys(plugged).length === 0 ? modeNetwork(container) : plugged,
  });
}

/** What a rootless container without networks shows: its mode, as if it were a network. */
function modeNetwork(container: Container): Record<string, unknown> {
  const mode = container.host.networkMode;
  const name = mode === '' || mode === 'default' ? 'pasta' : (mode.split(':')[0] ?? mode);
  return {
    [name]: doc('*define.InspectAdditionalNetwork', {
      ...basic(undefined),
      'NetworkID?': name,
      DriverOpts: nil.map,
      IPAMConfig: nil.map,
      Links: nil.slice,
      'Aliases?': nil.slice,
    }),
  };
}

const netnsId = (id: string): string =>
  `${id.slice(20, 28)}-${id.slice(28, 32)}-${id.slice(32, 36)}-${id.slice(36, 40)}-${id.slice(40, 52)}`;
