import { err, ok, type Result } from '../../lib/result.ts';
import type { IdRange, UserNs } from '../host/state.ts';
import { explicitMaps, type Maps } from './explicit-maps.ts';

const total = (ranges: readonly IdRange[]): number => ranges.reduce((sum, { count }) => sum + count, 0);

/** --userns=keep-id: the caller's own id stays what it is, the others lie around it. */
function keepId(ns: UserNs, options: Readonly<Record<string, string>>, ids: { uid: number; gid: number }): Maps {
  const around = (id: number, size: number): IdRange[] => [
    { inside: 0, outside: 1, count: id },
    { inside: id, outside: 0, count: 1 },
    { inside: id + 1, outside: id + 1, count: Math.max(0, size - id - 1) },
  ];
  const uid = Number(options['uid'] ?? ids.uid);
  const gid = Number(options['gid'] ?? ids.gid);
  return { uids: around(uid, total(ns.uids)), gids: around(gid, total(ns.gids)) };
}

/** Options behind a mode: 'keep-id:uid=500,gid=500' → { uid: '500', gid: '500' }. */
export const modeOptions = (mode: string): Record<string, string> =>
  Object.fromEntries(
    (mode.split(/:(.*)/s)[1] ?? '')
      .split(',')
      .filter((one) => one !== '')
      .map((one) => one.split('=') as [string, string]),
  );

/** The id maps of a --userns mode in the namespace that podman works in. Error: a mode that there is not. */
export function mapsOf(
  mode: string,
  ns: UserNs,
  ids: { uid: number; gid: number },
  used: number,
): Result<Maps, string> {
  const [name = '', rest = ''] = mode.split(/:(.*)/s);
  const rootless = ns.parent !== undefined;
  if (name === '' || name === 'host' || name === 'private') return ok(undefined);
  const bad = ['uid', 'gid', 'size']
    .map((key) => modeOptions(mode)[key])
    .find((one) => one !== undefined && !/^\d{1,10}$/.test(one));
  if ((name === 'keep-id' || name === 'auto') && bad !== undefined)
    return err(`strconv.ParseUint: parsing "${bad}": invalid syntax`);
  if (name === 'keep-id')
    return rootless ? ok(keepId(ns, modeOptions(mode), ids)) : err('keep-id is only supported in rootless mode');
  if (name === 'nomap') {
    const rest1 = [{ inside: 0, outside: 1, count: total(ns.uids) - 1 }];
    return rootless ? ok({ uids: rest1, gids: rest1 }) : err('nomap is only supported in rootless mode');
  }
  if (name === 'auto') {
    const size = Number(modeOptions(mode)['size'] ?? 1024);
    const part = [{ inside: 0, outside: rootless ? 1 + used : 2147483647 + used, count: size }];
    return ok({ uids: part, gids: part });
  }
  if (name === 'map') return explicitMaps(rest);
  return err(`unrecognized namespace mode ${mode} passed`);
}
