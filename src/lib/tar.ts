import { utf8 } from './bytes.ts';
import { gunzip } from './gzip.ts';

/*
 * tar archives (POSIX ustar with pax headers where ustar is too small) as text: `data` of a file is text too, and
 * sizes count its UTF-8 bytes. What ustar cannot carry (which program of the simulation an executable runs, a size
 * that stands in for data) travels in pax records named SIM.program and SIM.size; readers elsewhere ignore them.
 */

/** An entry of an archive. `mtime` in seconds; `path` without a leading slash, without one at the end. */
export interface TarEntry {
  readonly path: string;
  readonly kind: 'file' | 'dir' | 'link' | 'fifo';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: number;
  readonly data?: string;
  readonly target?: string;
  readonly user?: string;
  readonly group?: string;
  readonly program?: string;
  readonly size?: number;
}

const TYPES = { file: '0', dir: '5', link: '2', fifo: '6' } as const;
const KINDS: Readonly<Record<string, TarEntry['kind']>> = {
  '0': 'file',
  '\0': 'file',
  '5': 'dir',
  '2': 'link',
  '6': 'fifo',
};

const bytesOf = (text: string): number => utf8(text).length;
const field = (text: string, width: number): string => text.slice(0, width).padEnd(width, '\0');
const octal = (value: number, width: number): string =>
  `${Math.max(0, Math.floor(value))
    .toString(8)
    .padStart(width - 1, '0')
    .slice(-(width - 1))}\0`;

/** Name and prefix as ustar splits them at a slash, or undefined when the path does not fit. */
function split(path: string): [string, string] | undefined {
  if (bytesOf(path) !== path.length) return undefined;
  if (path.length <= 100) return [path, ''];
  const slash = path.indexOf('/', path.length - 101);
  return slash > 0 && slash <= 155 ? [path.slice(slash + 1), path.slice(0, slash)] : undefined;
}

/** A header block of 512 characters. */
function header(entry: TarEntry, name: readonly [string, string], type: string, size: number): string {
  const before =
    field(name[0], 100) +
    octal(entry.mode & 0o7777, 8) +
    octal(entry.uid, 8) +
    octal(entry.gid, 8) +
    octal(size, 12) +
    octal(entry.mtime, 12);
  const after =
    type +
    field(bytesOf(entry.target ?? '') > 100 ? '' : (entry.target ?? ''), 100) +
    'ustar\x0000' +
    field(entry.user ?? '', 32) +
    field(entry.group ?? '', 32) +
    octal(0, 8) +
    octal(0, 8) +
    field(name[1], 155);
  const text = `${before}        ${after}`.padEnd(512, '\0');
  let sum = 0;
  for (let i = 0; i < 512; i++) sum += text.charCodeAt(i) & 255;
  return `${before}${sum.toString(8).padStart(6, '0')}\0 ${after}`.padEnd(512, '\0');
}

const blocks = (data: string): string => data + '\0'.repeat((512 - (bytesOf(data) % 512)) % 512);

/** A pax record: its own length in decimal, a blank, key=value, a newline. */
function record(key: string, value: string): string {
  const rest = bytesOf(` ${key}=${value}\n`);
  let length = rest + 1;
  while (String(length).length + rest !== length) length = String(length).length + rest;
  return `${length} ${key}=${value}\n`;
}

