import { err, ok, type Result } from '../../../lib/result.ts';
import type { Call, Command } from '../command.ts';
import { claimYaml } from './claim-yaml.ts';
import { things } from './named-things.ts';
import { fromContainers, fromPod, type Made } from './pod-yaml.ts';
import { serviceYaml } from './service-yaml.ts';
import { wrap } from './workload-yaml.ts';
import { kubeYaml } from './yaml.ts';

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
