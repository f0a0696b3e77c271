import type { QuadletWords } from '../../engine/words/quadlet.ts';

export const quadletWords: QuadletWords = {};
