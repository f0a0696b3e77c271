import { fillSlot, isFilled, slot } from '../host/part.ts';
import type { ALL_PARTS } from './all.ts';

/** The name of a part. */
export type PartName = keyof typeof ALL_PARTS;

const LOADERS: { readonly [name in PartName]: () => Promise<{ readonly content: (typeof ALL_PARTS)[name] }> } = {
  awk: () => import('./awk.ts'),
  build: () => import('./build.ts'),
  'busybox-help': () => import('./busybox-help.ts'),
  compose: () => import('./compose.ts'),
  containers: () => import('./containers.ts'),
  core: () => import('./core.ts'),
  docker: () => import('./docker.ts'),
  'docker-containers': () => import('./docker-containers.ts'),
  'docker-system': () => import('./docker-system.ts'),
  'docker-help': () => import('./docker-help.ts'),
  files: () => import('./files.ts'),
  images: () => import('./images.ts'),
  jq: () => import('./jq.ts'),
  kube: () => import('./kube.ts'),
  'layer-busybox': () => import('./layer-busybox.ts'),
  'layer-debian': () => import('./layer-debian.ts'),
  'layer-httpd': () => import('./layer-httpd.ts'),
  'layer-nginx': () => import('./layer-nginx.ts'),
  'layer-postgres': () => import('./layer-postgres.ts'),
  'layer-python': () => import('./layer-python.ts'),
  'layer-redis': () => import('./layer-redis.ts'),
  net: () => import('./net.ts'),
  podman: () => import('./podman.ts'),
  'podman-containers': () => import('./podman-containers.ts'),
  'podman-system': () => import('./podman-system.ts'),
  'podman-help': () => import('./podman-help.ts'),
  'podman-only': () => import('./podman-only.ts'),
  pods: () => import('./pods.ts'),
  process: () => import('./process.ts'),
  rootless: () => import('./rootless.ts'),
  sed: () => import('./sed.ts'),
  servers: () => import('./servers.ts'),
  swarm: () => import('./swarm.ts'),
  text: () => import('./text.ts'),
  things: () => import('./things.ts'),
  units: () => import('./units.ts'),
};

/** What the first of the parts brings beside the engines. Throws PartMissing until it has come. */
export const core = slot<(typeof ALL_PARTS)['core']>('core').get;

/** Whether there is a part of that name. */
export const isPartName = (name: string): name is PartName => Object.hasOwn(LOADERS, name);

/**
 * Fetches parts that are not here yet and puts them into their places.
 *
 * @throws if one of them cannot be fetched, or there is none of that name; those that came stay
 */
export async function loadParts(names: Iterable<string>): Promise<void> {
  await Promise.all(
    [...names].map(async (name) => {
      if (isFilled(name)) return;
      if (!isPartName(name)) throw new Error(`the simulator has no part ${name}`);
      fillSlot(name, (await LOADERS[name]()).content);
    }),
  );
}
