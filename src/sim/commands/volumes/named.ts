import type { Volume } from '../../engine/types.ts';
import { findVolume } from '../../engine/volumes/index.ts';
import type { Call } from '../command.ts';
import { refuse } from '../queries/refuse.ts';

/** A volume by its name or the start of it; the exit code where there is none. */
export function named(call: Call, word: string): Volume | number {
  const found = findVolume(call.engine, word);
  if (found.ok) return found.value;
  const words = call.engine.words.volumes;
  return refuse(call, found.error === 'missing' ? words.missing(word, 'other') : words.ambiguous(word));
}
