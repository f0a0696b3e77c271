import { toJson } from '../../../cli/index.ts';
import type { EngineContext } from '../../../engine/engine.ts';
import { findContainer } from '../../../engine/find.ts';
import { findPod, membersOf, podStatus, podsByAge } from '../../../engine/pods/index.ts';
import type { Container } from '../../../engine/types.ts';

/** An answer of the service: status line, media type, body. */
export interface Answer {
  readonly status: string;
  readonly type: string;
  readonly body: string;
}

const json = (value: unknown, status = '200 OK'): Answer => ({
  status,
  type: 'application/json',
  body: `${toJson(value, { escapeHtml: true })}\n`,
});
const missing = (cause: string, message: string): Answer => json({ cause, message, response: 404 }, '404 Not Found');
const command = ({ config }: Container): string[] => [...(config.entrypoint ?? []), ...(config.cmd ?? [])];

function version(engine: EngineContext): Answer {
  const { version: own, release } = engine;
  const details = {
    APIVersion: own,
    Arch: 'amd64',
    BuildTime: '',
    Experimental: 'false',
    GitCommit: '',
    GoVersion: release.versions['go'] ?? '',
    KernelVersion: '7.2.13+deb14-cloud-amd64',
    MinAPIVersion: '4.0.0',
    Os: 'linux',
  };
  const part = (Name: string, Version: string, Details: unknown = null): unknown => ({ Details, Name, Version });
  return json({
    Platform: { Name: 'linux/amd64/debian-unknown' },
    Components: [
      part('Podman Engine', own, details),
      part('Conmon', release.versions['conmon'] ?? '', { Package: 'conmon_2.1.13+ds1-1' }),
      part('OCI Runtime (crun)', release.versions['crun'] ?? '', { Package: 'crun_1.28-1' }),
    ],
    Version: own,
    ApiVersion: '1.41',
    MinAPIVersion: '1.24',
    GitCommit: '',
    GoVersion: release.versions['go'] ?? '',
    Os: 'linux',
    Arch: 'amd64',
    KernelVersion: '7.2.13+deb14-cloud-amd64',
  });
}

const ports = ({ host, state }: Container): unknown[] =>
  state.pid === 0
    ? []
    : host.portBindings.map(({ hostIp, containerPort, hostPort, proto }) => ({
        IP: hostIp || '0.0.0.0',
        PrivatePort: containerPort,
        PublicPort: hostPort,
        Type: proto,
      }));

/** A container as the requests of Docker's API list it. */
const summary = (engine: EngineContext, one: Container): unknown => ({
  Id: one.id,
  Names: [`/${one.name}`],
  Image: one.image.full,
  ImageID: `sha256:${one.image.id}`,
  Command: command(one).join(' '),
  Created: Math.floor(one.created / 1000),
  Ports: ports(one),
  Labels: one.config.labels,
  State: one.state.status,
  Status:
    one.state.pid === 0
      ? one.state.status
      : `Up ${Math.max(0, Math.round((engine.kernel.now - (one.state.startedAt ?? 0)) / 1000))} seconds`,
  HostConfig: { NetworkMode: one.host.networkMode },
  NetworkSettings: {
    Networks: Object.fromEntries(one.endpoints.map(({ network, ip }) => [network, { IPAddress: ip }])),
  },
  Mounts: null,
});

/** A container as the requests of Podman's own API list it. */
const ownSummary = (engine: EngineContext, one: Container): unknown => ({
  AutoRemove: one.host.autoRemove,
  Command: command(one),
  Created: new Date(one.created).toISOString(),
  Exited: one.state.status === 'exited',
  ExitCode: one.state.exitCode,
  Id: one.id,
  Image: one.image.full,
  ImageID: one.image.id,
  IsInfra: one.isInfra ?? false,
  Labels: one.config.labels,
  Mounts: one.mounts.map(({ destination }) => destination),
  Names: [one.name],
  Networks: one.endpoints.map(({ network }) => network),
  Pid: Number(one.state.pid),
  Pod: one.pod ?? '',
  PodName: one.pod === undefined ? '' : (engine.store.pods[one.pod]?.name ?? ''),
  State: one.state.status,
});

const images = ({ store }: EngineContext): Answer =>
  json(
    Object.values(store.images).map((image) => ({
      Id: `sha256:${image.id}`,
      RepoTags: image.tags,
      RepoDigests: image.digests,
      Created: Math.floor(image.created / 1000),
      Size: image.layers.reduce((sum, { size }) => sum + size, 0),
      Labels: image.config.labels,
    })),
  );
const volumes = ({ store }: EngineContext): unknown[] =>
  Object.values(store.volumes).map(({ name, driver, mountpoint, labels, options }) => ({
    Name: name,
    Driver: driver,
    Mountpoint: mountpoint,
    Labels: labels,
    Scope: 'local',
    Options: options,
  }));
