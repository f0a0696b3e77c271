import type { EngineContext } from '../../engine/engine.ts';
import type { Network } from '../../engine/types.ts';

const BRIDGE_OPTIONS = {
  'com.docker.network.bridge.default_bridge': 'true',
  'com.docker.network.bridge.enable_icc': 'true',
  'com.docker.network.bridge.enable_ip_masquerade': 'true',
  'com.docker.network.bridge.host_binding_ipv4': '0.0.0.0',
  'com.docker.network.bridge.name': 'docker0',
  'com.docker.network.driver.mtu': '1500',
};

/** bridge, host and none: what the daemon makes when it starts (daemon/daemon_unix.go, initNetworkController). */
export function builtInNetworks(engine: EngineContext): Network[] {
  const network = (name: string, driver: string, more: Partial<Network> = {}): Network => ({
    id: engine.kernel.hex(64),
    name,
    driver,
    created: engine.kernel.state.bootedAt + 24_000,
    scope: 'local',
    internal: false,
    ipv6: false,
    attachable: false,
    dnsEnabled: false,
    bridge: '',
    subnets: [],
    labels: {},
    options: {},
    builtIn: true,
    ...more,
  });
  const subnets = [{ subnet: '172.17.0.0/16', gateway: '172.17.0.1', range: '' }];
  return [
    network('none', 'null'),
    network('host', 'host'),
    network('bridge', 'bridge', { bridge: 'docker0', subnets, options: BRIDGE_OPTIONS }),
  ];
}
