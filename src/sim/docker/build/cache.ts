import type { EngineContext } from '../../engine/engine.ts';
import type { HistoryEntry, ImageLayer } from '../../engine/types.ts';

type Cache = Record<string, ImageLayer>;

function kept<T>(ctx: EngineContext, name: string): Record<string, T> {
  const known = ctx.store.extra[name] as Record<string, T> | undefined;
  if (known) return known;
  const made: Record<string, T> = {};
  ctx.store.extra[name] = made;
  return made;
}

/** Layers of earlier steps that BuildKit keeps, also when the images are gone. */
export const layerCache = (ctx: EngineContext): Cache => kept<ImageLayer>(ctx, 'buildLayers');

/** When the layers of the cache were made: images that are built of them are as old as they are. */
export const layerTimes = (ctx: EngineContext): Record<string, number> => kept<number>(ctx, 'buildTimes');

/** Stands for the time of an entry that a build has not dated: a setting that made no layer. */
export const UNDATED = -1;

/** Dates the settings of a history: as the first new layer, or as the layer before them (normalizeLayersAndHistory). */
export function datedHistory(history: readonly HistoryEntry[], now: number): HistoryEntry[] {
  const first = history.findIndex(({ created }) => created === UNDATED);
  if (first < 0) return [...history];
  const next = history.slice(first).find(({ created }) => created !== UNDATED);
  let created = next?.created ?? history[first - 1]?.created ?? now;
  return history.map((entry, at) => {
    if (entry.created !== UNDATED) {
      if (at > first) created = entry.created;
      return entry;
    }
    return { ...entry, created };
  });
}
