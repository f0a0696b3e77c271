import type { EngineContext } from '../engine.ts';
import type { Image } from '../types.ts';
import { CATALOGUE_IMAGES, catalogueImage } from './catalogue/index.ts';
import { catalogueContent } from './content.ts';
import { giveDigest, giveTag, keepImage } from './store.ts';

/** What had been pulled once when the recording host was made. */
const PULLED_BEFORE = ['busybox', 'debian', 'nginx', 'redis', 'python'];

/**
 * Puts images into a store as if they had been pulled before, oldest first: names such as 'nginx' or 'nginx:1.30'.
 *
 * Names that the registry does not serve are left out. `seen` are images whose blobs a containerd store still has
 * because they were pulled and removed: it does not tell of layers it need not fetch.
 */
export function seedImages(
  ctx: EngineContext,
  names: readonly string[],
  seen: readonly string[] = PULLED_BEFORE,
): void {
  const order = CATALOGUE_IMAGES.map((image) => image.name);
  const rank = (name: string): number => order.indexOf(name.replace(/^.*\//, '').replace(/:.*$/, ''));
  for (const name of [...names].sort((a, b) => rank(a) - rank(b))) seedOne(ctx, name);
  const blobs = CATALOGUE_IMAGES.filter((image) => seen.includes(image.name)).flatMap((image) => image.layers);
  const kept = Object.values(ctx.store.images).flatMap((image) => image.layers.map(({ digest }) => digest));
  ctx.store.extra['content'] = [...new Set([...kept, ...blobs.map(({ digest }) => `sha256:${digest}`)])];
}

function seedOne(ctx: EngineContext, name: string): Image | undefined {
  const [short = '', tag = 'latest'] = name
    .replace(/^docker\.io\//, '')
    .replace(/^library\//, '')
    .split(':');
  const found = catalogueImage(short, tag);
  if (typeof found !== 'object') return undefined;
  const image = keepImage(ctx, catalogueContent(found));
  const repository = `docker.io/library/${short}`;
  giveTag(ctx, image, `${repository}:${tag}`);
  giveDigest(image, repository);
  image.tagged = Date.parse('2026-11-21T08:57:54.113Z');
  image.pulledFrom = [repository];
  return image;
}
