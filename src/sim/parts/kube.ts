import { kubeCommands } from '../commands/kube/index.ts';

/** podman kube. */
export const content = { commands: kubeCommands };
