import { err, ok, type Result } from '../../../lib/result.ts';
import { findContainer } from '../../engine/find.ts';
import { findPod } from '../../engine/pods/index.ts';
import type { Container, Pod, Volume } from '../../engine/types.ts';
import { findVolume } from '../../engine/volumes/index.ts';
import type { Call } from '../command.ts';

interface Things {
  readonly containers: Container[];
  readonly pods: Pod[];
  readonly volumes: Volume[];
}

/** Finds what the words of a call name: a container, else a pod, else a volume. */
export function things(call: Call): Result<Things, string> {
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
