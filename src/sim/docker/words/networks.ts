import { activeUsers } from '../../engine/networks/index.ts';
import type { NetworksWords } from '../../engine/words/networks.ts';
import { plainRefusal, refusal } from '../../engine/words/refusal.ts';
import { endpointRefusal } from '../create/addresses.ts';
import { inspectNetwork } from '../inspect/network.ts';
import { checkNetwork } from '../networks/check.ts';
import { networkList } from '../networks/list.ts';
import { selectNetworks } from '../networks/select.ts';
import { emptyName } from './missing.ts';

const RUNNING = ['running', 'paused', 'restarting'];

const SHARED =
  'container sharing network namespace with another container or host cannot be connected to any other network';

/** Networks as libnetwork makes them and `docker network` speaks of them. */
export const networksWords: NetworksWords = {
  pools: [
    ...['172.17.0.0/16', '172.18.0.0/16', '172.19.0.0/16', '172.20.0.0/14', '172.24.0.0/14', '172.28.0.0/14'].map(
      (base) => ({ base, size: 16 }),
    ),
    { base: '192.168.0.0/16', size: 20 },
  ],
  hasAddresses: (driver) => driver !== 'host' && driver !== 'null',
  gateway: () => true,
  internalHasNoGateway: true,
  hostnamesResolve: true,
  addresses: 'lowest',
  bridgeName: (_engine, id, driver) => (driver === 'bridge' ? `br-${id.slice(0, 12)}` : ''),
  unnamed: () => '',
  exists: (_engine, name) => `network with name ${name} already exists`,
  overlap: () => 'invalid pool request: Pool overlaps with other one on this address space',
  noFreeSubnet: 'all predefined address pools have been fully subnetted',
  ipOutside: (network, ip) =>
    `invalid config for network ${network}: invalid endpoint settings:\nno configured subnet or ip-range contain the IP address ${ip}`,
  gatewayCanBeTaken: false,
  ipTaken: () => 'Address already in use',
  noFreeAddress: "no available IPv4 addresses on this network's address pools",
  check: checkNetwork,
  created: (network) => network.id,
  missing: (name) => (name === '' ? plainRefusal(emptyName('network')) : refusal(`network ${name} not found`, 1)),
  ambiguous: (name) => refusal(`network ${name} is ambiguous (2 matches found based on ID prefix)`, 1),
  keeps(engine, network) {
    if (network.builtIn) return refusal(`${network.name} is a pre-defined network and cannot be removed`, 1);
    const users = activeUsers(engine, network);
    if (users.length === 0) return undefined;
    const names = users.map((container) => {
      const endpoint = container.endpoints.find(({ networkId }) => networkId === network.id);
      return `name:"${container.name}" id:"${endpoint?.id.slice(0, 12) ?? ''}"`;
    });
    return refusal(
      `error while removing network: network ${network.name} has active endpoints (${names.join(', ')})`,
      1,
    );
  },
  rm: { stopsAtUse: false, trailer: 'exit status 1', forceRemovesContainers: false },
  connectRefused(engine, network, container, ip, aliases) {
    const { networkMode } = container.host;
    const runs = RUNNING.includes(container.state.status);
    if (runs && networkMode.startsWith('container:')) return refusal(SHARED, 1);
    const bad = endpointRefusal(engine, network.name, ip, aliases);
    if (bad) return refusal(bad, 1);
    if (network.driver === 'host' && networkMode !== 'host')
      return refusal('cannot connect container to host network - container must be created in host network mode', 1);
    const isOwn = network.name === networkMode || container.endpoints.some(({ networkId }) => networkId === network.id);
    if (!isOwn && (networkMode === 'host' || network.driver === 'host')) return refusal(SHARED, 1);
    if (!isOwn && (network.driver === 'null' || networkMode === 'none'))
      return refusal(
        'container cannot be connected to multiple networks with one of the networks in private (none) mode',
        1,
      );
    return RUNNING.includes(container.state.status) &&
      container.endpoints.some(({ networkId }) => networkId === network.id)
      ? refusal(`endpoint with name ${container.name} already exists in network ${network.name}`, 1)
      : undefined;
  },
  disconnectRefused(_engine, network, container) {
    if (RUNNING.includes(container.state.status) && network.driver === 'host' && container.host.networkMode === 'host')
      return refusal('cannot disconnect container from host network - container was created in host network mode', 1);
    if (container.endpoints.some(({ networkId }) => networkId === network.id)) return undefined;
    return RUNNING.includes(container.state.status)
      ? refusal(`container ${container.id} is not connected to network ${network.name}`, 1)
      : refusal(`container ${container.id} is not connected to the network ${network.name}`, 1);
  },
  forcedDisconnectForgets: true,
  noContainer: (name) => refusal(`No such container: ${name}`, 1),
  extraAliases: () => [],
  list: networkList,
  select: selectNetworks,
  pruneWarning:
    'WARNING! This will remove all custom networks not used by at least one container.\nAre you sure you want to continue? [y/N] ',
  pruned: (networks) =>
    networks.length === 0 ? '' : `Deleted Networks:\n${networks.map(({ name }) => `${name}\n`).join('')}\n`,
  inspect: inspectNetwork,
};