const networks = ({ store }: EngineContext): Answer =>
  json(
    Object.values(store.networks).map(({ name, id, driver, created }) => ({
      Name: name,
      Id: id,
      Created: new Date(created).toISOString(),
      Scope: 'local',
      Driver: driver,
    })),
  );
const pods = ({ store }: EngineContext): unknown[] =>
  podsByAge(store).map((pod) => ({
    Id: pod.id,
    Name: pod.name,
    Status: podStatus(store, pod),
    InfraId: pod.infra ?? '',
    Created: new Date(pod.created).toISOString(),
    Labels: pod.labels,
    Containers: membersOf(store, pod).map(({ id, name, state }) => ({ Id: id, Names: name, Status: state.status })),
  }));

function info(engine: EngineContext): Answer {
  const all = Object.values(engine.store.containers);
  const count = (status: string): number => all.filter(({ state }) => state.status === status).length;
  const { rootless, dataRoot } = engine.architecture;
  return json({
    ID: '',
    Containers: all.length,
    ContainersRunning: count('running'),
    ContainersPaused: count('paused'),
    ContainersStopped: all.length - count('running') - count('paused'),
    Images: Object.keys(engine.store.images).length,
    Driver: 'overlay',
    SystemTime: new Date(engine.kernel.now).toISOString(),
    CgroupDriver: 'systemd',
    CgroupVersion: '2',
    OperatingSystem: 'debian',
    OSType: 'linux',
    Architecture: 'x86_64',
    DockerRootDir: dataRoot,
    Name: engine.kernel.state.ns.uts[engine.kernel.process(1)?.ns.uts ?? 0]?.hostname ?? '',
    ServerVersion: engine.version,
    DefaultRuntime: 'crun',
    Rootless: rootless,
    SecurityOptions: ['name=apparmor', 'name=seccomp,profile=default', ...(rootless ? ['name=rootless'] : [])],
  });
}

/** Answers a GET: the requests that people make by hand. Undefined for one that the simulation lacks. */
function get(engine: EngineContext, path: string, query: string, own: boolean): Answer | undefined {
  const { store } = engine;
  const all = /(^|&)all=(1|true)/.test(query);
  const listed = Object.values(store.containers)
    .sort((a, b) => b.created - a.created)
    .filter((one) => all || one.state.pid !== 0);
  const named = /^\/containers\/([^/]+)\/json$/.exec(path)?.[1];
  if (named !== undefined && named !== '') {
    const found = findContainer(store, named);
    if (!found.ok)
      return missing('no such container', `no container with name or ID "${named}" found: no such container`);
    return json(engine.words.queries.inspect(engine, found.value, false));
  }
  const pod = own ? /^\/pods\/([^/]+)\/json$/.exec(path)?.[1] : undefined;
  if (pod !== undefined) {
    const found = findPod(store, pod);
    return found.ok
      ? json({ Id: found.value.id, Name: found.value.name, State: podStatus(store, found.value) })
      : missing('no such pod', `no pod with name or ID ${pod} found: no such pod`);
  }
  switch (path) {
    case '/_ping':
      return { status: '200 OK', type: 'text/plain; charset=utf-8', body: 'OK' };
    case '/version':
      return version(engine);
    case '/info':
      return info(engine);
    case '/containers/json':
      return json(listed.map((one) => (own ? ownSummary(engine, one) : summary(engine, one))));
    case '/images/json':
      return images(engine);
    case '/volumes':
      return own ? undefined : json({ Volumes: volumes(engine), Warnings: [] });
    case '/volumes/json':
      return own ? json(volumes(engine)) : undefined;
    case '/networks':
      return own ? undefined : networks(engine);
    case '/networks/json':
      return own ? networks(engine) : undefined;
    case '/pods/json':
      return own ? json(pods(engine)) : undefined;
    default:
      return undefined;
  }
}

const KNOWN =
  /^\/(containers|images|volumes|networks|pods|build|exec|events|system|secrets|auth|commit|play|generate|manifests|info)(\/|$)/;

/** What Podman's service answers to a request line. Both APIs: Docker's, and Podman's own below /libpod. */
export function answer(engine: EngineContext, method: string, target: string): Answer {
  const [url = '', query = ''] = target.replace(/^https?:\/\/[^/]*/, '').split('?');
  const bare = url.replace(/^\/v\d+(\.\d+)*(?=\/)/, '');
  const own = bare.startsWith('/libpod/');
  const path = own ? bare.slice('/libpod'.length) : bare;
  if (method === 'HEAD' && path === '/_ping') return { status: '200 OK', type: 'text/plain; charset=utf-8', body: '' };
  const found = method === 'GET' ? get(engine, path, query, own) : undefined;
  if (found) return found;
  if (KNOWN.test(path))
    return json(
      { cause: 'not implemented', message: `${method} ${path} is not part of this simulation`, response: 501 },
      '501 Not Implemented',
    );
  return { status: '404 Not Found', type: 'text/plain; charset=utf-8', body: 'Not Found\n' };
}
