import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { emit } from '../../engine/events.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { familiar, splitTag } from '../../engine/images/reference.ts';
import { chainIds } from '../../engine/images/sizes.ts';
import { containersOf, findImage, imagesByOrder, shownId, takeTag } from '../../engine/images/store.ts';
import type { Container, Image } from '../../engine/types.ts';

/** What removing did: a line each. */
export type Removal = { readonly untagged: string } | { readonly deleted: string };

const short = (id: string): string => id.slice(0, 12);
const runs = (container: Container): boolean => ['running', 'paused', 'restarting'].includes(container.state.status);

interface Conflicts {
  readonly running: boolean;
  readonly references: boolean;
  readonly stopped: boolean;
  readonly children: boolean;
}

/** Why an image cannot be deleted, if so (checkImageDeleteConflict). */
function conflict(ctx: EngineContext, image: Image, kinds: Conflicts): EngineFailure | undefined {
  const id = short(shownId(ctx, image));
  const say = (hard: boolean, why: string): EngineFailure =>
    failure(`conflict: unable to delete ${id} (${hard ? 'cannot be forced' : 'must be forced'}) - ${why}`);
  const users = containersOf(ctx, image);
  if (kinds.children && Object.values(ctx.store.images).some(({ parent }) => parent === image.id))
    return say(true, 'image has dependent child images');
  const running = users.find(runs);
  if (kinds.running && running) return say(true, `image is being used by running container ${short(running.id)}`);
  if (
    kinds.references &&
    (ctx.release.manifestIds ? image.tags.length > 1 : image.tags.length + image.digests.length > 0)
  ) {
    return say(false, 'image is referenced in multiple repositories');
  }
  const stopped = users.find((one) => !runs(one));
  if (kinds.stopped && stopped) return say(false, `image is being used by stopped container ${short(stopped.id)}`);
  return undefined;
}

function untag(ctx: EngineContext, image: Image, full: string): Removal {
  takeTag(ctx, image, full);
  emit(ctx, 'image', 'untag', { id: `sha256:${shownId(ctx, image)}`, name: familiar(full) });
  return { untagged: familiar(full) };
}

/** Takes the image out of the store; its layers that nothing else uses go too, topmost first. */
function drop(ctx: EngineContext, image: Image): Removal[] {
  delete ctx.store.images[image.id];
  for (const [key, id] of Object.entries(ctx.store.buildCache)) if (id === image.id) delete ctx.store.buildCache[key];
  emit(ctx, 'image', 'delete', { id: `sha256:${shownId(ctx, image)}`, name: `sha256:${shownId(ctx, image)}` });
  const gone: Removal[] = [{ deleted: `sha256:${shownId(ctx, image)}` }];
  if (ctx.release.manifestIds) return gone;
  const used = new Set(imagesByOrder(ctx.store).flatMap((other) => chainIds(other.layers)));
  const freed = chainIds(image.layers)
    .filter((chain) => !used.has(chain))
    .reverse();
  return [...gone, ...freed.map((deleted) => ({ deleted }))];
}

/** Deletes an image with all its names; with `prune` also parents that nobody names (imageDeleteHelper). */
function deleteImage(
  ctx: EngineContext,
  image: Image,
  options: { readonly force: boolean; readonly prune: boolean; readonly quiet: boolean },
): Result<Removal[], EngineFailure> {
  const soft = !options.force;
  const why = conflict(ctx, image, { running: true, children: true, references: soft, stopped: soft });
  if (why) {
    const used = / used by /.test(why.text);
    const dangling = image.tags.length + image.digests.length === 0;
    return options.quiet && (!dangling || used) ? ok([]) : err(why);
  }
  const gone: Removal[] = [...image.tags, ...image.digests].map((full) => untag(ctx, image, full));
  gone.push(...drop(ctx, image));
  const parent = image.parent === undefined ? undefined : ctx.store.images[image.parent];
  if (!options.prune || !parent || parent.tags.length + parent.digests.length > 0) return ok(gone);
  const above = deleteImage(ctx, parent, { force: false, prune: true, quiet: true });
  return ok(above.ok ? [...gone, ...above.value] : gone);
}

/** Whether all names are of one repository, with at most one tag. */
function isSingleReference({ tags, digests }: Image): boolean {
  if (tags.length > 1) return false;
  const repositories = new Set([...tags, ...digests].map((full) => splitTag(full)[0]));
  return repositories.size === 1;
}

