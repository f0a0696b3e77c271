import { linkLocal } from '../../host/link-local.ts';
import type { NetInterface } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import { randomMac } from './bridges.ts';

/** The interface that slirp4netns makes in a network namespace: a network of its own, the same for all (slirp4netns(1)). */
export function slirpInterface(engine: EngineContext): NetInterface {
  const mac = randomMac(engine);
  return { name: 'tap0', addresses: ['10.0.2.100/24', linkLocal(mac)], mac, up: true, mtu: 65520, origin: 'slirp' };
}
