import type { Words } from '../../engine/words/index.ts';
import { slot } from '../../host/part.ts';
import { bridgesWords } from './bridges.ts';
import { composeWords } from './compose.ts';
import { kubeWords } from './kube.ts';
import { quadletWords } from './quadlet.ts';
import { swarmWords } from './swarm.ts';
import { tagsWords } from './tags.ts';

const CLIENT = slot<{ readonly words: Pick<Words, 'queries'> }>('podman');
const CONTAINERS = slot<Pick<Words, 'containers' | 'images' | 'networks' | 'pods' | 'volumes'>>('podman-containers');
const SYSTEM = slot<Pick<Words, 'system'>>('podman-system');

/** All texts of this engine. What only some commands need comes with them. */
export const words: Words = {
  get containers() {
    return CONTAINERS.get().containers;
  },
  get queries() {
    return CLIENT.get().words.queries;
  },
  get images() {
    return CONTAINERS.get().images;
  },
  get networks() {
    return CONTAINERS.get().networks;
  },
  get volumes() {
    return CONTAINERS.get().volumes;
  },
  get system() {
    return SYSTEM.get().system;
  },
  get pods() {
    return CONTAINERS.get().pods;
  },
  kube: kubeWords,
  quadlet: quadletWords,
  compose: composeWords,
  swarm: swarmWords,
  tags: tagsWords,
  bridges: bridgesWords,
};
