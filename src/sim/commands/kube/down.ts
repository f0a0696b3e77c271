import { findPod, removePod, stopPod } from '../../engine/pods/index.ts';
import { removeVolume, volumeUsers } from '../../engine/volumes/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { part, type Raw, readDocuments, text } from './documents.ts';
import { podOf } from './names.ts';

/** What was stopped and removed, by id or name. */
export interface TornDown {
  readonly stopped: readonly string[];
  readonly removed: readonly string[];
  readonly secrets: readonly string[];
  readonly volumes: readonly string[];
}

const nameOf = (document: Raw): string => text(part(document, 'metadata'), 'name') ?? '';
const ofKind = (documents: readonly Raw[], kind: string): string[] =>
  documents.filter((one) => one['kind'] === kind).map(nameOf);

/** Stops and removes the pods of documents, their secrets, and with `force` their volumes. What is not there is left out. */
export function* takeDown(call: Call, documents: readonly Raw[], force: boolean): Task<TornDown> {
  const { engine } = call;
  const { store } = engine;
  const pods = documents.flatMap((document) => {
    const pod = podOf(document);
    const found = pod === undefined || typeof pod === 'string' ? undefined : findPod(store, pod.name);
    return found?.ok ? [found.value] : [];
  });
  for (const pod of pods) yield* stopPod(engine, pod, undefined);
  for (const pod of pods) removePod(engine, pod);
  const secrets = ofKind(documents, 'Secret').flatMap((name) =>
    Object.values(store.secrets)
      .filter((one) => one.name === name)
      .map(({ id }) => id),
  );
  for (const id of secrets) delete store.secrets[id];
  const volumes = force
    ? ofKind(documents, 'PersistentVolumeClaim').filter(
        (name) => store.volumes[name] && volumeUsers(store, name).length === 0,
      )
    : [];
  for (const name of volumes) {
    const volume = store.volumes[name];
    if (volume) removeVolume(engine, volume);
  }
  return { stopped: pods.map(({ id }) => id), removed: pods.map(({ id }) => id), secrets, volumes };
}

/** kube down and kube play --down: prints what is gone. */
export function* down(call: Call): Task<number> {
  const read = yield* readDocuments(call);
  if (!read.ok) return call.fail(read.error);
  tell(call, yield* takeDown(call, read.value.documents, call.flags.bool('force')));
  return 0;
}

/** Prints what is gone (teardownReport of cmd/podman/kube/down.go). */
export function tell(call: Call, gone: TornDown): void {
  const list = (title: string, names: readonly string[]): string =>
    `${title}\n${names.map((name) => `${name}\n`).join('')}`;
  call.proc.out(
    list('Pods stopped:', gone.stopped) +
      list('Pods removed:', gone.removed) +
      list('Secrets removed:', gone.secrets) +
      list('Volumes removed:', gone.volumes),
  );
}

/** podman kube down. */
export const kubeDown: Command = { name: 'kube down', engines: ['podman'], handles: ['force'], run: down };
