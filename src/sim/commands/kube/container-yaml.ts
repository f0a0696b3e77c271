import type { EngineContext } from '../../engine/engine.ts';
import { Ghost } from '../../engine/runtime/ghost.ts';
import { resolveUser } from '../../engine/runtime/index.ts';
import type { Container, MountPoint, PortBinding } from '../../engine/types.ts';
import { hostTree } from '../../engine/volumes/index.ts';
import { lean } from './yaml.ts';

/** Kubernetes allows no underscores in names. */
export const kubeName = (name: string): string => name.replaceAll('_', '');
const volumeName = (path: string): string =>
  path.replace(/^\//, '').replaceAll('/', '-').replaceAll('_', '').toLowerCase();
const same = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  JSON.stringify(a ?? []) === JSON.stringify(b ?? []);

/** Ports as a container lists them; without the host's where a service publishes them. */
export const portsYaml = (bindings: readonly PortBinding[], service: boolean): Record<string, unknown>[] =>
  bindings.map(({ containerPort, hostPort, hostIp, proto }) =>
    lean({
      containerPort,
      hostIP: hostIp,
      hostPort: service || hostPort === 0 ? undefined : hostPort,
      protocol: proto === 'udp' ? 'UDP' : undefined,
    }),
  );

/** Command and arguments, where they are not the image's own. */
function commandYaml(
  { config }: Container,
  image: { cmd: readonly string[] | undefined; entrypoint: readonly string[] | undefined } | undefined,
): Record<string, unknown> {
  const own = same(config.cmd, image?.cmd) ? [] : (config.cmd ?? []);
  const entry = config.entrypoint ?? [];
  const command = entry.length > 0 ? entry : own;
  const isImages = same(command, image?.cmd) || same(command, image?.entrypoint);
  return { command: isImages ? undefined : command, args: entry.length > 0 ? own : undefined };
}

const DEFAULTS: Readonly<Record<string, string>> = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  TERM: 'xterm',
};

function envYaml({ config }: Container, image: readonly string[]): Record<string, unknown>[] {
  return config.env.flatMap((text) => {
    const [name = '', value = ''] = text.split(/=(.*)/s);
    return DEFAULTS[name] === value || image.includes(text) ? [] : [{ name, value }];
  });
}

function securityYaml(engine: EngineContext, container: Container, imageUser: string): Record<string, unknown> {
  const { host, config } = container;
  const plain = (cap: string): string => `CAP_${cap.toUpperCase().replace(/^CAP_/, '')}`;
  const usual = engine.architecture.capabilities.map(plain);
  const add = host.capAdd.map(plain).filter((cap) => !usual.includes(cap));
  const drop = host.capDrop.flatMap((cap) =>
    plain(cap) === 'CAP_ALL' ? usual.filter((one) => !host.capAdd.map(plain).includes(one)) : [plain(cap)],
  );
  const known =
    config.user === '' || config.user === imageUser ? undefined : resolveUser(rootOf(engine, container), config.user);
  const number = Number(imageUser);
  return lean({
    allowPrivilegeEscalation: host.securityOpt.some((one) => /^no-new-privileges(:true|=true)?$/.test(one))
      ? 'no'
      : undefined,
    capabilities: host.privileged ? undefined : lean({ add, drop }),
    privileged: host.privileged,
    readOnlyRootFilesystem: host.readonlyRootfs,
    runAsNonRoot: imageUser !== '' && number > 0,
    runAsUser: known?.ok ? known.value.uid : undefined,
    runAsGroup: known?.ok ? known.value.gid : undefined,
  });
}

/** Eyes inside a container's root, for its passwd. */
function rootOf(engine: EngineContext, container: Container): Ghost {
  const owner = engine.architecture.rootOf(container);
  const main = engine.kernel.process(container.state.pid);
  if (main) return new Ghost(engine.kernel, { uid: owner, gid: owner, euid: owner, egid: owner, ns: main.ns });
  const mnt = engine.kernel.newNamespace('mnt', undefined, {
    mounts: [
      {
        path: '/',
        source: { kind: 'fs', fs: container.fs, path: '/' },
        readonly: true,
        device: 'overlay',
        type: 'overlay',
      },
    ],
  });
  return new Ghost(engine.kernel, {
    uid: owner,
    gid: owner,
    euid: owner,
    egid: owner,
    ns: { ...engine.architecture.actor(engine).record.ns, mnt },
  });
}

