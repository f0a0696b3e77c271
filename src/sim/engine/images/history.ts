import type { HistoryEntry, Image, ImageLayer } from '../types.ts';

/** A step of an image's history with the layer that it made; undefined where it made none. */
export interface HistoryStep {
  readonly entry: HistoryEntry;
  readonly layer: ImageLayer | undefined;
  /** How many layers there are up to and with this step. */
  readonly depth: number;
}

/** The history of an image, newest step first. */
export function historySteps(image: Image): HistoryStep[] {
  let depth = 0;
  const steps = image.history.map((entry): HistoryStep => {
    if (entry.empty) return { entry, layer: undefined, depth };
    depth++;
    return { entry, layer: image.layers[depth - 1], depth };
  });
  return steps.reverse();
}
