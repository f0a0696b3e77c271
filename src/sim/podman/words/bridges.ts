import type { BridgesWords } from '../../engine/words/bridges.ts';
import { builtInNetworks } from '../networks/built-in.ts';

/** The networks that Podman brings, and how it makes bridges. */
export const bridgesWords: BridgesWords = {
  builtIn: builtInNetworks,
  atOnce: false,
  device: { queue: 1000, metric: 100, linkLocal: true, rootlessMtu: 65520 },
};
