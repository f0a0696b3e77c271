import { err, ok, type Result } from '../../../lib/result.ts';
import { part, parts, type Raw, text, texts } from './documents.ts';
import { type KubeVolume, mountWords } from './volumes.ts';

/** What belongs to the pod and counts for each of its containers. */
export interface PodPart {
  readonly name: string;
  readonly id: string;
  readonly spec: Raw;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly volumes: ReadonlyMap<string, KubeVolume>;
}

/** Marks containers whose health check came from a probe of Kubernetes, or none. */
const HEALTH = 'io.podman.annotations.kube.health.check';

/** A quantity of Kubernetes in bytes: 64Mi, 1G, 500k. */
export function bytesOf(quantity: string): number {
  const [, number = '0', unit = ''] = /^([\d.]+)([a-zA-Z]*)$/.exec(quantity) ?? [];
  const power = ['', 'K', 'M', 'G', 'T', 'P', 'E'].indexOf((unit[0] ?? '').toUpperCase());
  return Math.round(Number(number) * (unit.endsWith('i') ? 1024 : 1000) ** Math.max(0, power));
}
/** Processors: '500m' is half of one. */
export const cpusOf = (quantity: string): number =>
  quantity.endsWith('m') ? Number(quantity.slice(0, -1)) / 1000 : Number(quantity);

function resources(container: Raw): string[] {
  const limits = part(container, 'resources', 'limits');
  const requests = part(container, 'resources', 'requests');
  const memory = text(limits, 'memory');
  const cpu = text(limits, 'cpu');
  const reserved = text(requests, 'memory');
  return [
    ...(cpu === undefined ? [] : [`--cpus=${cpusOf(cpu)}`]),
    ...(memory === undefined ? [] : [`--memory=${bytesOf(memory)}b`]),
    ...(reserved === undefined ? [] : [`--memory-reservation=${bytesOf(reserved)}b`]),
  ];
}

/** securityContext of the container, and of the pod where the container does not say. */
function security(container: Raw, spec: Raw): string[] {
  const own = part(container, 'securityContext');
  const ofPod = part(spec, 'securityContext');
  const user = text(own, 'runAsUser') ?? text(ofPod, 'runAsUser');
  const group = text(own, 'runAsGroup') ?? text(ofPod, 'runAsGroup');
  const groups = texts(ofPod, 'supplementalGroups');
  return [
    ...(own['readOnlyRootFilesystem'] === true ? ['--read-only'] : []),
    ...(own['privileged'] === true ? ['--privileged'] : []),
    ...(own['allowPrivilegeEscalation'] === false ? ['--security-opt=no-new-privileges'] : []),
    ...texts(part(own, 'capabilities'), 'add').map((cap) => `--cap-add=${cap}`),
    ...texts(part(own, 'capabilities'), 'drop').map((cap) => `--cap-drop=${cap}`),
    ...(user === undefined && group === undefined
      ? []
      : [`--user=${user ?? '0'}${group === undefined ? '' : `:${group}`}`]),
    ...groups.map((one) => `--group-add=${one}`),
  ];
}

/** The command of a probe: exec as it is, httpGet with curl, tcpSocket with nc (setupLivenessProbe). */
function probeCommand(probe: Raw, container: Raw): string | undefined {
  const portOf = (name: string): string =>
    text(parts(container, 'ports').find((one) => text(one, 'name') === name) ?? {}, 'containerPort') ?? name;
  const command = texts(part(probe, 'exec'), 'command');
  if (command.length > 0) return JSON.stringify(['CMD', ...command]);
  const http = part(probe, 'httpGet');
  if (probe['httpGet']) {
    const url = `${(text(http, 'scheme') ?? 'http').toLowerCase()}://${text(http, 'host') ?? 'localhost'}:${portOf(text(http, 'port') ?? '80')}${text(http, 'path') ?? '/'}`;
    return `curl -f ${url} || exit 1`;
  }
  const tcp = part(probe, 'tcpSocket');
  return probe['tcpSocket']
    ? `nc -z -v ${text(tcp, 'host') ?? 'localhost'} ${portOf(text(tcp, 'port') ?? '')} || exit 1`
    : undefined;
}

function liveness(container: Raw, restart: string): string[] {
  const probe = part(container, 'livenessProbe');
  const command = probeCommand(probe, container);
  if (command === undefined) return [];
  const seconds = (key: string, usual: number): string => `${Number(text(probe, key) ?? 0) || usual}s`;
  return [
    `--health-cmd=${command}`,
    `--health-interval=${seconds('periodSeconds', 10)}`,
    `--health-timeout=${seconds('timeoutSeconds', 1)}`,
    `--health-retries=${Number(text(probe, 'failureThreshold') ?? 0) || 3}`,
    `--health-start-period=${Number(text(probe, 'initialDelaySeconds') ?? 0)}s`,
    ...(restart === 'no' ? [] : ['--health-on-failure=restart']),
  ];
}

/** $(NAME) in commands becomes the variable's value; $$(NAME) stays as $(NAME). */
const expand = (words: readonly string[], env: Readonly<Record<string, string>>): string[] =>
  words.map((word) =>
    word.replace(
      /\$(\$\([^)]*\))|\$\(([^)]+)\)/g,
      (whole, kept?: string, name?: string) => kept ?? env[name ?? ''] ?? whole,
    ),
  );

/** The restart policy of a pod's containers, in Podman's words. */
export const restartOf = (spec: Raw): string =>
  ({ OnFailure: 'on-failure', Never: 'no' })[text(spec, 'restartPolicy') ?? ''] ?? 'always';

/**
 * The words behind `podman create` for a container of a pod (pkg/specgen/generate/kube, ToSpecGen).
 *
 * Errors: no image, a mount without its volume.
 */
export function createWords(
  container: Raw,
  pod: PodPart,
  env: Readonly<Record<string, string>>,
  options: { readonly prefix: boolean; readonly logDriver: string | undefined; readonly restart: string },
): Result<readonly string[], string> {
  const name = text(container, 'name') ?? '';
  const image = text(container, 'image') ?? '';
  if (image === '') return err(`container "${name}" is missing the required 'image' field`);
  const mounts = mountWords(container, pod.volumes);
  if (!mounts.ok) return mounts;
  const command = expand(texts(container, 'command'), env);
  const args = expand(texts(container, 'args'), env);
  const folder = text(container, 'workingDir');
  const grace = text(pod.spec, 'terminationGracePeriodSeconds');
  return ok([
    '--pod',
    pod.name,
    '--name',
    options.prefix ? `${pod.name}-${name}` : name,
    `--restart=${options.restart}`,
    ...Object.entries(pod.labels).flatMap(([key, value]) => ['--label', `${key}=${value}`]),
    ...Object.entries({ [HEALTH]: 'true', ...pod.annotations }).flatMap(([key, value]) => [
      '--annotation',
      `${key}=${value}`,
    ]),
    ...Object.entries(env).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
    ...resources(container),
    ...security(container, pod.spec),
    ...liveness(container, options.restart),
    ...mounts.value,
    ...(container['tty'] === true ? ['-t'] : []),
    ...(container['stdin'] === true ? ['-i'] : []),
    ...(folder === undefined ? [] : ['--workdir', folder]),
    ...(grace === undefined ? [] : [`--stop-timeout=${grace}`]),
    ...(options.logDriver === undefined ? [] : [`--log-driver=${options.logDriver}`]),
    ...(command.length === 0 ? [] : ['--entrypoint', JSON.stringify(command)]),
    image,
    ...args,
  ]);
}
