import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { emit } from '../../engine/events.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { storageSize } from '../../engine/images/sizes.ts';
import { containersOf, takeTag } from '../../engine/images/store.ts';
import type { Container, Image } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import { childrenOf, parentOf } from './layers.ts';

/** What removing images did. */
export interface RemovalReport {
  readonly untagged: string[];
  readonly deleted: string[];
  /** Removed images with their sizes, for prune. */
  readonly removed: { readonly id: string; readonly size: number }[];
}

/** How `podman rmi` removes. */
export interface RemoveOptions {
  readonly force: boolean;
  readonly noPrune: boolean;
  /** Takes a container away, running or not: with --force. */
  readonly removeContainer: (container: Container) => Task<void>;
}

function* users(ctx: EngineContext, image: Image, options: RemoveOptions): Task<EngineFailure | undefined> {
  const using = containersOf(ctx, image);
  const user = using.at(-1);
  if (!user) return undefined;
  if (options.force) {
    for (const container of using) yield* options.removeContainer(container);
    return undefined;
  }
  const why = 'image is in use by a container: consider listing external containers and force-removing image';
  return failure(`image used by ${user.id}: ${why}`, 2);
}

function byIdProblem(image: Image, word: string, options: RemoveOptions): EngineFailure | undefined {
  if (options.force || image.tags.length < 2) return undefined;
  const which = image.id.startsWith(word) ? 'ID' : word.startsWith('sha256:') ? 'digest' : undefined;
  if (which === undefined) return undefined;
  return failure(
    `unable to delete image "${image.id}" by ${which} with more than one tag ([${image.tags.join(' ')}]): please force removal`,
  );
}

function drop(ctx: EngineContext, image: Image, report: RemovalReport): void {
  const hasChildren = childrenOf(ctx, image).length > 0;
  const parent = parentOf(ctx, image);
  delete ctx.store.images[image.id];
  for (const [key, id] of Object.entries(ctx.store.buildCache)) if (id === image.id) delete ctx.store.buildCache[key];
  for (const tag of image.tags) emit(ctx, 'image', 'untag', { id: image.id, name: tag });
  report.untagged.push(...image.tags);
  emit(ctx, 'image', 'delete', { id: image.id, name: image.tags[0] ?? image.id });
  report.removed.push({ id: image.id, size: storageSize(image) });
  if (!hasChildren) report.deleted.push(image.id);
  if (
    parent &&
    parent.tags.length === 0 &&
    childrenOf(ctx, parent).length === 0 &&
    containersOf(ctx, parent).length === 0
  )
    drop(ctx, parent, report);
}

/** Removes an image, or takes one name away where it has more (libimage's removeRecursive). */
export function* removeOne(
  ctx: EngineContext,
  image: Image,
  named: { readonly word: string | undefined; readonly full: string | undefined },
  options: RemoveOptions,
  report: RemovalReport,
): Task<Result<void, EngineFailure>> {
  const { word, full } = named;
  if (word !== undefined && image.tags.length !== 1) {
    const problem = full === undefined ? byIdProblem(image, word, options) : undefined;
    if (problem) return err(problem);
    if (full !== undefined && image.tags.includes(full)) {
      takeTag(ctx, image, full);
      report.untagged.push(full);
      emit(ctx, 'image', 'untag', { id: image.id, name: full });
      if (image.tags.length > 0) return ok(undefined);
    }
  }
  const problem = yield* users(ctx, image, options);
  if (problem) return err(problem);
  drop(ctx, image, report);
  return ok(undefined);
}
