import type { EngineContext } from '../../engine/engine.ts';
import { measure } from '../../engine/images/sizes.ts';
import { hostTree } from '../../engine/volumes/index.ts';
import type { Layer } from '../../host/state.ts';
import { behaviourOf } from '../releases.ts';
import { type CacheRecord, cacheRecords, type Extent } from './records.ts';

/** A record as BuildKit tells of it (client.UsageInfo). */
export interface CacheUsage {
  readonly record: CacheRecord;
  readonly id: string;
  readonly type: string;
  readonly description: string;
  readonly mutable: boolean;
  readonly parents: readonly string[];
  readonly created: number;
  readonly used: number;
  readonly count: number;
  readonly size: number;
  /** An image of the store has this layer. */
  readonly shared: boolean;
}

/** What the files of a cache mount take now; to be measured counts as a use, once. */
function measured(ctx: EngineContext, record: CacheRecord): Extent {
  if (record.folder === undefined || record.measured) return record.extent;
  const files: Layer = Object.fromEntries(
    hostTree(ctx.kernel)
      .walk(record.folder)
      .map(([path, node]) => [`/${path}`, node]),
  );
  const { size, usage } = measure(files);
  record.extent = { size, usage, packed: 0 };
  record.measured = true;
  record.count++;
  record.used = ctx.kernel.now;
  return record.extent;
}

function sizeOf(ctx: EngineContext, record: CacheRecord): number {
  const { size, usage, packed } = measured(ctx, record);
  if (!behaviourOf(ctx).keepsBlobs) return size;
  return (record.blobOnly ? 0 : usage) + (record.exported ? packed : 0);
}

/** Every record with its size, and whether an image has it (cacheManager.DiskUsage). */
export function cacheUsage(ctx: EngineContext): readonly CacheUsage[] {
  const images = Object.values(ctx.store.images).map(({ layers }) => layers.map(({ diffId }) => diffId));
  const isShared = ({ chain }: CacheRecord): boolean =>
    chain.length > 0 && images.some((image) => chain.every((diff, at) => image[at] === diff));
  return cacheRecords(ctx).map((record) => {
    const { id, type, description, mutable, parent, created, used, count } = record;
    const parents = parent === undefined ? [] : [parent];
    const size = sizeOf(ctx, record);
    return {
      record,
      id,
      type,
      description,
      mutable,
      parents,
      created,
      used,
      count,
      size,
      shared: isShared(record),
    };
  });
}

const sum = (list: readonly CacheUsage[]): number => list.reduce((total, { size }) => total + size, 0);

/** What the cache takes as `system df` counts it, and what of it can be had back. */
export function cacheTotals(
  ctx: EngineContext,
  list: readonly CacheUsage[],
): { readonly size: number; readonly reclaimable: number } {
  const own = sum(list.filter(({ shared }) => !shared));
  return { size: behaviourOf(ctx).countsSharedCache ? sum(list) : own, reclaimable: own };
}
