import type { PodMaker } from '../commands/containers/index.ts';
import { catatonit } from '../commands/pods/catatonit.ts';
import { podsCommands } from '../commands/pods/index.ts';
import { newPod } from '../commands/pods/new-pod.ts';

const makePod: PodMaker = newPod;

/** podman pod, the pod that `podman run --pod new:` makes, and what runs in every pod. */
export const content = { commands: podsCommands, makePod, programs: { catatonit } };