/** A mount as a container and as its pod list it. */
function mountYaml(
  engine: EngineContext,
  mount: MountPoint,
  index: number,
): readonly [mount: Record<string, unknown>, volume: Record<string, unknown>] {
  const readOnly = mount.readonly;
  if (mount.type === 'volume') {
    const claimName = volumeName(mount.name);
    const name = `${claimName}-pvc`;
    return [
      lean({ mountPath: mount.destination, name, readOnly }),
      { name, persistentVolumeClaim: lean({ claimName, readOnly }) },
    ];
  }
  if (mount.type === 'tmpfs') {
    const name = `tmp-${index}`;
    return [lean({ mountPath: mount.destination, name, readOnly }), { name, emptyDir: { medium: 'Memory' } }];
  }
  const node = hostTree(engine.kernel).node(mount.source);
  const name = `${mount.source === '/' ? 'root' : volumeName(mount.source)}-host-${index}`;
  const type = node === undefined ? 'DirectoryOrCreate' : node.kind === 'dir' ? 'Directory' : 'File';
  return [lean({ mountPath: mount.destination, name, readOnly }), { name, hostPath: { path: mount.source, type } }];
}

/** What a container becomes: its own part, and the volumes of the pod that it mounts. */
export interface KubeContainer {
  readonly container: Record<string, unknown>;
  readonly volumes: readonly Record<string, unknown>[];
}

/** A container in the words of Kubernetes (libpod/kube.go, containerToV1Container). */
export function containerYaml(engine: EngineContext, one: Container, service: boolean): KubeContainer {
  const image = engine.store.images[one.image.id];
  const ownTmpfs = Object.keys(engine.architecture.readonlyTmpfs(one.host.readonlyRootfs));
  const tmpfs = Object.keys(one.host.tmpfs)
    .filter((path) => !ownTmpfs.includes(path))
    .map(
      (destination): MountPoint => ({
        type: 'tmpfs',
        name: '',
        source: '',
        destination,
        readonly: false,
        mode: '',
        propagation: '',
        options: [],
      }),
    );
  const unnamed = [...one.mounts.filter(({ type }) => type === 'bind'), ...tmpfs];
  const named = one.mounts.filter(
    ({ type, name }) => type === 'volume' && !(engine.store.volumes[name]?.anonymous && /^[\da-f]{64}$/.test(name)),
  );
  const mounts = [
    ...unnamed.map((mount, index) => mountYaml(engine, mount, index)),
    ...named.map((mount) => mountYaml(engine, mount, 0)),
  ];
  const { memory, nanoCpus } = one.host;
  const workdir = one.config.workdir;
  const security = securityYaml(engine, one, image?.config.user ?? '');
  if (security['allowPrivilegeEscalation'] !== undefined) security['allowPrivilegeEscalation'] = false;
  const limits = lean({
    cpu: nanoCpus > 0 ? quantity(nanoCpus / 1e6) : undefined,
    memory: memory > 0 ? binary(memory) : undefined,
  });
  return {
    container: lean({
      ...commandYaml(one, image?.config),
      env: envYaml(one, image?.config.env ?? []),
      image: one.image.full,
      name: kubeName(one.name),
      ports: portsYaml(one.host.portBindings, service),
      resources: lean({ limits }),
      securityContext: security,
      stdin: one.config.openStdin,
      tty: one.config.tty,
      volumeMounts: mounts.map(([mount]) => mount),
      workingDir: workdir === '/' || workdir === '' || workdir === image?.config.workdir ? undefined : workdir,
    }),
    volumes: mounts.map(([, volume]) => volume),
  };
}

/** Thousandths of a processor: '500m', '2'. */
const quantity = (milli: number): string => (milli % 1000 === 0 ? String(milli / 1000) : `${Math.round(milli)}m`);
/** Bytes in the largest binary unit that fits exactly. */
function binary(bytes: number): string {
  for (const [unit, size] of [
    ['Gi', 1 << 30],
    ['Mi', 1 << 20],
    ['Ki', 1 << 10],
  ] as const)
    if (bytes % size === 0) return `${bytes / size}${unit}`;
  return String(bytes);
}
