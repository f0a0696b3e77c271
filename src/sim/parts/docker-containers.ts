import { containersWords } from '../docker/words/containers.ts';
import { imagesWords } from '../docker/words/images.ts';
import { networksWords } from '../docker/words/networks.ts';
import { podsWords } from '../docker/words/pods.ts';
import { volumesWords } from '../docker/words/volumes.ts';

/** How Docker makes a container of an image, with its networks and volumes, and what it says to that. */
export const content = {
  containers: containersWords,
  images: imagesWords,
  networks: networksWords,
  pods: podsWords,
  volumes: volumesWords,
};
