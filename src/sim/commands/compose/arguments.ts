import { sha256 } from '../../../lib/sha256.ts';
import type { Project, Service } from './model.ts';
import { fromFolder } from './paths.ts';

const LABEL = 'com.docker.compose';

/** Name of a service's n-th container. */
export const containerName = (project: Project, service: Service, number: number): string =>
  service.containerName || `${project.name}-${service.name}-${number}`;

const flags = (name: string, values: readonly string[]): string[] => values.flatMap((value) => [name, value]);
const maybe = (name: string, value: string): string[] => (value === '' ? [] : [name, value]);

function volume(project: Project, text: string): string {
  const [source = '', ...rest] = text.split(':');
  if (rest.length === 0) return text;
  const named = project.volumes[source];
  if (named) return [named.name, ...rest].join(':');
  return [fromFolder(source, project.folder), ...rest].join(':');
}

/** A short form of all that a service's containers are made from: containers with another one are made anew. */
export const configHash = (service: Service): string => sha256(JSON.stringify({ ...service, scale: 0, dependsOn: [] }));

function labels(project: Project, service: Service, number: number, oneOff: boolean): string[] {
  const own = {
    ...service.labels,
    [`${LABEL}.project`]: project.name,
    [`${LABEL}.service`]: service.name,
    [`${LABEL}.container-number`]: String(number),
    [`${LABEL}.oneoff`]: oneOff ? 'True' : 'False',
    [`${LABEL}.project.config_files`]: project.file,
    [`${LABEL}.project.working_dir`]: project.folder,
    [`${LABEL}.config-hash`]: configHash(service),
    [`${LABEL}.depends_on`]: service.dependsOn.map((name) => `${name}:service_started:false`).join(','),
  };
  return Object.entries(own).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
}

/** `service:NAME` means the first container of that service. */
function joined(project: Project, mode: string): string {
  const other = project.services.find(({ name }) => mode === `service:${name}`);
  return other ? `container:${containerName(project, other, 1)}` : mode;
}

function networkArguments(project: Project, service: Service): string[] {
  if (service.networkMode !== '') return ['--network', joined(project, service.networkMode)];
  const [first = 'default'] = service.networks;
  return ['--network', project.networks[first]?.name ?? first, '--network-alias', service.name];
}

function health({ healthcheck }: Service): string[] {
  if (!healthcheck) return [];
  const [kind, ...rest] = healthcheck.test;
  if (kind === 'NONE') return ['--no-healthcheck'];
  return [
    '--health-cmd',
    rest.join(' '),
    ...maybe('--health-interval', healthcheck.interval),
    ...(healthcheck.retries > 0 ? ['--health-retries', String(healthcheck.retries)] : []),
  ];
}

/** A port of a range for one container: '8080-8082:80' gives each the next one. */
function portOf(text: string, number: number): string {
  const range = /^(.*:)?(\d+)-(\d+):(\d+(?:\/\w+)?)$/.exec(text);
  if (!range) return text;
  const [, address = '', from, to, target = ''] = range;
  return `${address}${Math.min(Number(from) + number - 1, Number(to))}:${target}`;
}

/** How a container of a service differs from the others: its number, a one-off command, ports. */
export interface Instance {
  readonly number: number;
  readonly name: string;
  readonly oneOff?: readonly string[];
  readonly publishes: boolean;
}

/** The arguments of the engine's `create` (or `run`) that make a container of a service. */
export function createArguments(project: Project, service: Service, instance: Instance): string[] {
  const isOneOff = instance.oneOff !== undefined;
  const command = isOneOff && instance.oneOff.length > 0 ? instance.oneOff : (service.command ?? []);
  const [entry, ...entryArguments] = service.entrypoint ?? [];
  return [
    '--name',
    instance.name,
    ...labels(project, service, instance.number, isOneOff),
    ...networkArguments(project, service),
    ...flags(
      '-e',
      Object.entries(service.environment).map(([name, value]) => `${name}=${value}`),
    ),
    ...(instance.publishes
      ? flags(
          '-p',
          service.ports.map((port) => portOf(port, instance.number)),
        )
      : []),
    ...flags(
      '-v',
      service.volumes.map((text) => volume(project, text)),
    ),
    ...maybe('--restart', isOneOff ? '' : service.restart),
    ...maybe('--user', service.user),
    ...maybe('--workdir', service.workdir),
    ...maybe('--hostname', service.hostname),
    ...maybe('--memory', service.memory),
    ...flags('--cap-add', service.capAdd),
    ...flags('--cap-drop', service.capDrop),
    ...flags('--security-opt', service.securityOpt),
    ...flags('--tmpfs', service.tmpfs),
    ...(service.readOnly ? ['--read-only'] : []),
    ...(service.privileged ? ['--privileged'] : []),
    ...(service.init ? ['--init'] : []),
    ...(service.grace === undefined ? [] : ['--stop-timeout', String(service.grace)]),
    ...health(service),
    ...(entry === undefined ? [] : ['--entrypoint', entry]),
    service.image,
    ...entryArguments,
    ...command,
  ];
}
