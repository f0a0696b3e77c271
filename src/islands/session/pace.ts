import { SPEEDS } from '../../session/player/types.ts';
import type { Pace } from './view.ts';

/** The paces a reader can choose, slowest first. */
export const PACES: readonly Pace[] = [...SPEEDS, 'at-once'];

/** The pace that a text names; 1 if it names none. */
export const paceOf = (text: unknown): Pace => PACES.find((pace) => String(pace) === String(text)) ?? 1;
