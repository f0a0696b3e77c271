import type { ContainerHost } from '../../../engine/types.ts';
import type { Call } from '../../command.ts';
import { KEPT, SILENT } from './rare-flags-table.ts';

/** The names of all of these. */
export const RARE_FLAGS: readonly string[] = [...KEPT, 'link-local-ip', ...SILENT, 'link', 'kernel-memory'];

/** What was said with them, by the names of the flags. */
export function rareFlags({ flags }: Call): Pick<ContainerHost, 'rare'> {
  const given = KEPT.filter((name) => flags.has(name));
  return given.length === 0 ? {} : { rare: Object.fromEntries(given.map((name) => [name, flags.list(name)])) };
}
