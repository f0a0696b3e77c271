import { networkUsers } from '../../engine/networks/index.ts';
import type { NetworksWords } from '../../engine/words/networks.ts';
import { refusal } from '../../engine/words/refusal.ts';
import { inspectNetwork } from '../inspect/network.ts';
import { freeDevice } from '../networks/built-in.ts';
import { checkNetwork } from '../networks/check.ts';
import { networkList, selectNetworks } from '../networks/list.ts';

const notBridge = (mode: string): boolean =>
  ['host', 'none', 'pasta', 'slirp4netns', 'private'].includes(mode.split(':')[0] ?? '') ||
  /^(container|ns):/.test(mode);

/** Networks as netavark makes them and `podman network` speaks of them. */
export const networksWords: NetworksWords = {
  pools: [
    { base: '10.89.0.0/16', size: 24 },
    { base: '10.90.0.0/15', size: 24 },
    { base: '10.92.0.0/14', size: 24 },
    { base: '10.96.0.0/11', size: 24 },
    { base: '10.128.0.0/9', size: 24 },
  ],
  hasAddresses: () => true,
  gateway: (internal, dns) => !internal || dns,
  hostnamesResolve: false,
  internalHasNoGateway: false,
  addresses: 'next',
  bridgeName: (engine, _id, driver) => (driver === 'bridge' ? freeDevice(engine) : ''),
  unnamed: freeDevice,
  exists: (engine, name) =>
    engine.release.netavarkCreates
      ? `netavark: network already exists ${name}`
      : `network name ${name} already used: network already exists`,
  overlap: (engine, subnet) =>
    `${engine.release.netavarkCreates ? 'netavark: ' : ''}subnet ${subnet} is already used on the host or by another config`,
  noFreeSubnet: 'could not find free subnet from subnet pools',
  ipOutside: (network, ip) => `requested static ip ${ip} not in any subnet on network ${network}`,
  gatewayCanBeTaken: true,
  ipTaken: (ip, container) =>
    `IPAM error: requested ip address ${ip} is already allocated to container ID ${container}`,
  noFreeAddress: 'IPAM error: failed to find free IP in range',
  check: checkNetwork,
  created: (network) => network.name,
  missing: (name, command) =>
    refusal(
      `${command === 'inspect' ? `network ${name}: ` : ''}unable to find network with name or ID ${name}: network not found`,
      command === 'rm' ? 1 : 125,
    ),
  ambiguous: (name) => refusal(`more than one result for network ID ${name}`, 125),
  keeps(engine, network, word) {
    if (network.builtIn) return refusal(`default network ${network.name} cannot be removed`, 125);
    if (word !== network.name || networkUsers(engine, network).length === 0) return undefined;
    return refusal(
      `"${word}" has associated containers with it. Use -f to forcibly delete containers and pods: network is being used`,
      2,
    );
  },
  rm: { stopsAtUse: true, trailer: '', forceRemovesContainers: true },
  connectRefused(_engine, network, container) {
    const mode = container.host.networkMode;
    if (notBridge(mode)) return refusal(`"${mode.split(':')[0]}" is not supported: invalid network mode`, 125);
    return container.state.status !== 'running' && container.endpoints.some(({ networkId }) => networkId === network.id)
      ? undefined
      : container.endpoints.some(({ networkId }) => networkId === network.id)
        ? refusal(
            `container ${container.id} is already connected to network ${network.name}: network is already connected`,
            125,
          )
        : undefined;
  },
  disconnectRefused(_engine, network, container) {
    const mode = container.host.networkMode;
    if (notBridge(mode)) return refusal(`"${mode.split(':')[0]}" is not supported: invalid network mode`, 125);
    return container.endpoints.some(({ networkId }) => networkId === network.id)
      ? undefined
      : refusal(`container ${container.name} is not connected to network ${network.name}`, 125);
  },
  forcedDisconnectForgets: false,
  noContainer: (name) => refusal(`no container with name or ID "${name}" found: no such container`, 125),
  extraAliases: (container) => [container.id.slice(0, 12)],
  list: networkList,
  select: selectNetworks,
  pruneWarning:
    'WARNING! This will remove all networks not used by at least one container.\nAre you sure you want to continue? [y/N] ',
  pruned: (networks) => networks.map(({ name }) => `${name}\n`).join(''),
  inspect: inspectNetwork,
};
