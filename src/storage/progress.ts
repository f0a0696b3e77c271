import { type Progress, readProgress } from '../assess/progress.ts';
import { recall, remember } from './store.ts';

/** The reader's progress as far as it can be read. */
export const loadProgress = (): Progress => readProgress(recall('progress'));

/**
 * Changes the reader's progress. It is read again first, so that a change made in another tab is not lost.
 *
 * @returns the progress after the change
 */
export function changeProgress(change: (progress: Progress) => Progress): Progress {
  const changed = change(loadProgress());
  remember('progress', changed);
  return changed;
}
