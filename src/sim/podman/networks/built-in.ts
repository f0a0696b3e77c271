import type { EngineContext } from '../../engine/engine.ts';
import type { Network } from '../../engine/types.ts';

/** The network `podman`: not on disk until it is changed, so its time is always now. Its id is sha256("podman"). */
export const builtInNetworks = (engine: EngineContext): Network[] => [
  {
    id: '2f259bab93aaaaa2542ba43ef33eb990d0999ee1b9924b557b7be53c0b7a1bb9',
    name: 'podman',
    driver: 'bridge',
    created: engine.kernel.now,
    scope: 'local',
    internal: false,
    ipv6: false,
    attachable: false,
    dnsEnabled: false,
    bridge: 'podman0',
    subnets: [{ subnet: '10.88.0.0/16', gateway: '10.88.0.1', range: '' }],
    labels: {},
    options: {},
    builtIn: true,
  },
];

/** The first of podman1, podman2, … that neither a network nor a bridge is called (GetFreeDeviceName). */
export function freeDevice(engine: EngineContext): string {
  const taken = new Set(Object.values(engine.store.networks).flatMap(({ name, bridge }) => [name, bridge]));
  for (let i = 1; ; i++) if (!taken.has(`podman${i}`)) return `podman${i}`;
}
