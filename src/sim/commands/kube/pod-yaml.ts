import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { givenAnnotations } from '../../engine/inspect/index.ts';
import { rfc3339 } from '../../engine/inspect/time.ts';
import { membersOf } from '../../engine/pods/index.ts';
import type { Container, Pod } from '../../engine/types.ts';
import { containerYaml, kubeName, portsYaml } from './container-yaml.ts';
import { lean } from './yaml.ts';

/** A mapping that becomes YAML. */
export type Yaml = Record<string, unknown>;
/** A pod of Kubernetes, and the ports that a service for it has. */
export interface Made {
  readonly pod: { readonly metadata: Yaml; readonly spec: Yaml };
  readonly ports: readonly Yaml[];
}

const POLICIES: Readonly<Record<string, string>> = {
  always: 'Always',
  'on-failure': 'OnFailure',
  'unless-stopped': '',
  no: 'Never',
};

const metadata = (engine: EngineContext, name: string, annotations: Yaml): Yaml =>
  lean({ annotations, creationTimestamp: rfc3339(engine.kernel.now), labels: { app: kubeName(name) }, name });

/** Annotations of containers: their own, which sandbox it belongs to, and automatic updates. */
function annotationsOf(members: readonly Container[], infra: string | undefined): Yaml {
  const found: Yaml = {};
  for (const { name, config, host } of members) {
    for (const [key, value] of Object.entries(givenAnnotations(host.rare))) found[`${key}/${kubeName(name)}`] = value;
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
export function fromPod(engine: EngineContext, pod: Pod, service: boolean): Result<Made, string> {
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
export function fromContainers(engine: EngineContext, members: readonly Container[], service: boolean): Made {
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
