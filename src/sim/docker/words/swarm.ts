import type { SwarmWords } from '../../engine/words/swarm.ts';

export const swarmWords: SwarmWords = {};
