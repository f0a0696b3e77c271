import type { EngineContext } from '../../engine/engine.ts';
import { doc, rfc3339Nano, sorted, texts } from '../../engine/inspect/index.ts';
import { networkUsers, parseCidr } from '../../engine/networks/index.ts';
import type { Network } from '../../engine/types.ts';

function containers(engine: EngineContext, network: Network): Record<string, unknown> {
  const plugged: Record<string, unknown> = {};
  for (const container of networkUsers(engine, network)) {
    const endpoint = container.endpoints.find(({ networkId }) => networkId === network.id);
    if (!endpoint || Number(container.state.pid) === 0) continue;
    plugged[container.id] = doc('network.EndpointResource', {
      Name: container.name,
      EndpointID: endpoint.id,
      MacAddress: endpoint.mac,
      IPv4Address: endpoint.ip === '' ? '' : `${endpoint.ip}/${endpoint.prefix}`,
      IPv6Address: '',
    });
  }
  return sorted(plugged);
}

function ipam(network: Network): unknown {
  const config = network.subnets.map(({ subnet, gateway, range }) =>
    doc('network.IPAMConfig', { 'Subnet?': subnet, 'IPRange?': range, 'Gateway?': gateway }),
  );
  const none = network.builtIn && config.length === 0;
  const options = network.builtIn ? null : {};
  return doc('network.IPAM', { Driver: 'default', Options: options, Config: none ? null : config });
}

/** How many addresses of each subnet are taken: what newer daemons tell as `Status`. */
function status(engine: EngineContext, network: Network): unknown {
  const subnets: Record<string, unknown> = {};
  const users = networkUsers(engine, network).filter(({ endpoints }) =>
    endpoints.some(({ networkId, ip }) => networkId === network.id && ip !== ''),
  ).length;
  for (const { subnet } of network.subnets) {
    const block = parseCidr(subnet);
    if (!block) continue;
    const used = 3 + users;
    subnets[subnet] = doc('network.SubnetStatus', {
      IPsInUse: used,
      DynamicIPsAvailable: 2 ** (32 - block.bits) - used,
    });
  }
  return doc('network.Status', { IPAM: doc('network.IPAMStatus', { Subnets: sorted(subnets) }) });
}

/** A network as GET /networks/{id} tells it (api/types/network.Inspect); the order of the fields is the release's. */
export function inspectNetwork(engine: EngineContext, network: Network): unknown {
  const head = {
    Name: network.name,
    'ID:Id': network.id,
    Created: rfc3339Nano(network.created),
    Scope: network.scope,
    Driver: network.driver,
    EnableIPv4: network.driver !== 'null' || network.builtIn,
    EnableIPv6: network.ipv6,
    IPAM: ipam(network),
    Internal: network.internal,
    Attachable: network.attachable,
    Ingress: false,
    ConfigFrom: doc('network.ConfigReference', { Network: '' }),
    ConfigOnly: false,
  };
  const plugged = { Containers: containers(engine, network) };
  const marks = { Options: texts(network.options), Labels: texts(network.labels) };
  return engine.release.networkStatus
    ? doc('network.Inspect', { ...head, ...marks, ...plugged, Status: status(engine, network) })
    : doc('network.Inspect', { ...head, ...plugged, ...marks });
}
