import { resolveImage } from '../../../engine/images/index.ts';
import type { Command } from '../../command.ts';

/** podman image exists: 0 or 1, without a word. */
export const podmanImageExists: Command = {
  name: 'image exists',
  engines: ['podman'],
  handles: [],
  *run({ engine, args }) {
    return resolveImage(engine, args[0] ?? '').ok ? 0 : 1;
  },
};
