import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { findContainer } from '../../engine/find.ts';
import { rfc3339 } from '../../engine/inspect/time.ts';
import { findPod, membersOf } from '../../engine/pods/index.ts';
import type { Container, Pod, Volume } from '../../engine/types.ts';
import { findVolume } from '../../engine/volumes/index.ts';
import type { Call, Command } from '../command.ts';
import { containerYaml, kubeName, portsYaml } from './container-yaml.ts';
import { kubeYaml, lean } from './yaml.ts';

type Yaml = Record<string, unknown>;
/** A pod of Kubernetes, and the ports that a service for it has. */
interface Made {
  readonly pod: { readonly metadata: Yaml; readonly spec: Yaml };
  readonly ports: readonly Yaml[];
}

const SHARING = `
# NOTE: The namespace sharing for a pod has been modified by the user and is not the same as the
# default settings for kubernetes. This can lead to unexpected behavior when running the generated
# kube yaml in a kubernetes cluster.
`;
const VOLUMES = `
# NOTE: If you generated this yaml from an unprivileged and rootless podman container on an SELinux
# enabled system, check the podman generate kube man page for steps to follow to ensure that your pod/container
# has the right permissions to access the volumes added.
`;
const header = (version: string): string =>
  `# Save the output of this file and use kubectl create -f to import\n# it into Kubernetes.\n#\n# Created with podman-${version}\n`;

const POLICIES: Readonly<Record<string, string>> = {
  always: 'Always',
  'on-failure': 'OnFailure',
  'unless-stopped': '',
  no: 'Never',
};

const metadata = (engine: EngineContext, name: string, annotations: Yaml): Yaml =>
  lean({ annotations, creationTimestamp: rfc3339(engine.kernel.now), labels: { app: kubeName(name) }, name });

/** Annotations of containers: which sandbox it belongs to, and automatic updates. */
function annotationsOf(members: readonly Container[], infra: string | undefined): Yaml {
  const found: Yaml = {};
  for (const { name, config } of members) {
    if (infra !== undefined) found[`io.kubernetes.cri-o.SandboxID/${kubeName(name)}`] = infra;
    const update = config.labels['io.containers.autoupdate'];
    if (update !== undefined) found[`io.containers.autoupdate/${name}`] = update;
  }
  return found;
}

function dnsYaml(all: readonly Container[]): Yaml {
  const options = all
    .flatMap(({ host }) => host.dnsOptions)
    .map((text) => {
      const [name = '', value] = text.split(/:(.*)/s);
      return { name, value: value ?? '' };
    });
  return lean({
    nameservers: [...new Set(all.flatMap(({ host }) => host.dns))],
    searches: [...new Set(all.flatMap(({ host }) => host.dnsSearch))],
    options,
  });
}

const stopTimeout = (all: readonly Container[]): number | undefined =>
  all.find(({ config }) => config.stopTimeout !== undefined && config.stopTimeout !== 10)?.config.stopTimeout;
const hostnameOf = (all: readonly Container[], name: string): string | undefined =>
  all.find(({ config, id }) => config.hostname !== '' && config.hostname !== name && !id.startsWith(config.hostname))
    ?.config.hostname;

/** Volumes once each. */
const distinct = (volumes: readonly Yaml[]): Yaml[] => [...new Map(volumes.map((one) => [one['name'], one])).values()];

