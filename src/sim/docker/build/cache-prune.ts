import type { EngineContext } from '../../engine/engine.ts';
import { hostTree } from '../../engine/volumes/index.ts';
import { type CacheUsage, cacheUsage } from './cache-usage.ts';
import { dropRecord } from './records.ts';

/** Which records go (client.PruneInfo); sizes of 0 set no limit. */
export interface PruneWish {
  /** Also those that images share. */
  readonly all: boolean;
  /** Used since then: stays. */
  readonly keepMs: number;
  readonly fits: (usage: CacheUsage) => boolean;
  readonly reservedSpace?: number;
  readonly maxUsedSpace?: number;
  readonly minFreeSpace?: number;
}

/** The disk of the machine has more room than any limit that somebody would set here. */
const FREE_SPACE = 2 ** 40;

/** How many bytes may stay; 0 where nothing limits it (calculateKeepBytes of cache/manager.go). */
function keptBytes(total: number, { reservedSpace = 0, maxUsedSpace = 0, minFreeSpace = 0 }: PruneWish): number {
  if (reservedSpace === 0 && maxUsedSpace === 0 && minFreeSpace === 0) return 0;
  const excess = minFreeSpace - FREE_SPACE;
  let kept = maxUsedSpace;
  if (excess > 0) kept = kept === 0 ? total - excess : Math.min(kept, total - excess);
  else if (minFreeSpace !== 0 && kept === 0) kept = total;
  return Math.max(kept, reservedSpace);
}

/** Share of the highest rank that each value has, ranks counted from 0. */
function ranks(values: readonly number[]): (value: number) => number {
  const steps = [...new Set(values)].sort((a, b) => a - b);
  return (value) => (steps.length > 1 ? steps.indexOf(value) / (steps.length - 1) : 0);
}

/** What goes first under a limit: used long ago, and seldom (sortDeleteRecords). */
function leastUseful(list: readonly CacheUsage[]): CacheUsage | undefined {
  const byTime = ranks(list.map(({ used }) => used));
  const byCount = ranks(list.map(({ count }) => count));
  const worth = (one: CacheUsage): number => byTime(one.used) + byCount(one.count);
  return [...list].sort((a, b) => worth(a) - worth(b))[0];
}

/** Those that may go now: nothing stands on them, and the wish does not keep them. */
function candidates(ctx: EngineContext, wish: PruneWish): CacheUsage[] {
  const list = cacheUsage(ctx);
  const below = new Set(list.flatMap(({ parents }) => parents));
  const cut = ctx.kernel.now - wish.keepMs;
  return list.filter(
    (one) =>
      !below.has(one.id) && (wish.all || !one.shared) && (wish.keepMs === 0 || one.used <= cut) && wish.fits(one),
  );
}

/**
 * Takes records away, those that nothing stands on before what they stood on (cacheManager.prune).
 *
 * @returns them in that order, as they were
 */
export function pruneCache(ctx: EngineContext, wish: PruneWish): readonly CacheUsage[] {
  const gone: CacheUsage[] = [];
  let total = cacheUsage(ctx).reduce((sum, one) => sum + (one.shared ? 0 : one.size), 0);
  const kept = keptBytes(total, wish);
  while (kept === 0 || total >= kept) {
    const all = candidates(ctx, wish);
    const first = kept === 0 ? undefined : leastUseful(all);
    const batch = kept === 0 ? all : first ? [first] : [];
    if (batch.length === 0) break;
    for (const one of batch) {
      dropRecord(ctx, one.record);
      if (one.record.folder !== undefined) hostTree(ctx.kernel).remove(one.record.folder);
      total -= one.size;
    }
    gone.push(...batch);
  }
  return gone;
}
