import type { Proc } from '../../host/proc.ts';
import { unescape } from '../text/tool/format.ts';
import { strftime } from '../text/tool/time.ts';
import type { Entry, Test } from './find-entry.ts';
import { blocks, links, modeText, owners } from './show.ts';

const KINDS = { file: 'f', dir: 'd', link: 'l', socket: 's', fifo: 'p', char: 'c', block: 'b' } as const;

/** A time by the letter behind %T, %A, %C: '@' are seconds, '+' date and time, others those of strftime. */
function timeField(letter: string, time: number): string {
  if (letter === '@') return `${Math.floor(time / 1000)}.${String(time % 1000).padStart(3, '0')}0000000`;
  if (letter === '+') return `${strftime('%Y-%m-%d+%T.%N', time)}0`;
  if (letter === 'S' || letter === 'T') return `${strftime(`%${letter}`, time)}.${strftime('%N', time)}0`;
  return strftime(`%${letter}`, time);
}

/** What a letter of -printf stands for. */
function field(proc: Proc, entry: Entry, letter: string): string {
  const { path, name, stat, depth, start } = entry;
  const [user, group] = owners(proc, stat, false);
  const slash = path.lastIndexOf('/');
  const fields: Readonly<Record<string, string>> = {
    p: path,
    f: name,
    h: slash < 0 ? '.' : path.slice(0, slash),
    H: start,
    P: path === start ? '' : path.slice(start.replace(/\/$/, '').length + 1),
    s: String(stat.size),
    k: String(blocks(stat)),
    b: String(blocks(stat) * 2),
    m: stat.mode.toString(8),
    M: modeText(stat),
    u: user,
    g: group,
    U: String(stat.uid),
    G: String(stat.gid),
    y: KINDS[stat.kind],
    Y: KINDS[stat.kind],
    d: String(depth),
    i: String(stat.ino),
    n: String(links(proc, path, stat)),
    l: stat.target ?? '',
    F: stat.mount.type,
    t: strftime('%a %b %e %T.%N0 %Y', stat.mtime),
    a: strftime('%a %b %e %T.%N0 %Y', stat.mtime),
    c: strftime('%a %b %e %T.%N0 %Y', stat.mtime),
  };
  return fields[letter] ?? `%${letter}`;
}

/** -printf of find(1). */
export function printf(format: string): Test {
  return function* (proc, entry) {
    let out = '';
    for (const [part] of format.matchAll(
      /%%|%[-#0 +]*\d*(?:\.\d+)?(?:[TAC].|[a-zA-Z])|\\(?:[0-7]{1,3}|.)|[^%\\]+|[%\\]/gs,
    )) {
      const spec = /^%([-0]*)(\d*)(?:\.(\d+))?(?:([TAC])(.)|([a-zA-Z]))$/.exec(part);
      if (part === '%%') out += '%';
      else if (spec) {
        const [, flags = '', width, precision, time, timeLetter = '', letter = ''] = spec;
        const text = time ? timeField(timeLetter, entry.stat.mtime) : field(proc, entry, letter);
        const cut = precision === undefined ? text : text.slice(0, Number(precision));
        out += flags.includes('-') ? cut.padEnd(Number(width)) : cut.padStart(Number(width));
      } else if (part.startsWith('\\')) out += part === '\\c' ? '' : unescape(part, false).text;
      else out += part;
    }
    proc.out(out);
    return true;
  };
}
