import { stringify } from 'yaml';
import { err, ok, type Result } from '../../../lib/result.ts';
import { rfc3339 } from '../../engine/inspect/time.ts';
import type { Task } from '../../host/program.ts';
import { notifyReady } from '../../system/units/notify.ts';
import type { Call, Command } from '../command.ts';
import { engineForward, engineRun } from '../compose/child.ts';
import { pairs, part, type Raw, readDocuments, text } from './documents.ts';
import { down, takeDown, tell } from './down.ts';
import { podOf, replicaWarning } from './names.ts';
import { type PlayedPod, playPod } from './pod.ts';
import { byName, configMapFiles } from './sources.ts';

interface Report {
  readonly volumes: string[];
  readonly secrets: string[];
  readonly pods: PlayedPod[];
}

/** A line of logrus on stderr. */
const warn = (call: Call, message: string): void =>
  call.proc.err(`time="${rfc3339(call.engine.kernel.now)}" level=warning msg=${JSON.stringify(message)}\n`);

const VOLUME_OPTIONS: Readonly<Record<string, string>> = {
  'volume.podman.io/device': 'device',
  'volume.podman.io/type': 'type',
  'volume.podman.io/mount-options': 'o',
  'volume.podman.io/image': 'image',
  'volume.podman.io/uid': 'UID',
  'volume.podman.io/gid': 'GID',
};

/** A PersistentVolumeClaim becomes a volume of its name. */
function* playClaim(call: Call, document: Raw): Task<Result<string, string>> {
  const meta = part(document, 'metadata');
  const name = text(meta, 'name') ?? '';
  if (name.trim() === '') return err('persistent volume claim name can not be empty');
  const notes = pairs(part(meta, 'annotations'));
  const driver = notes['volume.podman.io/driver'];
  const words = [
    ...Object.entries(pairs(part(meta, 'labels'))).flatMap(([key, value]) => ['--label', `${key}=${value}`]),
    ...Object.entries(notes).flatMap(([key, value]) =>
      VOLUME_OPTIONS[key] === undefined ? [] : ['--opt', `${VOLUME_OPTIONS[key]}=${value}`],
    ),
    ...(driver === undefined ? [] : ['--driver', driver]),
  ];
  const made = yield* engineRun(call, ['volume', 'create', '--ignore', ...words, name]);
  return made.code === 0 ? ok(name) : err(made.err.trim().replace(/^Error: /, ''));
}

/** A Secret is kept as the document it is; one of the same name is replaced. */
function playSecret({ engine }: Call, document: Raw): string {
  const { store, kernel } = engine;
  const name = text(part(document, 'metadata'), 'name') ?? '';
  const old = Object.values(store.secrets).find((one) => one.name === name);
  if (old) delete store.secrets[old.id];
  const id = kernel.hex(25);
  store.secrets[id] = { id, name, driver: 'file', created: kernel.now, data: stringify(document), labels: {} };
  return id;
}

function* playAll(call: Call, documents: readonly Raw[], folder: string): Task<Result<Report, string>> {
  const report: Report = { volumes: [], secrets: [], pods: [] };
  const maps: Raw[] = [];
  let known = 0;
  const files = configMapFiles(call);
  for (const document of documents) {
    const kind = text(document, 'kind');
    const pod = podOf(document);
    if (typeof pod === 'string') return err(pod);
    if (kind === 'ConfigMap') maps.push(document);
    else if (kind === 'PersistentVolumeClaim') {
      const made = yield* playClaim(call, document);
      if (!made.ok) return made;
      report.volumes.push(made.value);
    } else if (kind === 'Secret') report.secrets.push(playSecret(call, document));
    else if (!pod) continue;
    if (kind !== 'ConfigMap') known++;
    if (!pod) continue;
    const warning = replicaWarning(document);
    if (warning !== undefined) warn(call, warning);
    if (!files.ok) return err(pod.frame + files.error);
    const twice = files.value.find((one) =>
      maps.some((other) => text(part(one, 'metadata'), 'name') === text(part(other, 'metadata'), 'name')),
    );
    if (twice)
      return err(
        `${pod.frame}ambiguous configuration: the same config map ${text(part(twice, 'metadata'), 'name')} is present in YAML and in --configmaps ${call.flags.text('configmap')} file`,
      );
    const played = yield* playPod(
      call,
      pod,
      { configMaps: byName([...maps, ...files.value]), store: call.engine.store },
      folder,
    );
    if (!played.ok) return err(pod.frame + played.error);
    report.pods.push(played.value);
  }
  if (known > 0) return ok(report);
  return err(
    maps.length > 0
      ? 'ConfigMaps in podman are not a standalone object and must be used in a container'
      : 'YAML document does not contain any supported kube kind',
  );
}

