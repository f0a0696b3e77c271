import type { EngineContext } from '../../engine/engine.ts';
import { layerCache, layerTimes } from './cache.ts';

/** Kinds of records (client.UsageRecordType of BuildKit), as far as builds here make them. */
type RecordType = 'regular' | 'source.local' | 'exec.cachemount';

/** What a record takes, in the ways in which the two image stores measure it. */
export interface Extent {
  /** Bytes of the files: what a graph driver counts. */
  readonly size: number;
  /** Of the snapshot on a disk with blocks of 4 KiB. */
  readonly usage: number;
  /** Of the packed blob. */
  readonly packed: number;
}

/** One record of BuildKit's cache (cache/refs.go): a snapshot that a build made or used. */
export interface CacheRecord {
  readonly id: string;
  readonly type: RecordType;
  readonly description: string;
  /** Files are synced into it again and again. */
  readonly mutable: boolean;
  /** Id of the record below. */
  readonly parent: string | undefined;
  /** By what a later build finds it. */
  readonly key: string;
  /** Digests of the layers up to this one; empty where no image can have them. */
  readonly chain: readonly string[];
  readonly created: number;
  used: number;
  count: number;
  extent: Extent;
  /** Only its blob is BuildKit's: the unpacked files are an image's. */
  readonly blobOnly: boolean;
  /** An image was exported with it, for which it was packed. */
  exported: boolean;
  /** Folder of the host with the files of a cache mount; they are measured when somebody asks. */
  readonly folder?: string;
  measured?: boolean;
}

const NAME = 'buildRecords';

/** The records, in the order in which they were made. */
export function cacheRecords({ store }: Pick<EngineContext, 'store'>): readonly CacheRecord[] {
  return (store.extra[NAME] as CacheRecord[] | undefined) ?? [];
}

/** A new identity of BuildKit (identity.NewID): 25 letters and digits. */
export const newIdentity = ({ kernel }: EngineContext): string =>
  Array.from({ length: 25 }, () => Math.floor(kernel.random() * 36).toString(36)).join('');

/** Keeps a new record, used by nobody yet. */
export function addRecord(
  ctx: EngineContext,
  made: Omit<CacheRecord, 'id' | 'created' | 'used' | 'count' | 'exported'>,
): CacheRecord {
  const { now } = ctx.kernel;
  const record: CacheRecord = { ...made, id: newIdentity(ctx), created: now, used: now, count: 0, exported: false };
  ctx.store.extra[NAME] = [...cacheRecords(ctx), record];
  return record;
}

/** The newest record with a key. */
export const recordOf = (ctx: EngineContext, key: string): CacheRecord | undefined =>
  cacheRecords(ctx).findLast((record) => record.key === key);

/** Forgets a record; with the last one of a step goes what later builds would have taken from the cache. */
export function dropRecord(ctx: EngineContext, gone: CacheRecord): void {
  ctx.store.extra[NAME] = cacheRecords(ctx).filter((record) => record !== gone);
  if (recordOf(ctx, gone.key)) return;
  delete layerCache(ctx)[gone.key];
  delete layerTimes(ctx)[gone.key];
}
