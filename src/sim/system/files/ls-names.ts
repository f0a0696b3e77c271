import type { Proc } from '../../host/proc.ts';
import type { Stat } from '../../host/stat.ts';
import type { Options } from '../text/tool/options.ts';
import { quoteMaybe } from '../text/tool/say.ts';

/** An entry that ls shows. */
export interface Item {
  readonly name: string;
  readonly path: string;
  readonly stat: Stat;
}

const SUFFIX: Readonly<Record<string, string>> = { dir: '/', link: '@', socket: '=', fifo: '|' };

/** The character behind a name: -F marks all kinds, -p only folders. */
export function suffixOf(given: Options, stat: Pick<Stat, 'kind' | 'mode'>): string {
  const runs = stat.kind === 'file' && (stat.mode & 0o111) !== 0 ? '*' : '';
  if (given.has('F')) return SUFFIX[stat.kind] ?? runs;
  return given.has('p') && stat.kind === 'dir' ? '/' : '';
}

/** A name quoted as the options and the terminal ask for it. */
export function quotedName(proc: Proc, given: Options, name: string): string {
  if (given.has('Q')) return `"${name.replace(/["\\]/g, '\\$&')}"`;
  if (given.has('b')) return name.replace(/[ \\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t');
  if (given.has('N') || !proc.isTty(1)) return name;
  return proc.flavour === 'gnu' ? quoteMaybe(name) : name.replace(/[\0-\x1f\x7f]/g, '?');
}

/** Whether names are coloured: --color, or --color=auto on a terminal. */
export function coloured(proc: Proc, given: Options): boolean {
  const last = given.given.findLast(([name]) => name === 'color');
  if (!last) return false;
  const when = last[1] ?? 'always';
  return when === 'always' || when === 'yes' || when === 'force' || (/^(auto|tty|if-tty)$/.test(when) && proc.isTty(1));
}

const KINDS: Readonly<Record<Stat['kind'], string>> = {
  dir: '01;34',
  link: '01;36',
  socket: '01;35',
  fifo: '33',
  char: '01;33',
  block: '01;33',
  file: '',
};

/** The colour of a kind of file, as ls has it built in (dircolors(1)); busybox's are near them. */
function colourOf(proc: Proc, stat: Pick<Stat, 'kind' | 'mode'>): string {
  const { kind, mode } = stat;
  if (proc.flavour === 'busybox')
    return {
      dir: '1;34',
      link: '1;36',
      socket: '1;35',
      fifo: '1;33',
      char: '1;33',
      block: '1;33',
      file: mode & 0o111 ? '1;32' : '',
    }[kind];
  if (kind === 'file') return mode & 0o4000 ? '37;41' : mode & 0o2000 ? '30;43' : mode & 0o111 ? '01;32' : '';
  if (kind === 'dir' && mode & 0o002) return mode & 0o1000 ? '30;42' : '34;42';
  return kind === 'dir' && mode & 0o1000 ? '37;44' : KINDS[kind];
}

let painted = false;
/** Paints a name. The first one of a run is preceded by a reset, as GNU does. */
export function paint(proc: Proc, stat: Pick<Stat, 'kind' | 'mode'>, text: string): string {
  const colour = colourOf(proc, stat);
  if (proc.flavour === 'busybox') return colour === '' ? `\x1b[m${text}\x1b[m` : `\x1b[${colour}m${text}\x1b[m`;
  if (colour === '') return text;
  const reset = painted ? '' : '\x1b[0m';
  painted = true;
  return `${reset}\x1b[${colour}m${text}\x1b[0m`;
}
/** Forgets that something was painted: at the start of a run. */
export function startPainting(): void {
  painted = false;
}