/** A pod of Podman (libpod/kube.go, Pod.GenerateForKube). */
function fromPod(engine: EngineContext, pod: Pod, service: boolean): Result<Made, string> {
  const all = membersOf(engine.store, pod);
  const members = all.filter(({ isInfra }) => !isInfra);
  if (all.length === 0) return err(`pod ${pod.id} has no containers`);
  if (members.length === 0) return err(`pod ${pod.id} only has an infra container`);
  const infra = all.find(({ isInfra }) => isInfra);
  const ports = portsYaml(pod.portBindings, service);
  const made = members.map((one) => containerYaml(engine, one, service));
  const sharesNet = pod.shared.includes('net');
  const containers = made.map(({ container }, index) => {
    const { ports: _own, ...rest } = container;
    return sharesNet ? (index === 0 && ports.length > 0 ? { ...rest, ports } : rest) : container;
  });
  const annotations = annotationsOf(members, infra?.id);
  if (infra && infra.name !== `${pod.id.slice(0, 12)}-infra`)
    annotations['io.podman.annotations.infra.name'] = infra.name;
  const aliases = (infra?.host.extraHosts ?? []).map((text) => {
    const [name = '', ip = ''] = text.split(/:(.*)/s);
    return { hostnames: [name], ip };
  });
  const spec = lean({
    containers,
    dnsConfig: infra ? dnsYaml([infra]) : undefined,
    hostAliases: aliases,
    hostNetwork: infra?.host.networkMode === 'host',
    hostname: hostnameOf(members, pod.name),
    restartPolicy: POLICIES[pod.restart],
    shareProcessNamespace: pod.shared.includes('pid'),
    terminationGracePeriodSeconds: stopTimeout(members),
    volumes: distinct(made.flatMap(({ volumes }) => volumes)),
  });
  return ok({ pod: { metadata: metadata(engine, kubeName(pod.name), annotations), spec }, ports });
}

/** Containers without a pod, put into one (simplePodWithV1Containers). */
function fromContainers(engine: EngineContext, members: readonly Container[], service: boolean): Made {
  const [first] = members;
  const base = kubeName(first?.name ?? '');
  const name = members.some((one) => kubeName(one.name) === base) ? `${base}-pod` : base;
  const made = members.map((one) => containerYaml(engine, one, service));
  const policy = first?.host.restart.name ?? '';
  const spec = lean({
    containers: made.map(({ container }) => container),
    dnsConfig: dnsYaml(members),
    hostNetwork: members.every(({ host }) => host.networkMode === 'host'),
    hostname: hostnameOf(members, ''),
    restartPolicy: policy === 'no' ? undefined : POLICIES[policy],
    terminationGracePeriodSeconds: stopTimeout(members),
    volumes: made.flatMap(({ volumes }) => volumes),
  });
  return {
    pod: { metadata: metadata(engine, name, annotationsOf(members, undefined)), spec },
    ports: members.flatMap(({ host }) => portsYaml(host.portBindings, true)),
  };
}

const TYPES: Readonly<Record<string, readonly [suffix: string, kind: string, version: string]>> = {
  deployment: ['deployment', 'Deployment', 'apps/v1'],
  daemonset: ['daemonset', 'DaemonSet', 'apps/v1'],
  job: ['job', 'Job', 'batch/v1'],
};

/** The pod, or what --type puts around it. */
function wrap(call: Call, { pod }: Made): Result<Yaml, string> {
  const type = call.flags.text('type') || 'pod';
  const replicas = call.flags.int('replicas') || 1;
  if (type === 'pod') return ok({ apiVersion: 'v1', kind: 'Pod', ...pod });
  const wrapper = TYPES[type];
  if (!wrapper)
    return err(
      `invalid generation type - only pods, deployments, jobs, and daemonsets are currently supported: ${type}`,
    );
  const [suffix, kind, apiVersion] = wrapper;
  const { metadata: meta, spec } = pod;
  const policy = spec['restartPolicy'];
  if (type === 'job' && policy === 'Always')
    return err('k8s Jobs can not have restartPolicy set to Always; only Never and OnFailure policies allowed');
  if (type !== 'job' && policy !== undefined && policy !== 'Always')
    return err(`k8s ${kind}s can only have restartPolicy set to Always`);
  const app = { app: meta['name'] };
  const { annotations: _notes, ...outer } = meta;
  const template = {
    metadata: { ...meta, labels: app },
    spec: type === 'job' && policy === undefined ? { ...spec, restartPolicy: 'Never' } : spec,
  };
  return ok({
    apiVersion,
    kind,
    metadata: { ...outer, labels: app, name: `${String(meta['name'])}-${suffix}` },
    spec: {
      ...(type === 'job' ? {} : { selector: { matchLabels: app } }),
      ...(replicas > 1 && { replicas }),
      template,
    },
  });
}

/** A service that publishes the ports of a pod at ports of the node, chosen at random. */
function serviceYaml(engine: EngineContext, { pod, ports }: Made): Yaml {
  const { annotations: _notes, ...meta } = pod.metadata;
  const list = ports.map(({ containerPort, protocol }) =>
    lean({
      name: String(containerPort),
      nodePort: 30000 + Math.floor(engine.kernel.random() * 2768),
      port: containerPort,
      protocol,
      targetPort: containerPort,
    }),
  );
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: meta,
    spec: { ports: list, selector: meta['labels'], type: 'NodePort' },
  };
}