function inUse(ctx: EngineContext, image: Image, word: string, full: string): EngineFailure | undefined {
  const user = containersOf(ctx, image)[0];
  if (!user) return undefined;
  const using = `container ${short(user.id)} is using its referenced image ${short(shownId(ctx, image))}`;
  if (ctx.release.manifestIds)
    return failure(`conflict: unable to delete ${familiar(full)} (must be forced) - ${using}`);
  return failure(`conflict: unable to remove repository reference "${word}" (must force) - ${using}`);
}

/** Removes by name: the name goes, and the image with its last one. Layers as daemon/images/image_delete.go. */
function removeByName(
  ctx: EngineContext,
  image: Image,
  word: string,
  full: string,
  options: RemoveOptions,
): Result<Removal[], EngineFailure> {
  const last = isSingleReference(image);
  const why = !options.force && last ? inUse(ctx, image, word, full) : undefined;
  if (why) return err(why);
  const gone = [untag(ctx, image, full)];
  const [repository] = splitTag(full);
  if (!full.includes('@') && !image.tags.some((tag) => splitTag(tag)[0] === repository)) {
    for (const digest of image.digests.filter((one) => splitTag(one)[0] === repository))
      gone.push(untag(ctx, image, digest));
  }
  if (image.tags.length + image.digests.length > 0) return ok(gone);
  const deleted = deleteImage(ctx, image, { ...options, quiet: true });
  return deleted.ok ? ok([...gone, ...deleted.value]) : deleted;
}

/** The same in the containerd store, where a digest is no name of its own (daemon/containerd/image_delete.go). */
function removeByNameContainerd(
  ctx: EngineContext,
  image: Image,
  word: string,
  full: string,
  options: RemoveOptions,
): Result<Removal[], EngineFailure> {
  const repository = splitTag(full)[0];
  const names = full.includes('@') ? image.tags.filter((tag) => splitTag(tag)[0] === repository) : [full];
  if (names.length < image.tags.length) return ok(names.map((name) => untag(ctx, image, name)));
  const user = containersOf(ctx, image)[0];
  if (user && !options.force) return err(inUse(ctx, image, word, full) as EngineFailure);
  if (user) return ok(names.map((name) => untag(ctx, image, name)));
  const gone = names.map((name) => untag(ctx, image, name));
  return ok([...gone, ...drop(ctx, image)]);
}

function removeById(ctx: EngineContext, image: Image, options: RemoveOptions): Result<Removal[], EngineFailure> {
  if (ctx.release.manifestIds) {
    const soft = !options.force;
    const why = conflict(ctx, image, { running: true, children: false, references: soft, stopped: soft });
    if (why) return err(why);
    return ok([...image.tags.map((full) => untag(ctx, image, full)), ...drop(ctx, image)]);
  }
  if (!isSingleReference(image)) return deleteImage(ctx, image, { ...options, quiet: false });
  const soft = !options.force;
  const why = conflict(ctx, image, { running: true, children: true, references: false, stopped: soft });
  if (why) return err(why);
  const gone: Removal[] = [...image.tags, ...image.digests].map((full) => untag(ctx, image, full));
  const deleted = deleteImage(ctx, image, { ...options, quiet: false });
  return deleted.ok ? ok([...gone, ...deleted.value]) : deleted;
}

/** How `rmi` removes. */
export interface RemoveOptions {
  readonly force: boolean;
  /** Also parents without a name. */
  readonly prune: boolean;
}

/** Removes what a word names, as `docker rmi` does: a name, or by id the image with its name. */
export function removeImage(
  ctx: EngineContext,
  word: string,
  options: RemoveOptions,
): Result<readonly Removal[], EngineFailure> {
  const found = findImage(ctx, word);
  if (!found.ok) return found;
  const { image, full } = found.value;
  if (full === undefined) return removeById(ctx, image, options);
  return ctx.release.manifestIds
    ? removeByNameContainerd(ctx, image, word, full, options)
    : removeByName(ctx, image, word, full, options);
}

/** What removals look like on stdout. */
export const removalText = (removals: readonly Removal[], lower = false): string =>
  removals
    .map((one) =>
      'untagged' in one
        ? `${lower ? 'untagged' : 'Untagged'}: ${one.untagged}\n`
        : `${lower ? 'deleted' : 'Deleted'}: ${one.deleted}\n`,
    )
    .join('');
