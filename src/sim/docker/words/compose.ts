import type { ComposeWords } from '../../engine/words/compose.ts';

export const composeWords: ComposeWords = {};
