import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { pathMatch } from '../../engine/images/match.ts';
import { familiarRepository, splitTag } from '../../engine/images/reference.ts';
import { resolveImage } from '../../engine/images/store.ts';
import { type Filters, hasLabels, parseMoment } from '../../engine/inspect/index.ts';
import type { Image } from '../../engine/types.ts';
import { unknownFilter } from '../unknown-filter.ts';

/** Filters of `images` and of `image prune`. */
export const LIST_FILTERS = ['dangling', 'label', 'label!', 'before', 'since', 'reference', 'until'];
export const PRUNE_FILTERS = ['dangling', 'label', 'label!', 'until'];

/** Whether a full name fits a pattern, as a whole or without its tag (reference.FamiliarMatch). */
export function familiarMatch(pattern: string, full: string): boolean {
  const [repository] = splitTag(full);
  return pathMatch(pattern, familiarRepository(full)) || pathMatch(pattern, familiarRepository(repository));
}

/** A truth value of a filter, or the error it is refused with. */
export function filterBool(filters: Filters, key: string): Result<boolean | undefined, string> {
  const values = filters.get(key);
  if (!values) return ok(undefined);
  const yes = values.some((value) => ['1', 'true'].includes(value));
  const no = values.some((value) => ['0', 'false'].includes(value));
  if (yes === no) return err(`invalid filter '${key}=[${values.join(' ')}]'`);
  return ok(yes);
}

/** The images that fit filters (all but `reference`, which chooses names). The error is the daemon's. */
export function filterImages(
  ctx: EngineContext,
  images: readonly Image[],
  filters: Filters,
  known: readonly string[] = LIST_FILTERS,
): Result<readonly Image[], string> {
  for (const key of filters.keys()) if (!known.includes(key)) return err(unknownFilter(key));
  const dangling = filterBool(filters, 'dangling');
  if (!dangling.ok) return dangling;
  let [before, since] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const key of ['before', 'since'] as const) {
    for (const word of filters.get(key) ?? []) {
      const image = resolveImage(ctx, word);
      if (!image.ok) return err(image.error.text);
      if (key === 'before') before = Math.min(before, image.value.created);
      else since = Math.max(since, image.value.created);
    }
  }
  for (const value of filters.get('until') ?? []) {
    const moment = parseMoment(value, ctx.kernel.now);
    if (moment === undefined) return err(`failed to parse value as time or duration: "${value}"`);
    before = Math.min(before, moment);
  }
  return ok(
    images.filter(({ created, config, tags }) => {
      if (created >= before || created <= since) return false;
      if (dangling.value === true && tags.length > 0) return false;
      if (dangling.value === false && tags.length === 0) return false;
      if (!hasLabels(filters.get('label') ?? [], config.labels)) return false;
      return !filters.has('label!') || !hasLabels(filters.get('label!') ?? [], config.labels);
    }),
  );
}
