import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../engine.ts';
import { type EngineFailure, failure } from '../failure.ts';
import type { Container, EngineStore, Image } from '../types.ts';
import { splitTag } from './reference.ts';

/** An image found by a name, and the full reference it was found by; undefined when it was found by its id. */
export interface FoundImage {
  readonly image: Image;
  readonly full: string | undefined;
}

/** What an image is without the names that one store gives it: what registries and archives carry. */
export type ImageContent = Omit<Image, 'tags' | 'digests' | 'order' | 'tagged' | 'parent' | 'pulledFrom'> & {
  readonly parent?: string | undefined;
};

/** The id that the engine shows, without 'sha256:': of the manifest in the containerd store, else of the configuration. */
export const shownId = (ctx: Pick<EngineContext, 'release'>, image: Image): string =>
  ctx.release.manifestIds ? image.manifest : image.id;

/** Images of a store, the one that came in last first. */
export const imagesByOrder = (store: EngineStore): Image[] =>
  Object.values(store.images).sort((a, b) => b.order - a.order);

const nextOrder = (store: EngineStore): number =>
  Math.max(0, ...Object.values(store.images).map((image) => image.order)) + 1;

/** Puts an image into a store, without names; one that is there already stays as it is. */
export function keepImage(ctx: EngineContext, content: ImageContent): Image {
  const known = ctx.store.images[content.id];
  if (known) return known;
  const { parent, ...rest } = content;
  const image: Image = { ...rest, parent, tags: [], digests: [], tagged: undefined, order: nextOrder(ctx.store) };
  ctx.store.images[image.id] = image;
  return image;
}

/** Gives an image a full name ('docker.io/library/x:1'), and takes it away from the image that had it. */
export function giveTag(ctx: EngineContext, image: Image, full: string): void {
  for (const other of Object.values(ctx.store.images)) {
    if (other !== image && other.tags.includes(full)) takeTag(ctx, other, full);
  }
  const others = image.tags.filter((tag) => tag !== full);
  image.tags = ctx.words.tags.newestFirst ? [full, ...others] : [...others, full].sort();
  image.tagged = ctx.kernel.now;
  if (ctx.words.tags.digestsFollow(ctx)) giveDigest(image, splitTag(full)[0]);
}

/** Takes a name away; with the last one of a repository goes its digest, where digests follow the names. */
export function takeTag(ctx: EngineContext, image: Image, full: string): void {
  image.tags = image.tags.filter((tag) => tag !== full);
  image.digests = image.digests.filter((digest) => digest !== full);
  const [repository] = splitTag(full);
  if (!ctx.words.tags.digestsFollow(ctx) || image.tags.some((tag) => splitTag(tag)[0] === repository)) return;
  image.digests = image.digests.filter((digest) => splitTag(digest)[0] !== repository);
}

/** Notes by which digest a repository knows the image. */
export function giveDigest(image: Image, repository: string, manifest = image.manifest): void {
  const digest = `${repository}@sha256:${manifest}`;
  if (!image.digests.includes(digest)) image.digests = [...image.digests, digest];
}

/** Whether no name points at the image. */
export const isDangling = (image: Image): boolean => image.tags.length === 0 && image.digests.length === 0;

/** Containers that were made from an image, running ones first. */
export function containersOf(ctx: EngineContext, image: Image): Container[] {
  const mine = Object.values(ctx.store.containers).filter((one) => one.image.id === image.id);
  return mine.sort((a, b) => Number(b.state.status === 'running') - Number(a.state.status === 'running'));
}

const byName = (store: EngineStore, full: string): Image | undefined =>
  Object.values(store.images).find((image) => image.tags.includes(full) || image.digests.includes(full));

function byId(ctx: EngineContext, word: string): Image | undefined {
  const id = word.replace(/^sha256:/, '');
  const least = ctx.release.manifestIds && !word.startsWith('sha256:') ? 4 : 1;
  if (id.length < least || !/^[0-9a-f]+$/.test(id)) return undefined;
  const fits = Object.values(ctx.store.images).filter((image) => shownId(ctx, image).startsWith(id));
  return fits.length === 1 ? fits[0] : undefined;
}

/** The image whose name ends with what was written: 'tool:1' finds 'registry.example.com/team/tool:1'. */
function byEnding(store: EngineStore, word: string): FoundImage | undefined {
  const [repository, tag] = splitTag(word);
  for (const image of imagesByOrder(store)) {
    const full = image.tags.find((name) => name.endsWith(`/${repository}:${tag}`));
    if (full) return { image, full };
  }
  return undefined;
}

/**
 * The image that a word names in the engine's store: by name, completed as the engine does, or by (the start of) its id.
 *
 * Mirrors daemon/images GetImage and libimage's LookupImage. Fails with the engine's words for an unknown image.
 */
export function findImage(ctx: EngineContext, word: string): Result<FoundImage, EngineFailure> {
  const { images } = ctx.words;
  if (/^(sha256:)?[0-9a-f]{64}$/.test(word)) {
    const image = byId(ctx, word);
    return image ? ok({ image, full: undefined }) : err(failure(images.unknown(word)));
  }
  const names = images.localNames(ctx, word);
  if (!names.ok) return err(failure(names.error));
  for (const full of names.value) {
    const image = byName(ctx.store, full);
    if (image) return ok({ image, full });
  }
  const image = byId(ctx, word);
  if (image) return ok({ image, full: undefined });
  const ending = images.matchesEndings ? byEnding(ctx.store, word) : undefined;
  return ending ? ok(ending) : err(failure(images.unknown(word)));
}

/** The image that a word names: findImage without the name it was found by. */
export function resolveImage(ctx: EngineContext, word: string): Result<Image, EngineFailure> {
  const found = findImage(ctx, word);
  return found.ok ? ok(found.value.image) : found;
}
