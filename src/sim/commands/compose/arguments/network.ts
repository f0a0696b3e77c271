import { listAt, mapAt, type Raw, textAt } from '../load/raw.ts';
import type { Project, Service } from '../model.ts';
import { flags, maybe } from './flags.ts';
import type { Instance } from './instance.ts';

/** The network that a container is made with, and how it is called there. */
export function network(project: Project, service: Service, instance: Instance): string[] {
  const mode = textAt(service.raw, 'network_mode');
  if (mode !== '') return ['--network', instance.joins?.[mode] ?? mode];
  const [first = 'default'] = networksOf(service);
  return ['--network', networkSpec(project, service, first, instance)];
}

/** Keys of a service's networks, the one it is made with first. */
export const networksOf = ({ raw }: Service): string[] => {
  const networks = mapAt(raw, 'networks');
  const priority = (key: string): number => Number(mapAt(networks, key)['priority'] ?? 0);
  return Object.keys(networks).sort((a, b) => priority(b) - priority(a) || (a < b ? -1 : 1));
};

function networkSpec(project: Project, service: Service, key: string, instance: Instance): string {
  const config = mapAt(mapAt(service.raw, 'networks'), key);
  const aliases = [
    ...(instance.oneOff && !instance.usesAliases ? [] : [instance.name, service.name]),
    ...listAt(config, 'aliases').map(String),
  ];
  const parts = [
    `name=${project.networks[key]?.name ?? key}`,
    ...aliases.map((alias) => `alias=${alias}`),
    ...maybe('ip', textAt(config, 'ipv4_address'))
      .slice(1)
      .map((ip) => `ip=${ip}`),
    ...maybe('ip6', textAt(config, 'ipv6_address'))
      .slice(1)
      .map((ip) => `ip6=${ip}`),
  ];
  return parts.join(',');
}

/** What `network connect` needs for the other networks of a container. */
export const connectArguments = (project: Project, service: Service, key: string, instance: Instance): string[] => {
  const config = mapAt(mapAt(service.raw, 'networks'), key);
  const aliases = [instance.name, service.name, ...listAt(config, 'aliases').map(String)];
  return [
    ...flags('--alias', aliases),
    ...maybe('--ip', textAt(config, 'ipv4_address')),
    project.networks[key]?.name ?? key,
    instance.name,
  ];
};

/** A port of a range for one container: '8080-8082:80' gives each the next one. */
export function portText(raw: Raw, number: number): string {
  const published = textAt(raw, 'published');
  const range = /^(\d+)-(\d+)$/.exec(published);
  const host = range ? String(Math.min(Number(range[1]) + number - 1, Number(range[2]))) : published;
  const ip = textAt(raw, 'host_ip');
  const protocol = textAt(raw, 'protocol');
  const target = `${textAt(raw, 'target')}${protocol === '' || protocol === 'tcp' ? '' : `/${protocol}`}`;
  return `${ip === '' ? '' : `${ip}:`}${host === '' && ip === '' ? '' : `${host}:`}${target}`;
}
