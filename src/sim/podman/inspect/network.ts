import type { EngineContext } from '../../engine/engine.ts';
import { doc, sorted, texts } from '../../engine/inspect/index.ts';
import { networkUsers } from '../../engine/networks/index.ts';
import type { Network } from '../../engine/types.ts';
import { goTime } from './time.ts';

/** A range of addresses to give: kept as 'FIRST-LAST'. */
function lease(range: string): unknown {
  if (range === '') return null;
  const [start = '', end = ''] = range.split('-');
  return doc('types.LeaseRange', { 'StartIP:start_ip?': start, 'EndIP:end_ip?': end });
}

/** The fields of a network's configuration (libnetwork/types.Network), as inspect and `ls --format json` tell them. */
export function networkFields(network: Network): Record<string, unknown> {
  const extra = network.extra ?? {};
  return {
    'Name:name': network.name,
    'ID:id': network.id,
    'Driver:driver': network.driver,
    'NetworkInterface:network_interface?': network.bridge,
    'Created:created': goTime(network.created),
    'Subnets:subnets?': network.subnets.map(({ subnet, gateway, range }) =>
      doc('types.Subnet', {
        'Subnet:subnet': subnet,
        'Gateway:gateway?': gateway,
        'LeaseRange:lease_range?': lease(range),
      }),
    ),
    'Routes:routes?': extra['routes'] ?? [],
    'IPv6Enabled:ipv6_enabled': network.ipv6,
    'Internal:internal': network.internal,
    'DNSEnabled:dns_enabled': network.dnsEnabled,
    'NetworkDNSServers:network_dns_servers?': extra['dnsServers'] ?? [],
    'Labels:labels?': texts(network.labels),
    'Options:options?': texts(network.options),
    'IPAMOptions:ipam_options?': {
      driver: extra['ipamDriver'] ?? (network.subnets.length > 0 ? 'host-local' : 'none'),
    },
  };
}

function containers(engine: EngineContext, network: Network): Record<string, unknown> {
  const plugged: Record<string, unknown> = {};
  for (const container of networkUsers(engine, network)) {
    const index = container.endpoints.findIndex(({ networkId }) => networkId === network.id);
    const endpoint = container.endpoints[index];
    if (!endpoint || endpoint.ip === '') continue;
    plugged[container.id] = doc('types.NetworkContainerInfo', {
      'Name:name': container.name,
      'Interfaces:interfaces?': {
        [`eth${index}`]: doc('types.NetInterface', {
          'Subnets:subnets?': [
            doc('types.NetAddress', {
              'IPNet:ipnet': `${endpoint.ip}/${endpoint.prefix}`,
              'Gateway:gateway?': endpoint.gateway,
            }),
          ],
          'MacAddress:mac_address': endpoint.mac,
        }),
      },
    });
  }
  return sorted(plugged);
}

/** A network as `podman network inspect` tells it (entities.NetworkInspectReport). */
export const inspectNetwork = (engine: EngineContext, network: Network): unknown =>
  doc('types.NetworkInspectReport', {
    ...networkFields(network),
    'Containers:containers': containers(engine, network),
  });
