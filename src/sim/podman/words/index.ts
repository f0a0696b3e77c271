import type { Words } from '../../engine/words/index.ts';
import { composeWords } from './compose.ts';
import { containersWords } from './containers.ts';
import { imagesWords } from './images.ts';
import { kubeWords } from './kube.ts';
import { networksWords } from './networks.ts';
import { podsWords } from './pods.ts';
import { quadletWords } from './quadlet.ts';
import { queriesWords } from './queries.ts';
import { swarmWords } from './swarm.ts';
import { systemWords } from './system.ts';
import { volumesWords } from './volumes.ts';

/** All texts of this engine. */
export const words: Words = {
  containers: containersWords,
  queries: queriesWords,
  images: imagesWords,
  networks: networksWords,
  volumes: volumesWords,
  system: systemWords,
  pods: podsWords,
  kube: kubeWords,
  quadlet: quadletWords,
  compose: composeWords,
  swarm: swarmWords,
};
