import { stringify } from 'yaml';
import type { Call, Command } from '../command.ts';
import type { Project, Service } from './model.ts';
import { fromFolder } from './paths.ts';
import { complain } from './progress.ts';
import { inOrder, loadProject } from './project.ts';

type Raw = Record<string, unknown>;
const isFull = (value: unknown): boolean =>
  value !== undefined &&
  value !== '' &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0) &&
  !(typeof value === 'object' && value !== null && Object.keys(value).length === 0);
const full = (raw: Raw): Raw =>
  Object.fromEntries(
    Object.entries(raw)
      .filter(([, value]) => isFull(value))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

function portView(text: string): Raw {
  const [address = '', protocol = 'tcp'] = text.split('/');
  const parts = address.split(':');
  const target = Number(parts.pop());
  const published = parts.pop();
  const ip = parts.pop();
  return { mode: 'ingress', ...(ip && { host_ip: ip }), target, ...(published && { published }), protocol };
}

function volumeView(project: Project, text: string): Raw {
  const [source = '', target, mode] = text.split(':');
  if (target === undefined) return { type: 'volume', target: source, volume: {} };
  const isBind = source.startsWith('.') || source.startsWith('/');
  const readOnly = mode === 'ro' ? { read_only: true } : {};
  return isBind
    ? {
        type: 'bind',
        source: fromFolder(source, project.folder),
        target,
        ...readOnly,
        bind: { create_host_path: true },
      }
    : { type: 'volume', source, target, ...readOnly, volume: {} };
}

function serviceView(project: Project, service: Service): Raw {
  const networks = service.networks.length > 0 ? service.networks : service.networkMode === '' ? ['default'] : [];
  const shown = full({
    build:
      service.build &&
      full({
        context: fromFolder(`./${service.build.context}`, project.folder),
        dockerfile: service.build.dockerfile || 'Dockerfile',
        args: service.build.args,
        target: service.build.target,
      }),
    container_name: service.containerName,
    depends_on: Object.fromEntries(
      service.dependsOn.map((name) => [name, { condition: 'service_started', required: true }]),
    ),
    environment: service.environment,
    hostname: service.hostname,
    image: service.build && service.image === `${project.name}-${service.name}` ? undefined : service.image,
    ports: service.ports.map(portView),
    read_only: service.readOnly,
    restart: service.restart,
    user: service.user,
    volumes: service.volumes.map((text) => volumeView(project, text)),
    working_dir: service.workdir,
    labels: service.labels,
    cap_add: service.capAdd,
    cap_drop: service.capDrop,
    privileged: service.privileged,
    network_mode: service.networkMode,
    stop_grace_period: service.grace === undefined ? undefined : `${service.grace}s`,
  });
  return Object.fromEntries(
    Object.entries({
      ...shown,
      command: service.command ?? null,
      entrypoint: service.entrypoint ?? null,
      ...(networks.length > 0 && { networks: Object.fromEntries(networks.map((name) => [name, null])) }),
    }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The whole project as `compose config` shows it: names and paths resolved, keys in order. */
function view(project: Project): Raw {
  return {
    name: project.name,
    services: Object.fromEntries(project.services.map((service) => [service.name, serviceView(project, service)])),
    ...(Object.keys(project.networks).length > 0 && {
      networks: Object.fromEntries(
        Object.entries(project.networks).map(([key, { name, external }]) => [
          key,
          { name, ...(external ? { external: true } : key === 'default' ? { ipam: {} } : {}) },
        ]),
      ),
    }),
    ...(Object.keys(project.volumes).length > 0 && {
      volumes: Object.fromEntries(
        Object.entries(project.volumes).map(([key, { name, external }]) => [
          key,
          { name, ...(external && { external: true }) },
        ]),
      ),
    }),
  };
}

const lines = (call: Call, names: readonly string[]): number => {
  call.proc.out(names.map((name) => `${name}\n`).join(''));
  return 0;
};

/** docker compose config. */
export const composeConfig: Command = {
  name: 'compose config',
  engines: ['docker'],
  handles: ['services', 'volumes', 'images', 'networks', 'quiet', 'format', 'file', 'project-name', 'no-interpolate'],
  offline: true,
  *run(call) {
    yield* call.proc.tick();
    const { flags } = call;
    const project = loadProject(call);
    if (!project.ok) return complain(call, project.error);
    const { services, volumes, networks } = project.value;
    if (flags.bool('quiet')) return 0;
    if (flags.bool('services'))
      return lines(
        call,
        inOrder(services).map(({ name }) => name),
      );
    if (flags.bool('volumes')) return lines(call, Object.keys(volumes).sort());
    if (flags.bool('networks')) return lines(call, Object.keys(networks).sort());
    if (flags.bool('images'))
      return lines(
        call,
        services.map(({ image }) => image),
      );
    if (flags.text('format') === 'json') return lines(call, [JSON.stringify(view(project.value), null, 2)]);
    call.proc.out(
      stringify(view(project.value), { indent: 2, lineWidth: 0 }).replace(/^( +[a-z_]+): null$/gm, '$1: null'),
    );
    return 0;
  },
};
