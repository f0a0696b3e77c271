import { dir, executable, file, link, type NodeOptions } from '../../../host/nodes.ts';
import type { FileNode, Layer } from '../../../host/state.ts';

/** The minute that times of the tables count from. */
const EPOCH = Math.floor(1_700_000_000 / 60);
/** Folders whose files run: their usual mode is 0755, and each is a program. */
const PROGRAM_FOLDER = /^\/(usr\/)?s?bin$|\/postgresql\/\d+\/bin$/;
/** Executables that are known under another name than their file's. */
const PROGRAMS: Readonly<Record<string, string>> = {
  mawk: 'awk',
  'perl5.42.3': 'perl',
  'python3.14': 'python3',
  'redis-check-rdb': 'redis-server',
  'which.debianutils': 'which',
  pg_wrapper: 'psql',
};

interface Reading {
  readonly texts: Readonly<Record<string, string>>;
  folder: string;
  minute: number;
}

function ownership(mode: string | undefined, owner: string | undefined): NodeOptions {
  const [uid, gid] = (owner ?? '').split('.');
  return { ...(mode && { mode: Number.parseInt(mode, 8) }), ...(uid && { uid: Number(uid), gid: Number(gid) }) };
}

/** One line of a table: ` name|what|time|mode|owner`. */
function entry(line: string, reading: Reading): readonly [path: string, node: FileNode] {
  const [name = '', what = '', time, mode, owner] = line.slice(1).split('|');
  if (time) reading.minute = Number.parseInt(time, 36);
  const path = reading.folder === '/' ? `/${name}` : `${reading.folder}/${name}`;
  const options = { ...ownership(mode, owner), mtime: (EPOCH + reading.minute) * 60_000 };
  if (what === 'd') return [path, dir(options)];
  if (what.startsWith('l')) return [path, link(what.slice(1), options)];
  if (what === 'c') return [path, file(reading.texts[path] ?? '', options)];
  const size = Number.parseInt(what, 36);
  if (PROGRAM_FOLDER.test(reading.folder)) return [path, executable(PROGRAMS[name] ?? name, size, options)];
  return [path, file('', { ...options, size })];
}

/**
 * Reads the file tree of a layer from its table.
 *
 * A line that starts with a slash names a folder; the lines behind it (`name|what|time|mode|owner`) are its entries.
 * `what` is `d` (folder), `c` (the text is in `texts`), `l…` (link and target) or the size in base 36; the time counts
 * minutes in base 36 and is left out where it is that of the line before; mode and owner are left out where usual.
 */
export function readTree(table: string, texts: Readonly<Record<string, string>>): Layer {
  const layer: Layer = { '/': dir() };
  const reading: Reading = { texts, folder: '/', minute: 0 };
  for (const line of table.split('\n')) {
    if (line.startsWith('/')) reading.folder = line;
    else if (line !== '') {
      const [path, node] = entry(line, reading);
      layer[path] = node;
    }
  }
  return layer;
}
