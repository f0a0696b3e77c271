import { err, ok, type Result } from '../../../lib/result.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { findByNameOrId } from '../../engine/find.ts';
import type { Container, Pod } from '../../engine/types.ts';
import { slot } from '../../host/part.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import type { PodPart } from './spec/create-spec.ts';

/** Makes a pod for `--pod new:NAME`. */
export type PodMaker = (call: Call, name: string) => Task<Result<Pod, EngineFailure>>;

const PODS = slot<{ readonly makePod: PodMaker }>('pods');

/** What a pod gives to a container that joins it: the namespaces of its infra container. */
export function podPart(pod: Pod): PodPart {
  const infra = pod.infra === undefined ? undefined : `container:${pod.infra}`;
  const shares = (kind: string): boolean => infra !== undefined && pod.shared.includes(kind);
  const host: Partial<Container['host']> = {
    ...(shares('ipc') && { ipcMode: infra ?? '' }),
    ...(shares('uts') && { utsMode: infra ?? '' }),
    ...(shares('pid') && { pidMode: infra ?? '' }),
  };
  return {
    id: pod.id,
    mounts: pod.mounts ?? [],
    ...(shares('net') && { mode: infra ?? '' }),
    host,
  };
}

/** The pod that a call names with --pod or --pod-id-file, if any. Errors: no such pod. */
export function* joinPod(call: Call): Task<Result<PodPart | undefined, EngineFailure>> {
  const file = call.flags.maybe('pod-id-file');
  const read = file === undefined ? undefined : call.proc.fs.read(file);
  if (read && !read.ok) return err(failure(`reading pod ID file: open ${file}: no such file or directory`));
  const word = read?.ok ? read.value.split('\n')[0] : call.flags.maybe('pod');
  if (word === undefined || word === '') return ok(undefined);
  if (word.startsWith('new:')) {
    const made = yield* PODS.get().makePod(call, word.slice('new:'.length));
    if (!made.ok) return made;
    // the ports of the call are the pod's
    const part = podPart(made.value);
    return ok({ ...part, host: { ...part.host, portBindings: [] } });
  }
  const found = findByNameOrId(Object.values(call.engine.store.pods), word);
  return found.ok ? ok(podPart(found.value)) : err(failure(`no pod with name or ID ${word} found: no such pod`));
}
