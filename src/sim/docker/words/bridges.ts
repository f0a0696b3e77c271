import type { BridgesWords } from '../../engine/words/bridges.ts';
import { builtInNetworks } from '../networks/built-in.ts';

/** The networks that Docker brings, and how it makes bridges. */
export const bridgesWords: BridgesWords = {
  builtIn: builtInNetworks,
  atOnce: true,
  device: { queue: 0, linkLocal: false },
};
