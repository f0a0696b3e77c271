import { COLUMNS, type Column } from './ps-columns.ts';

const select = (...names: readonly string[]): readonly Column[] =>
  names.map((one) => COLUMNS[one]).filter((one) => one !== undefined);

/** The formats of BSD options; 'plain' is what ps prints with no option at all. */
export const FORMATS: Readonly<Record<string, readonly Column[]>> = {
  plain: select('pid', 'tname', 'time', 'ucmd'),
  bsd: select('pid', 'tname', 'stat', 'bsdtime', 'args'),
  bsdj: select('ppid', 'pid', 'pgid', 'sid', 'tname', 'tpgid', 'stat', 'uid', 'bsdtime', 'args'),
  bsdl: select('f', 'uid', 'pid', 'ppid', 'priority', 'ni', 'vsz', 'rss', 'wchan', 'stat', 'tname', 'bsdtime', 'args'),
  bsdu: select('user', 'pid', '%cpu', '%mem', 'vsz', 'rss', 'tname', 'stat', 'start_time', 'bsdtime', 'args'),
};

/** What each of the letters F, f, j, l, L and y of -ef, -elf … adds to the table (generate_sysv_list in ps/sortformat.c). */
export function unixColumns(letters: ReadonlySet<string>): readonly Column[] {
  const has = (...some: readonly string[]): boolean => some.some((one) => letters.has(one));
  const full = has('f', 'F');
  const long = has('l');
  const some: readonly (readonly [boolean, readonly string[]])[] = [
    [long && !has('y'), ['f']],
    [long, ['s']],
    [full, ['uid_hack']],
    [long && !full, ['uid']],
    [true, ['pid']],
    [full || long, ['ppid']],
    [has('j'), ['pgid', 'sid']],
    [has('L'), ['lwp']],
    [full || long, ['c']],
    [has('L') && full, ['nlwp']],
    [long, ['opri', 'ni', has('y') ? 'rss' : 'addr_1', 'sz', 'wchan']],
    [has('F') && !long, ['sz']],
    [has('F'), ['rss', 'psr']],
    [full, ['stime']],
    [true, ['tname', 'time', full ? 'cmd' : 'ucmd']],
  ];
  return select(...some.flatMap(([shown, names]) => (shown ? names : [])));
}
