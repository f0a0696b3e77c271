import type { EngineContext } from '../../engine/engine.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { findImage, imagesByOrder } from '../../engine/images/store.ts';
import type { Task } from '../../host/program.ts';
import { type RemovalReport, type RemoveOptions, removeOne } from './remove-one.ts';

/** What was done, and what could not be. */
export interface Removed {
  readonly report: RemovalReport;
  readonly errors: readonly EngineFailure[];
}

/** Removes what words name, the empty one being no name, all of them even where one fails (libimage's RemoveImages). */
export function* removeImages(
  ctx: EngineContext,
  words: readonly string[],
  options: RemoveOptions & { readonly ignore: boolean },
): Task<Removed> {
  const report: RemovalReport = { untagged: [], deleted: [], removed: [] };
  const errors: EngineFailure[] = [];
  const chosen = words.flatMap((word) => {
    const found = findImage(ctx, word);
    if (found.ok) return [{ word, ...found.value }];
    if (!options.ignore) errors.push(failure(found.error.text, word === '' ? 125 : 1));
    return [];
  });
  for (const { word, image, full } of chosen) {
    if (!(image.id in ctx.store.images)) continue;
    const removed = yield* removeOne(ctx, image, { word, full }, options, report);
    if (!removed.ok) errors.push(removed.error);
  }
  return { report, errors };
}

/** Removes every image, children first. */
export function* removeAll(ctx: EngineContext, options: RemoveOptions): Task<Removed> {
  const report: RemovalReport = { untagged: [], deleted: [], removed: [] };
  const errors: EngineFailure[] = [];
  for (const image of imagesByOrder(ctx.store)) {
    if (!(image.id in ctx.store.images)) continue;
    const removed = yield* removeOne(ctx, image, { word: undefined, full: undefined }, options, report);
    if (!removed.ok) errors.push(removed.error);
  }
  return { report, errors };
}

/** Several errors as one text: a list behind their number (errorhandling.JoinErrors). */
export function joinErrors(errors: readonly EngineFailure[]): string {
  if (errors.length === 1) return errors[0]?.text ?? '';
  return `${errors.length} errors occurred:\n${errors.map(({ text }) => `\t* ${text}`).join('\n')}`;
}

/** The exit code of `rmi`: 2 where a container is in the way, 1 where images are just not there, else 125. */
export function removalCode(errors: readonly EngineFailure[]): number {
  if (errors.some(({ code }) => code === 2)) return 2;
  return errors.every(({ code }) => code === 1) ? 1 : 125;
}
