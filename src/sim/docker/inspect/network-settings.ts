import type { EngineContext } from '../../engine/engine.ts';
import { doc, listOrNil, nil, sorted } from '../../engine/inspect/index.ts';
import { networks } from '../../engine/networks/index.ts';
import type { Container, Endpoint } from '../../engine/types.ts';
import { isUp, openPorts } from './ports.ts';

function dnsNames(engine: EngineContext, container: Container, endpoint: Endpoint): unknown {
  const network = networks(engine).find(({ id, name }) => id === endpoint.networkId || name === endpoint.network);
  if (!network || network.builtIn) return nil.slice;
  const names = [container.name, ...endpoint.aliases, container.id.slice(0, 12), container.config.hostname];
  return [...new Set(names)];
}

function endpointSettings(engine: EngineContext, container: Container, endpoint: Endpoint): unknown {
  const up = isUp(container);
  const mac = { MacAddress: up ? endpoint.mac : (endpoint.wantedMac ?? '') };
  const ipam =
    endpoint.wantedIp === '' ? nil.pointer : doc('*network.EndpointIPAMConfig', { 'IPv4Address?': endpoint.wantedIp });
  const lean = engine.release.leanInspect;
  return doc('*network.EndpointSettings', {
    IPAMConfig: ipam,
    Links: nil.slice,
    Aliases: listOrNil(endpoint.aliases),
    ...(lean ? {} : mac),
    DriverOpts: nil.map,
    GwPriority: 0,
    NetworkID: endpoint.networkId,
    EndpointID: up ? endpoint.id : '',
    Gateway: up ? endpoint.gateway : '',
    IPAddress: up ? endpoint.ip : '',
    ...(lean ? mac : {}),
    IPPrefixLen: up ? endpoint.prefix : 0,
    IPv6Gateway: '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    DNSNames: dnsNames(engine, container, endpoint),
  });
}

/** A container's networks (api/types/container.NetworkSettings); older daemons repeat the default one at the top. */
export function inspectNetworkSettings(engine: EngineContext, container: Container): unknown {
  const up = isUp(container);
  const shared = container.host.networkMode.startsWith('container:');
  const sandbox = up && !shared ? `${container.id.split('').reverse().join('')}` : '';
  const head = {
    SandboxID: sandbox,
    SandboxKey:
      sandbox === ''
        ? ''
        : `/var/run/docker/netns/${container.host.networkMode === 'host' ? 'default' : sandbox.slice(0, 12)}`,
    Ports: openPorts(container),
  };
  const plugged = sorted(
    Object.fromEntries(
      container.endpoints.map((endpoint) => [endpoint.network, endpointSettings(engine, container, endpoint)]),
    ),
  );
  if (engine.release.leanInspect) return doc('*container.NetworkSettings', { ...head, Networks: plugged });
  const first = up ? container.endpoints.find(({ network }) => network === 'bridge') : undefined;
  return doc('*container.NetworkSettings', {
    Bridge: '',
    ...head,
    HairpinMode: false,
    LinkLocalIPv6Address: '',
    LinkLocalIPv6PrefixLen: 0,
    SecondaryIPAddresses: nil.slice,
    SecondaryIPv6Addresses: nil.slice,
    EndpointID: first?.id ?? '',
    Gateway: first?.gateway ?? '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    IPAddress: first?.ip ?? '',
    IPPrefixLen: first?.prefix ?? 0,
    IPv6Gateway: '',
    MacAddress: first?.mac ?? '',
    Networks: plugged,
  });
}
