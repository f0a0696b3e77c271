import type { Result } from '../../../lib/result.ts';
import type { Task } from '../../host/program.ts';
import type { EngineContext } from '../engine.ts';
import type { EngineFailure } from '../failure.ts';
import type { Image } from '../types.ts';
import type { PullOptions } from '../words/images.ts';
import type { FoundImage } from './store.ts';

/** Fetches an image as `pull` does, progress and all; the name that ends Docker's output is not printed. */
export function* pullImage(
  ctx: EngineContext,
  word: string,
  options: PullOptions = {},
): Task<Result<Image, EngineFailure>> {
  return yield* ctx.words.images.pull(ctx, word, options);
}

/**
 * The image for a container to be made from: `run`, `create`, pods, units and compose call this.
 *
 * `policy` is always, missing, newer (Podman) or never; what has to be fetched is told on stderr as the engine does.
 */
export function* ensureImage(
  ctx: EngineContext,
  word: string,
  policy = 'missing',
  options: PullOptions = {},
): Task<Result<FoundImage, EngineFailure>> {
  return yield* ctx.words.images.ensure(ctx, word, policy, options);
}

/** An image as `inspect` shows it: data for templates and documents, in the engine's order. */
export const imageDocument = (ctx: EngineContext, image: Image): unknown => ctx.words.images.document(ctx, image);
