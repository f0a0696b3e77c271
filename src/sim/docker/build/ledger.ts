import type { Context } from '../../engine/build/context.ts';
import { cacheMountFolder } from '../../engine/build/run-mount-files.ts';
import type { RunMount } from '../../engine/build/run-mounts.ts';
import type { StageState } from '../../engine/build/steps.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { measure } from '../../engine/images/sizes.ts';
import type { ImageLayer } from '../../engine/types.ts';
import { byteLength } from '../../host/path.ts';
import type { Layer } from '../../host/state.ts';
import { behaviourOf } from '../releases.ts';
import type { Base } from './base.ts';
import { addRecord, type CacheRecord, cacheRecords, type Extent, recordOf } from './records.ts';

/** What a stage stands on: a record, or an image whose records are made when a step needs its files. */
type Top = CacheRecord | Base | undefined;

const isBase = (top: NonNullable<Top>): top is Base => 'content' in top;
const NOTHING: Extent = { size: 0, usage: 0, packed: 0 };
const fresh = { mutable: false, blobOnly: false, parent: undefined, chain: [] as readonly string[] };
const chainOf = (layers: readonly ImageLayer[]): string[] => layers.map(({ diffId }) => diffId);
const extentOf = ({ size, usage, packed }: ImageLayer): Extent => ({ size, usage: usage ?? size, packed });

/**
 * Which records of the cache one build makes and uses. Steps that are found in the cache are not loaded: of a chain of
 * them only the last one is, and of a base image nothing where all its steps are known (solver/edge.go is lazy).
 */
export class Ledger {
  readonly #ctx: EngineContext;
  readonly #tops = new Map<StageState, Top>();
  readonly #used = new Set<CacheRecord>();
  /** Those that are kept in use until the build ends. */
  readonly #held = new Set<CacheRecord>();

  constructor(ctx: EngineContext) {
    this.#ctx = ctx;
  }

  #touch(record: CacheRecord, isHeld = true): CacheRecord {
    if (!this.#used.has(record)) record.count++;
    this.#used.add(record);
    if (isHeld) this.#held.add(record);
    record.used = this.#ctx.kernel.now;
    return record;
  }
  #make(made: Parameters<typeof addRecord>[1], isHeld = true): CacheRecord {
    return this.#touch(addRecord(this.#ctx, made), isHeld);
  }

  /** A stage begins on an image, on nothing, or where another stage has got to. */
  begin(state: StageState, origin: Base | StageState): void {
    if (!('content' in origin)) this.#tops.set(state, this.#tops.get(origin));
    else this.#tops.set(state, origin.full === 'scratch' ? undefined : origin);
  }

  /** Uses what a stage stands on. */
  load(state: StageState): CacheRecord | undefined {
    const top = this.#tops.get(state);
    if (top === undefined) return undefined;
    const record = isBase(top) ? this.loadBase(top) : this.#touch(top);
    this.#tops.set(state, record);
    return record;
  }

  /** Uses an image: one record for each of its layers, those below the last only for a moment. */
  loadBase(base: Base): CacheRecord | undefined {
    const { keepsBlobs } = behaviourOf(this.#ctx);
    const from = base.local ? 'from local ' : `pulled from ${base.full}@sha256:${base.content.manifest}`;
    const description = keepsBlobs && base.local ? '' : from;
    let below: CacheRecord | undefined;
    base.content.layers.forEach((layer, at) => {
      const chain = chainOf(base.content.layers.slice(0, at + 1));
      const key = `base ${chain.join(' ')}`;
      const known = recordOf(this.#ctx, key) ?? (keepsBlobs ? this.#exported(chain) : undefined);
      const parent = below?.id;
      const extent = keepsBlobs ? extentOf(layer) : NOTHING;
      const blobOnly = base.local;
      const isHeld = at + 1 === base.content.layers.length;
      below = known
        ? this.#touch(known, isHeld)
        : this.#make({ ...fresh, type: 'regular', description, parent, key, chain, extent, blobOnly }, isHeld);
      below.exported = true;
    });
    return below;
  }
  /** In the containerd store the layers of an image are the records that it was built of. */
  #exported(chain: readonly string[]): CacheRecord | undefined {
    const wanted = chain.join(' ');
    return cacheRecords(this.#ctx).findLast((one) => one.exported && one.chain.join(' ') === wanted);
  }

  /** A step was found in the cache. */
  found(state: StageState, key: string): void {
    const record = recordOf(this.#ctx, key);
    if (record) this.#tops.set(state, record);
  }

  /** A step made a layer on what `state` stood on, which was loaded before. */
  made(state: StageState, step: { readonly key: string; readonly description: string }, layer: ImageLayer): void {
    const parent = this.load(state)?.id;
    const chain = chainOf([...state.work.layers, layer]);
    const record = this.#make({ ...fresh, ...step, type: 'regular', parent, chain, extent: extentOf(layer) });
    this.#tops.set(state, record);
  }

  /** Files that the client sends: the Dockerfile, .dockerignore, or what COPY wants. They stay for the next build. */
  source(name: 'dockerfile' | 'context', hint: string, shared: string, files: Context): void {
    const { size, usage } = measure(files);
    const key = `local ${hint} ${shared}`;
    const known = recordOf(this.#ctx, key);
    const extent = { size, usage, packed: 0 };
    if (known) this.#touch(known).extent = extent;
    else
      this.#make({
        ...fresh,
        type: 'source.local',
        description: `local source for ${name}`,
        mutable: true,
        key,
        extent,
      });
  }

  /** A here-document of COPY, which is a snapshot of its own. */
  inline(name: string, content: string): void {
    const key = `inline ${name} ${content}`;
    const known = recordOf(this.#ctx, key);
    const size = byteLength(content);
    const layer: Layer = { [`/${name}`]: { kind: 'file', mode: 0o644, uid: 0, gid: 0, mtime: 0, data: content } };
    const extent = { size, usage: measure(layer).usage, packed: 0 };
    if (known) this.#touch(known);
    else this.#make({ ...fresh, type: 'regular', description: '[internal] preparing inline document', key, extent });
  }

  /** A folder of `RUN --mount=type=cache`. */
  cacheMount({ id, target }: RunMount, line: string): void {
    const key = `cachemount ${id}`;
    const known = recordOf(this.#ctx, key);
    const description = `cached mount ${target} from exec ${line} with id ${JSON.stringify(`/${id}`)}`;
    const folder = cacheMountFolder(this.#ctx, id);
    const made = {
      ...fresh,
      type: 'exec.cachemount',
      description,
      mutable: true,
      key,
      folder,
      extent: NOTHING,
    } as const;
    const record = known ? this.#touch(known, false) : this.#make(made, false);
    record.measured = false;
  }

  /** An image is made of what a stage stands on: its records are packed into blobs. */
  exported(state: StageState): void {
    const byId = new Map(cacheRecords(this.#ctx).map((record) => [record.id, record]));
    for (let at = this.load(state); at; at = at.parent === undefined ? undefined : byId.get(at.parent))
      at.exported = true;
  }

  /** The build ends and lets go of everything. */
  close(): void {
    for (const record of this.#held) record.used = this.#ctx.kernel.now;
  }
}
