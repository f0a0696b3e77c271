import type { Call } from '../command.ts';

/** Whether the pod gets an infra container: not with nothing to share, unless that was asked for. */
export const hasInfra = ({ flags }: Call): boolean =>
  flags.has('infra') ? flags.bool('infra') : !(flags.has('share') && ['none', ''].includes(flags.text('share')));

/** What a pod cannot have without its infra container (pods/create.go, specgen/pod_validate.go). */
export function withoutInfra({ flags }: Call): string | undefined {
  const share = flags.text('share');
  if (flags.bool('no-hosts')) return 'cannot specify --no-hosts without an infra container';
  if (flags.has('share') && !['none', ''].includes(share))
    return `cannot set share(${share}) namespaces without an infra container`;
  if (flags.list('publish').length > 0) return 'you must have an infra container to publish port bindings to the host';
  const exclusive = (name: string): string =>
    `NoInfra and ${name} are mutually exclusive pod options: invalid pod spec`;
  if (flags.has('infra-command')) return exclusive('InfraCommand');
  if (flags.has('infra-name')) return exclusive('InfraName');
  if (flags.list('network').length > 0) return 'NoInfra and network modes cannot be used together';
  if (flags.has('ip') || flags.has('mac-address')) return 'cannot set networks options without infra container';
  if (flags.list('dns-option').length > 0) return exclusive('DNSOption');
  if (flags.list('dns-search').length > 0) return exclusive('DNSSearch').replace('NoInfra', 'NoInfo');
  if (flags.list('dns').length > 0) return exclusive('DNSServer');
  if (flags.list('add-host').length > 0) return exclusive('HostAdd');
  return undefined;
}

/** What a pod with an infra container cannot have: a shared cgroup under the pod's own, ports on the host's network. */
export function withInfra({ flags }: Call): string | undefined {
  if (flags.text('share').includes('cgroup') && flags.bool('share-parent'))
    return "cannot define the pod as the cgroup parent at the same time as joining the infra container's cgroupNS: invalid argument";
  const [mode = ''] = flags.list('network');
  if (mode === 'none' && ['dns', 'dns-search', 'dns-option'].some((name) => flags.list(name).length > 0))
    return 'conflicting options: dns and the network mode: none';
  if (flags.list('publish').length > 0 && (mode === 'host' || mode === 'none'))
    return 'PortMappings can only be used with Bridge, slirp4netns, or pasta networking';
  return undefined;
}