const OPTIONS: Readonly<Record<string, string>> = {
  o: 'mount-options',
  device: 'device',
  type: 'type',
  UID: 'uid',
  GID: 'gid',
};

function claimYaml(engine: EngineContext, volume: Volume): Yaml {
  const annotations: Yaml = { 'volume.podman.io/driver': volume.driver };
  for (const [key, value] of Object.entries(volume.options))
    if (OPTIONS[key]) annotations[`volume.podman.io/${OPTIONS[key]}`] = value;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: lean({
      annotations,
      creationTimestamp: rfc3339(engine.kernel.now),
      labels: volume.labels,
      name: volume.name.replaceAll('_', '').toLowerCase(),
    }),
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    status: {},
  };
}

interface Things {
  readonly containers: Container[];
  readonly pods: Pod[];
  readonly volumes: Volume[];
}

/** Finds what the words of a call name: a container, else a pod, else a volume. */
function things(call: Call): Result<Things, string> {
  const found: Things = { containers: [], pods: [], volumes: [] };
  for (const word of call.args) {
    const container = findContainer(call.engine.store, word);
    const pod = findPod(call.engine.store, word);
    const volume = findVolume(call.engine, word);
    if (container.ok && container.value.pod !== undefined)
      return err(
        `container ${container.value.id} is associated with pod ${container.value.pod}: use generate on the pod itself`,
      );
    if (container.ok) found.containers.push(container.value);
    else if (pod.ok) found.pods.push(pod.value);
    else if (volume.ok) found.volumes.push(volume.value);
    else return err(`name or ID "${word}" not found`);
  }
  return ok(found);
}

/** The text of `kube generate`: notes, claims, services, then pods. */
function document(call: Call): Result<string, string> {
  const { engine, flags } = call;
  const replicas = flags.has('replicas') ? flags.int('replicas') : 1;
  if (replicas > 1 && flags.text('type') !== 'deployment')
    return err('--replicas can only be set when --type is set to deployment');
  if (replicas < 1) return err('--replicas has to be greater than or equal to 1. By default, --replicas is set to 1');
  const named = things(call);
  if (!named.ok) return named;
  const service = flags.bool('service');
  const made: Made[] = [];
  for (const pod of named.value.pods) {
    const one = fromPod(engine, pod, service);
    if (!one.ok) return one;
    made.push(one.value);
  }
  const changed = named.value.pods.some(({ shared }) => !['ipc', 'net', 'uts'].every((kind) => shared.includes(kind)));
  const alone = named.value.containers.length > 0 ? fromContainers(engine, named.value.containers, service) : undefined;
  if (alone) made.push(alone);
  const content = [
    ...(changed ? [SHARING] : []),
    ...named.value.volumes.map((volume) => kubeYaml(claimYaml(engine, volume))),
    ...(alone?.pod.spec['volumes'] ? [VOLUMES] : []),
    ...(service ? made.map((one) => kubeYaml(serviceYaml(engine, one))) : []),
  ];
  for (const one of made) {
    const wrapped = wrap(call, one);
    if (!wrapped.ok) return wrapped;
    content.push(kubeYaml(wrapped.value));
  }
  return ok(header(engine.version) + content.join('---\n'));
}

/** podman kube generate, podman generate kube. */
export const kubeGenerate: Command = {
  name: 'kube generate',
  engines: ['podman'],
  handles: ['filename', 'podman-only', 'replicas', 'service', 'type'],
  *run(call) {
    yield* call.proc.tick();
    const text = document(call);
    if (!text.ok) return call.fail(text.error);
    const file = call.flags.maybe('filename');
    if (file === undefined) {
      call.proc.out(`${text.value}\n`);
      return 0;
    }
    if (call.proc.fs.exists(file)) return call.fail(`cannot write to "${file}"; file exists`);
    const written = call.proc.fs.write(file, text.value);
    return written.ok
      ? 0
      : call.fail(
          `cannot write to "${file}": open ${file}: ${written.error === 'EACCES' ? 'permission denied' : 'no such file or directory'}`,
        );
  },
};
