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

function labels(project: Project, service: Service, number: number, oneOff: boolean): string[] {
  const own = {
    ...service.labels,
    [`${LABEL}.project`]: project.name,
    [`${LABEL}.service`]: service.name,
    [`${LABEL}.container-number`]: String(number),
    [`${LABEL}.oneoff`]: oneOff ? 'True' : 'False',
    [`${LABEL}.project.config_files`]: project.file,
    [`${LABEL}.project.working_dir`]: project.folder,
    [`${LABEL}.depends_on`]: service.dependsOn.map((name) => `${name}:service_started:false`).join(','),
  };
  return Object.entries(own).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
}

function networkArguments(project: Project, service: Service): string[] {
  if (service.networkMode !== '')
    return ['--network', service.networkMode.replace(/^service:/, `container:${project.name}-`)];
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
    ...(instance.publishes ? flags('-p', service.ports) : []),
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