/** Prints what was made (printPlayReport in cmd/podman/kube/play.go). */
function print(call: Call, { volumes, secrets, pods }: Report): number {
  const { proc } = call;
  const list = (title: string, names: readonly string[]): string =>
    names.length === 0 ? '' : `${title}\n${names.join('\n')}\n`;
  proc.out(list('Volumes:', volumes) + list('Secrets:', secrets));
  let failed = 0;
  for (const { id, containers, errors } of pods) {
    proc.out(`Pod:\n${id}\n`);
    if (containers.length === 0) continue;
    proc.out(list(containers.length === 1 ? 'Container:' : 'Containers:', containers));
    failed += errors.length;
    if (errors.length > 0) proc.out('\n');
    for (const error of errors) proc.err(`${error}\n\n`);
    proc.out('\n');
  }
  return failed > 0 ? call.fail(`failed to start ${failed} containers`) : 0;
}

/** Inside a unit of a .kube file: systemd learns which process stands for the pod. */
function notify(call: Call, pods: readonly PlayedPod[]): void {
  if (!call.flags.bool('service-container')) return;
  const { store, kernel } = call.engine;
  const infra = store.pods[pods[0]?.id ?? '']?.infra;
  const monitor = infra === undefined ? undefined : store.containers[infra]?.monitor;
  if (monitor !== undefined) notifyReady(kernel, call.proc.env['NOTIFY_SOCKET'], monitor);
}

/** podman kube play: pods, volumes and secrets as Kubernetes YAML describes them. */
const kubePlay: Command = {
  name: 'kube play',
  engines: ['podman'],
  handles: [
    'annotation',
    'configmap',
    'down',
    'force',
    'ip',
    'log-driver',
    'mac-address',
    'network',
    'no-pod-prefix',
    'publish',
    'publish-all',
    'quiet',
    'replace',
    'service-container',
    'start',
    'tls-verify',
    'userns',
  ],
  *run(call) {
    if (call.flags.bool('down')) return yield* down(call);
    if (call.flags.bool('force')) return call.fail('--force may be specified only with --down');
    const read = yield* readDocuments(call);
    if (!read.ok) return call.fail(read.error);
    if (call.flags.bool('replace')) tell(call, yield* takeDown(call, read.value.documents, false));
    const report = yield* playAll(call, read.value.documents, read.value.folder);
    if (!report.ok) return call.fail(report.error);
    notify(call, report.value.pods);
    return print(call, report.value);
  },
};

/** podman play kube: the old name; its words are those of kube play. */
const play: Command = {
  name: 'play',
  engines: ['podman'],
  handles: [],
  *run(call) {
    const [verb, ...rest] = call.args;
    if (verb === 'kube') return yield* engineForward(call, ['kube', 'play', ...rest]);
    if (verb === undefined) return call.fail("missing command 'podman play COMMAND'");
    return call.fail(`unrecognized command \`podman play ${verb}\`\nTry 'podman play --help' for more information`);
  },
};

export const playCommands: readonly Command[] = [kubePlay, play];
