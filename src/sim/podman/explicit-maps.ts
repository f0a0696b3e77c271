import { err, ok, type Result } from '../../lib/result.ts';
import type { IdRange } from '../host/state.ts';

const MAP_FORM = '["[+ug]uint32:[@]uint32[:uint32]"]';

/** Maps of --uidmap and --gidmap, kept as 'map:0:1:1000;…|0:1:1000' in the container's userns mode (pkg/util, ParseIDMap). */
export function explicitMaps(text: string): Result<Maps, string> {
  const [uids = '', gids = ''] = text.split('|');
  const wrong = (setting: string, part: string): string | undefined => {
    const specs = part.split(';').filter((one) => one !== '');
    if (specs.every((one) => /^[+ug]*\d{1,10}:@?\d{1,10}(:\d{1,10})?$/.test(one))) return undefined;
    const shown = specs.map((one) => `"${one}"`).join(' ');
    return `initializing ID mappings: ${setting} setting is malformed expected ${MAP_FORM}: [${shown}]`;
  };
  const problem = wrong('UID', uids) ?? wrong('GID', gids);
  if (problem !== undefined) return err(problem);
  const read = (part: string): IdRange[] =>
    part
      .split(';')
      .filter((one) => one !== '')
      .map((one) => {
        const [inside = 0, from = 0, count = 1] = one.split(':').map((word) => Number(word.replace(/^[+ug]+|@/g, '')));
        return { inside, outside: from, count };
      });
  return ok({ uids: read(uids), gids: read(gids === '' ? uids : gids) });
}

/** What --userns or --uidmap asks for: ranges in the numbers of podman's own namespace; undefined for that one itself. */
export type Maps = { readonly uids: readonly IdRange[]; readonly gids: readonly IdRange[] } | undefined;