/** Entries as one archive, with the two empty blocks at its end (filled up to 10 KiB, as tar(1) does). */
export function writeTar(entries: readonly TarEntry[]): string {
  const parts: string[] = [];
  for (const entry of entries) {
    const path = entry.kind === 'dir' ? `${entry.path}/` : entry.path;
    const name = split(path);
    const data = entry.kind === 'file' ? (entry.data ?? '') : '';
    const extra =
      (name ? '' : record('path', path)) +
      (bytesOf(entry.target ?? '') > 100 ? record('linkpath', entry.target ?? '') : '') +
      (entry.program === undefined ? '' : record('SIM.program', entry.program)) +
      (entry.size === undefined ? '' : record('SIM.size', String(entry.size)));
    const short: [string, string] = name ?? [path.replace(/[^\x20-\x7e]/g, '_').slice(-100), ''];
    if (extra) {
      const pax: TarEntry = { path: '', kind: 'file', mode: 0o644, uid: 0, gid: 0, mtime: entry.mtime };
      parts.push(header(pax, [`PaxHeaders/${short[0]}`.slice(0, 100), ''], 'x', bytesOf(extra)), blocks(extra));
    }
    parts.push(header(entry, short, TYPES[entry.kind], bytesOf(data)), blocks(data));
  }
  parts.push('\0'.repeat(1024));
  const size = parts.reduce((sum, part) => sum + bytesOf(part), 0);
  return parts.join('') + '\0'.repeat((10240 - (size % 10240)) % 10240);
}

/** The part of a text that starts at `from` and has `bytes` bytes. */
function take(text: string, from: number, bytes: number): string {
  let at = from;
  for (let left = bytes; left > 0 && at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    at += point < 0x10000 ? 1 : 2;
  }
  return text.slice(from, at);
}

/** The records of a pax header. */
function records(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (let at = 0; at < text.length; ) {
    const blank = text.indexOf(' ', at);
    const length = Number.parseInt(text.slice(at, blank), 10);
    if (blank < 0 || !(length > 0)) break;
    const whole = take(text, at, length);
    const [, key = '', value = ''] = /^\d+ ([^=]*)=([\s\S]*)\n$/.exec(whole) ?? [];
    found[key] = value;
    at += whole.length;
  }
  return found;
}

/** One entry from its header block, its data and the pax records before it. */
function entryOf(block: string, data: string, pax: Record<string, string>): TarEntry | undefined {
  const text = (from: number, width: number): string => block.slice(from, from + width).replace(/\0[\s\S]*$/, '');
  const number = (from: number, width: number): number => Number.parseInt(text(from, width).trim() || '0', 8) || 0;
  const kind = KINDS[block[156] ?? ''];
  if (!kind) return undefined;
  const prefix = block.slice(257, 262) === 'ustar' ? text(345, 155) : '';
  const path = pax['path'] ?? (prefix ? `${prefix}/${text(0, 100)}` : text(0, 100));
  return {
    path: path.replace(/\/+$/, '') || path,
    kind: kind === 'file' && path.endsWith('/') ? 'dir' : kind,
    mode: number(100, 8),
    uid: number(108, 8),
    gid: number(116, 8),
    mtime: number(136, 12),
    user: text(265, 32),
    group: text(297, 32),
    ...(kind === 'file' ? { data } : {}),
    ...(kind === 'link' ? { target: pax['linkpath'] ?? text(157, 100) } : {}),
    ...(pax['SIM.program'] === undefined ? {} : { program: pax['SIM.program'] }),
    ...(pax['SIM.size'] === undefined ? {} : { size: Number(pax['SIM.size']) }),
  };
}

/** The entries of an archive, compressed or not, in their order; undefined when the text is no tar archive. */
export function readTar(archive: string): TarEntry[] | undefined {
  const data = gunzip(archive) ?? archive;
  const entries: TarEntry[] = [];
  let pax: Record<string, string> = {};
  for (let at = 0; at + 512 <= data.length; ) {
    const block = take(data, at, 512);
    if (/^\0*$/.test(block)) return entries;
    if (block.slice(257, 262) !== 'ustar') return undefined;
    const size = Number.parseInt(block.slice(124, 135), 8) || 0;
    const content = take(data, at + block.length, size);
    at += block.length + content.length + ((512 - (size % 512)) % 512);
    if (block[156] === 'x') {
      pax = records(content);
      continue;
    }
    const entry = entryOf(block, content, pax);
    if (entry) entries.push(entry);
    pax = {};
  }
  return entries.length > 0 ? entries : undefined;
}
