import { doc, listOrNil, mapOrNil } from '../../engine/inspect/doc.ts';
import type { Container, Pod } from '../../engine/types.ts';

const bindingsOf = (pod: Pod): Record<string, unknown> =>
  Object.fromEntries(
    pod.portBindings.map(({ containerPort, proto, hostIp, hostPort }) => [
      `${containerPort}/${proto}`,
      [doc('define.InspectHostPort', { 'HostIP:HostIp': hostIp || '0.0.0.0', HostPort: String(hostPort) })],
    ]),
  );

/** --cpus of a pod as the scheduler's period and quota. */
export const cpuPeriod = (infra: Container | undefined): number => ((infra?.host.nanoCpus ?? 0) > 0 ? 100000 : 0);
/** The quota that goes with it. */
export const cpuQuota = (infra: Container | undefined): number => (infra?.host.nanoCpus ?? 0) / 10000;

/** How the infra container of a pod was made. */
export function infraDocument(pod: Pod, infra: Container): unknown {
  const { host } = infra;
  return doc('define.InspectPodInfraConfig', {
    PortBindings: mapOrNil(bindingsOf(pod)),
    HostNetwork: host.networkMode === 'host',
    StaticIP: '',
    StaticMAC: '',
    NoManageResolvConf: false,
    DNSServer: listOrNil(host.dns),
    DNSSearch: listOrNil(host.dnsSearch),
    DNSOption: listOrNil(host.dnsOptions),
    NoManageHostname: false,
    NoManageHosts: false,
    HostAdd: listOrNil(host.extraHosts),
    HostsFile: '',
    Networks: listOrNil(pod.networks),
    NetworkOptions: mapOrNil({}),
    'CPUPeriod:cpu_period?': cpuPeriod(infra),
    'CPUQuota:cpu_quota?': cpuQuota(infra),
    'CPUSetCPUs:cpuset_cpus?': host.cpusetCpus,
    'PidNS:pid_ns': host.pidMode === 'host' ? 'host' : 'private',
    'UserNS:userns': host.usernsMode === '' || host.usernsMode === 'host' ? 'host' : 'private',
    'UtsNS:uts_ns': host.utsMode === 'host' ? 'host' : 'private',
  });
}
