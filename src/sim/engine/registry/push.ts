import { err, ok, type Result } from '../../../lib/result.ts';
import type { Kernel } from '../../host/kernel.ts';
import { CATALOGUE_IMAGES } from '../images/catalogue/index.ts';
import type { Reference } from '../images/reference.ts';
import type { ImageContent } from '../images/store.ts';
import type { Image } from '../types.ts';
import { type RegistryFailure, unreachable } from './fetch.ts';
import { isLocalRegistry, registryState } from './state.ts';

/** Digests of layers that a repository of the machine's registry already holds. */
function heldLayers(kernel: Kernel): ReadonlySet<string> {
  const held = new Set(CATALOGUE_IMAGES.flatMap((image) => image.layers.map((layer) => `sha256:${layer.digest}`)));
  for (const tags of Object.values(registryState(kernel).repositories)) {
    for (const image of Object.values(tags)) for (const layer of image.layers) held.add(layer.digest);
  }
  return held;
}

/**
 * Hands an image to a registry under a name.
 *
 * @returns which layers it had already, or why it does not take it: only localhost:5000 takes anything; docker.io
 * denies, as it does to who is not logged in
 */
export function pushImage(
  kernel: Kernel,
  ref: Reference,
  image: Image,
): Result<{ readonly held: ReadonlySet<string> }, RegistryFailure> {
  if (ref.domain === 'docker.io') return err({ kind: 'denied' });
  if (!isLocalRegistry(ref.domain)) return err(unreachable(kernel, ref.domain));
  const held = heldLayers(kernel);
  const { tags: _tags, digests: _digests, order: _order, tagged: _tagged, pulledFrom: _from, ...content } = image;
  const { repositories } = registryState(kernel);
  repositories[ref.path] = { ...repositories[ref.path], [ref.tag ?? 'latest']: content satisfies ImageContent };
  return ok({ held });
}
