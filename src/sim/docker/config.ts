import { err, ok, type Result } from '../../lib/result.ts';
import { hostTree } from '../engine/volumes/index.ts';
import type { Kernel } from '../host/kernel.ts';
import type { DockerSeat } from './seat.ts';

/** What dockerd reads from daemon.json that the simulation acts on. */
export interface DaemonConfig {
  readonly liveRestore: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Keys of daemon.json (daemon/config/config.go): anything else keeps the daemon from starting. */
const KEYS =
  `allow-direct-routing allow-nondistributable-artifacts api-cors-header authorization-plugins bip bip6 bridge
builder cgroup-parent containerd containerd-namespace containerd-plugin-namespace cpu-rt-period cpu-rt-runtime data-root debug
default-address-pools default-cgroupns-mode default-gateway default-gateway-v6 default-ipc-mode default-network-opts
default-runtime default-shm-size default-ulimits dns dns-opts dns-search exec-opts exec-root experimental features
firewall-backend fixed-cidr fixed-cidr-v6 group host-gateway-ips host-gateway-ip hosts icc init init-path insecure-registries ip
ip-forward ip-masq iptables ip6tables ipv6 labels live-restore log-driver log-format log-level log-opts max-concurrent-downloads
max-concurrent-uploads max-download-attempts metrics-addr mtu min-api-version no-new-privileges node-generic-resources
oom-score-adjust pidfile proxies raw-logs registry-mirrors rootless runtimes seccomp-profile selinux-enabled
shutdown-timeout storage-driver storage-opts swarm-default-advertise-addr tls tlscacert tlscert tlskey tlsverify
userland-proxy userland-proxy-path userns-remap`.split(/\s+/);

/** Reads a daemon's daemon.json. Errors: what dockerd writes to its log before it ends with code 1. */
export function readConfig(kernel: Kernel, seat: DockerSeat): Result<DaemonConfig, string> {
  const node = hostTree(kernel).node(seat.config);
  if (node?.kind !== 'file') return ok({ liveRestore: false, data: {} });
  const frame = `unable to configure the Docker daemon with file ${seat.config}: `;
  let data: unknown;
  try {
    data = node.data.trim() === '' ? {} : JSON.parse(node.data);
  } catch {
    return err(`${frame}invalid character '${node.data.trim()[0] ?? ' '}' looking for beginning of value`);
  }
  if (typeof data !== 'object' || data === null)
    return err(`${frame}json: cannot unmarshal value into Go value of type map[string]interface {}`);
  const unknown = Object.keys(data).filter((key) => !KEYS.includes(key));
  if (unknown.length > 0)
    return err(`${frame}the following directives don't match any configuration option: ${unknown.join(', ')}`);
  const record = data as Record<string, unknown>;
  return ok({ liveRestore: record['live-restore'] === true, data: record });
}
