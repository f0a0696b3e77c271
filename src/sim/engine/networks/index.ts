export { dropBridge, hostAddresses, hostNet, makeBridge, randomMac } from './bridges.ts';
export { createNetwork, type NetworkOptions, removeNetwork, usedBlocks } from './create.ts';
export { allocateEndpoint, type EndpointOptions, endpointNames, releaseEndpoint } from './endpoints.ts';
export { activeUsers, findNetwork, networks, networksByName, networkUsers } from './find.ts';
export {
  type Block,
  contains,
  formatBlock,
  formatIp,
  isCidr6,
  isIp,
  isIpv6,
  overlaps,
  parseCidr,
  parseIp,
} from './ip.ts';
export { freeSubnet, type Pool } from './pools.ts';
export { slirpInterface } from './slirp.ts';
