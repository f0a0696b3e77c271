import type { Proc } from '../../host/proc.ts';
import type { Stat } from '../../host/stat.ts';

const LETTERS: Readonly<Record<Stat['kind'], string>> = {
  file: '-',
  dir: 'd',
  link: 'l',
  socket: 's',
  fifo: 'p',
  char: 'c',
  block: 'b',
};

/** Kind and permission bits as `ls -l` writes them: '-rwsr-xr-t'. */
export function modeText(stat: Pick<Stat, 'kind' | 'mode'>): string {
  const part = (shift: number, special: number, low: string): string => {
    const bits = (stat.mode >> shift) & 7;
    const x = (bits & 1) !== 0;
    const last = stat.mode & special ? (x ? low : low.toUpperCase()) : x ? 'x' : '-';
    return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${last}`;
  };
  return LETTERS[stat.kind] + part(6, 0o4000, 's') + part(3, 0o2000, 's') + part(0, 0o1000, 't');
}

const KINDS: Readonly<Record<Stat['kind'], string>> = {
  file: 'regular file',
  dir: 'directory',
  link: 'symbolic link',
  socket: 'socket',
  fifo: 'fifo',
  char: 'character special file',
  block: 'block special file',
};
/** What kind a file is, as stat(1) says it. */
export const kindText = (stat: Stat): string =>
  stat.kind === 'file' && stat.size === 0 ? 'regular empty file' : KINDS[stat.kind];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const HALF_YEAR = 15_778_476_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** A time as `ls -l` shows it: with the clock if it is of the last half year, else with the year. */
export function listTime(time: number, now: number): string {
  const date = new Date(time);
  const day = `${MONTHS[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2)}`;
  const recent = time <= now && now - time < HALF_YEAR;
  return recent ? `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}` : `${day}  ${date.getUTCFullYear()}`;
}

/** A time as stat(1) shows it: 2026-11-21 09:16:00.000000000 +0000. */
export const fullTime = (time: number): string =>
  `${new Date(time).toISOString().slice(0, 23).replace('T', ' ')}000000 +0000`;

/** A size with a unit, as -h of ls, du and df rounds it (up, one digit below ten). */
export function human(bytes: number, base = 1024): string {
  if (bytes < base) return String(bytes);
  let value = bytes;
  let unit = -1;
  while (value >= base && unit < 4) {
    value /= base;
    unit++;
  }
  const shown = value < 10 ? Math.ceil(value * 10 - 1e-9) / 10 : Math.ceil(value - 1e-9);
  return `${value < 10 && shown < 10 ? shown.toFixed(1) : shown}${'KMGTP'[unit]}`;
}

/** Blocks of 1 KiB that a file takes on disk. */
export const blocks = (stat: Pick<Stat, 'kind' | 'size'>): number =>
  stat.kind === 'dir' ? 4 : stat.kind === 'file' ? Math.ceil(stat.size / 4096) * 4 : 0;

/** Names of owner and group, or their numbers. */
export function owners(proc: Proc, stat: Stat, numeric: boolean): readonly [string, string] {
  if (numeric) return [String(stat.uid), String(stat.gid)];
  const { users } = proc.kernel;
  return [users.userName(proc, stat.uid), users.groupName(proc, stat.gid)];
}

/**
 * How many names an entry has: for a folder two and one for each folder in it. Where overlayfs shows one folder out of
 * several layers it says 1 (fs/overlayfs/inode.c).
 */
export function links(proc: Proc, path: string, stat: Stat): number {
  if (stat.kind !== 'dir') return stat.nlink;
  const place = proc.fs.place(path);
  if (!place.ok || place.value.mount.source.kind !== 'fs') return stat.nlink;
  const { mount, upper, inner } = place.value;
  const overlay = proc.kernel.overlay(mount.source.kind === 'fs' ? mount.source.fs : '');
  if (mount.type === 'overlay' && upper && overlay.below(inner)) return 1;
  return (
    2 +
    overlay
      .list(inner)
      .filter((name) => overlay.get(inner === '/' ? `/${name}` : `${inner}/${name}`)?.node.kind === 'dir').length
  );
}
