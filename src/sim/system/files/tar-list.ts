import { utf8 } from '../../../lib/bytes.ts';
import type { TarEntry } from '../../../lib/tar.ts';
import type { Proc } from '../../host/proc.ts';
import type { Options } from '../text/tool/options.ts';
import { strftime } from '../text/tool/time.ts';
import { modeText } from './show.ts';

/** A name as tar lists it: folders end in a slash. */
export const nameOf = (entry: TarEntry): string => (entry.kind === 'dir' ? `${entry.path}/` : entry.path);
const sizeOf = (entry: TarEntry): number => (entry.kind === 'file' ? (entry.size ?? utf8(entry.data ?? '').length) : 0);

/** The lines of `tar tv`: owner and size share a column that widens as it goes. */
export function* listing(proc: Proc, given: Options, entries: readonly TarEntry[]): Generator<string> {
  let width = 19;
  for (const entry of entries) {
    if (!given.has('v')) {
      yield `${nameOf(entry)}\n`;
      continue;
    }
    const numeric = given.has('numeric');
    const owner = `${(!numeric && entry.user) || entry.uid}/${(!numeric && entry.group) || entry.gid}`;
    const mode = modeText({ kind: entry.kind, mode: entry.mode });
    const arrow = entry.kind === 'link' ? ` -> ${entry.target}` : '';
    if (proc.flavour === 'busybox') {
      yield `${mode} ${owner} ${String(sizeOf(entry)).padStart(9)} ${strftime('%F %T', entry.mtime * 1000)} ${nameOf(entry)}${arrow}\n`;
      continue;
    }
    const size = String(sizeOf(entry));
    width = Math.max(width, owner.length + 1 + size.length);
    yield `${mode} ${owner} ${size.padStart(width - owner.length - 1)} ${strftime('%F %H:%M', entry.mtime * 1000)} ${nameOf(entry)}${arrow}\n`;
  }
}
