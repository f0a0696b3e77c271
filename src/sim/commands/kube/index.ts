import type { Command } from '../command.ts';
import { kubeDown } from './down.ts';
import { kubeGenerate } from './generate.ts';
import { playCommands } from './play.ts';

/** podman kube *, podman play kube. What talks to a cluster (kube apply) is not part of the simulation. */
export const kubeCommands: readonly Command[] = [kubeDown, kubeGenerate, ...playCommands];
