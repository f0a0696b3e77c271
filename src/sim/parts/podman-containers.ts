import { containersWords } from '../podman/words/containers.ts';
import { imagesWords } from '../podman/words/images.ts';
import { networksWords } from '../podman/words/networks.ts';
import { podsWords } from '../podman/words/pods.ts';
import { volumesWords } from '../podman/words/volumes.ts';

/** How Podman makes a container of an image, with its networks and volumes, and what it says to that. */
export const content = {
  containers: containersWords,
  images: imagesWords,
  networks: networksWords,
  pods: podsWords,
  volumes: volumesWords,
};
