import type { Command } from '../command.ts';
import { dockerImport, dockerLoad, dockerSave } from './docker/archive.ts';
import { dockerHistory } from './docker/history.ts';
import { dockerImages } from './docker/list.ts';
import { dockerLogin, dockerLogout, dockerSearch } from './docker/login.ts';
import { dockerImagePrune, dockerRmi } from './docker/remove.ts';
import { dockerTag } from './docker/tag.ts';
import { dockerPull, dockerPush } from './docker/transfer.ts';
import { podmanLoad, podmanSave } from './podman/archive.ts';
import { podmanImageExists } from './podman/exists.ts';
import { podmanHistory } from './podman/history.ts';
import { podmanImport } from './podman/import.ts';
import { podmanImages } from './podman/list.ts';
import { podmanLogin, podmanLogout, podmanSearch } from './podman/login.ts';
import { podmanImagePrune, podmanRmi } from './podman/remove.ts';
import { podmanTag, podmanUntag } from './podman/tag.ts';
import { podmanPull, podmanPush } from './podman/transfer.ts';
import {
  podmanImageMount,
  podmanImageScp,
  podmanImageTree,
  podmanImageTrustShow,
  podmanImageUnmount,
} from './podman/tree.ts';

/** Images and registries of both engines; builds stand in builds.ts. */
export const imagesCommands: readonly Command[] = [
  dockerHistory,
  dockerImagePrune,
  dockerImages,
  dockerImport,
  dockerLoad,
  dockerLogin,
  dockerLogout,
  dockerPull,
  dockerPush,
  dockerRmi,
  dockerSave,
  dockerSearch,
  dockerTag,
  podmanHistory,
  podmanImageExists,
  podmanImageMount,
  podmanImagePrune,
  podmanImageScp,
  podmanImageTree,
  podmanImageTrustShow,
  podmanImageUnmount,
  podmanImages,
  podmanImport,
  podmanLoad,
  podmanLogin,
  podmanLogout,
  podmanPull,
  podmanPush,
  podmanRmi,
  podmanSave,
  podmanSearch,
  podmanTag,
  podmanUntag,
];

/** What `system prune` and `system df` of both engines share with these commands. */
export { pruneImages as pruneDockerImages } from '../../docker/images/prune.ts';
export { pruneImages as prunePodmanImages } from './podman/remove.ts';
