import { utf8 } from '../../../lib/bytes.ts';
import { boundedRegex } from '../../../lib/regex/index.ts';
import { readTar, type TarEntry, writeTar } from '../../../lib/tar.ts';
import { absolute, join } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { slurp } from '../text/tool/input.ts';
import { type OptionSpec, type Options, options, usageError } from '../text/tool/options.ts';
import { complain, why } from '../text/tool/say.ts';
import { strftime } from '../text/tool/time.ts';
import { modeText } from './show.ts';

const SPEC: OptionSpec = {
  short: 'Acf:tvxzC:OkpPhJjaX:T:mo',
  long: 'create=c extract=x get=x list=t file:=f directory:=C verbose=v gzip=z gunzip=z to-stdout=O exclude:=exclude strip-components:=strip absolute-names=P dereference=h preserve-permissions=p same-permissions=p keep-old-files=k auto-compress=a numeric-owner=numeric same-owner=same no-same-owner=o touch=m owner:=owner group:=group mtime:=mtime',
  busybox: 'ctxjzJZavOf:C:T:X:hokpm',
  lacks:
    'A r u d delete append update diff compare catenate concatenate X T exclude-from files-from transform bzip2 xz zstd j J',
  code: 2,
  usage: "Try 'tar --help' or 'tar --usage' for more information.\n",
};

/** `tar czf x` is `tar -czf x`; values of old-style options follow in their order. */
function modern(argv: readonly string[]): string[] {
  const [first = '', ...rest] = argv;
  if (first === '' || first.startsWith('-')) return [...argv];
  const words: string[] = [];
  for (const letter of first) {
    words.push(`-${letter}`);
    if ('fCXT'.includes(letter) && rest.length > 0) words.push(rest.shift() ?? '');
  }
  return [...words, ...rest];
}

const glob = (pattern: string): RegExp =>
  boundedRegex(
    `^(?:.*/)?${pattern
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}(?:/.*)?$`,
    's',
  );

/** Collects the entries below a path of the file tree. */
class Collector {
  readonly #proc: Proc;
  readonly #given: Options;
  readonly entries: TarEntry[] = [];
  code = 0;
  #said = false;

  constructor(proc: Proc, given: Options) {
    this.#proc = proc;
    this.#given = given;
  }

  add(path: string, folder: string): void {
    const excluded = this.#given.values('exclude').some((pattern) => glob(pattern).test(path));
    if (excluded) return;
    const full = absolute(folder, path);
    const { fs } = this.#proc;
    const stat = this.#given.has('h') ? fs.stat(full) : fs.lstat(full);
    if (!stat.ok) {
      this.code = complain(
        this.#proc,
        this.#proc.flavour === 'gnu' ? `${path}: Cannot stat: ${why(stat.error)}` : `${path}: ${why(stat.error)}`,
        2,
      );
      return;
    }
    const { kind, mode, uid, gid, mtime, target } = stat.value;
    if (kind === 'socket' || kind === 'char' || kind === 'block') return;
    const data = kind === 'file' ? fs.read(full) : undefined;
    if (data && !data.ok) {
      this.code = complain(
        this.#proc,
        this.#proc.flavour === 'gnu'
          ? `${path}: Cannot open: ${why(data.error)}`
          : `can't open '${path}': ${why(data.error)}`,
        2,
      );
      return;
    }
    const node = fs.node(full);
    const users = this.#proc.kernel.users;
    const plain = node?.kind === 'file' ? node : undefined;
    this.entries.push({
      path: this.#member(path),
      kind,
      mode,
      uid,
      gid,
      mtime: Math.floor(mtime / 1000),
      user: users.byUid(this.#proc, uid)?.name ?? '',
      group: users.groupByGid(this.#proc, gid)?.name ?? '',
      ...(data?.ok && { data: data.value }),
      ...(target !== undefined && { target }),
      ...(plain?.program !== undefined && { program: plain.program }),
      ...(plain?.size !== undefined && { size: plain.size }),
    });
    if (kind !== 'dir') return;
    const names = fs.list(full);
    if (names.ok) for (const name of names.value) this.add(join(path.replace(/\/+$/, '') || '/', name), folder);
    else this.code = complain(this.#proc, `${path}: Cannot open: ${why(names.error)}`, 2);
  }

  #member(path: string): string {
    if (this.#given.has('P')) return path.replace(/(.)\/+$/, '$1');
    const prefix = /^(?:.*\/)?\.\.(?:\/|$)|^\/+/.exec(path)?.[0] ?? '';
    if (prefix !== '' && !this.#said && this.#proc.flavour === 'gnu')
      complain(this.#proc, `Removing leading \`${prefix.startsWith('/') ? '/' : prefix}' from member names`);
    if (prefix !== '' && !this.#said && this.#proc.flavour === 'busybox')
      complain(this.#proc, `removing leading '/' from member names`);
    this.#said ||= prefix !== '';
    return path.slice(prefix.length).replace(/\/+$/, '') || '.';
  }
}

const nameOf = (entry: TarEntry): string => (entry.kind === 'dir' ? `${entry.path}/` : entry.path);
const sizeOf = (entry: TarEntry): number => (entry.kind === 'file' ? (entry.size ?? utf8(entry.data ?? '').length) : 0);

/** The lines of `tar tv`: owner and size share a column that widens as it goes. */
function* listing(proc: Proc, given: Options, entries: readonly TarEntry[]): Generator<string> {
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

function create(proc: Proc, given: Options, archive: string): number {
  if (given.args.length === 0) {
    if (proc.flavour === 'busybox') return complain(proc, 'empty archive');
    return usageError(proc, SPEC, 'Cowardly refusing to create an empty archive');
  }
  const collector = new Collector(proc, given);
  const folder = absolute(proc.cwd, given.value('C') ?? '.');
  for (const path of given.args) collector.add(path, folder);
  const text = writeTar(collector.entries);
  if (given.has('v')) for (const entry of collector.entries) proc.write(archive === '-' ? 2 : 1, `${nameOf(entry)}\n`);
  if (archive === '-') proc.out(text);
  else {
    const written = proc.fs.write(archive, text);
    if (!written.ok) return fatal(proc, archive, why(written.error));
  }
  if (collector.code === 0) return 0;
  if (proc.flavour === 'busybox') return complain(proc, 'error exit delayed from previous errors');
  return complain(proc, 'Exiting with failure status due to previous errors', 2);
}

function fatal(proc: Proc, archive: string, reason: string): number {
  if (proc.flavour === 'busybox') return complain(proc, `can't open '${archive}': ${reason}`);
  complain(proc, `${archive}: Cannot open: ${reason}`);
  return complain(proc, 'Error is not recoverable: exiting now', 2);
}

/** Writes one entry into the tree. Returns what went wrong. */
function extractOne(proc: Proc, given: Options, entry: TarEntry, path: string): string | undefined {
  const { fs } = proc;
  const folder = path.slice(0, path.lastIndexOf('/'));
  let made = '';
  for (const part of folder.split('/').filter(Boolean)) {
    made += `/${part}`;
    if (!fs.exists(made)) fs.mkdir(made);
  }
  const there = fs.lstat(path);
  if (there.ok && entry.kind !== 'dir' && there.value.kind !== 'dir') {
    if (given.has('k')) return 'Cannot open: File exists';
    fs.unlink(path);
  }
  const result =
    entry.kind === 'dir'
      ? there.ok
        ? there
        : fs.mkdir(path)
      : entry.kind === 'link'
        ? fs.symlink(entry.target ?? '', path)
        : fs.write(path, entry.data ?? '');
  if (!result.ok) return `${entry.kind === 'dir' ? 'Cannot mkdir' : 'Cannot open'}: ${why(result.error)}`;
  const node = fs.node(path);
  if (node?.kind === 'file' && (entry.program !== undefined || entry.size !== undefined)) {
    fs.put(path, {
      ...node,
      ...(entry.program !== undefined && { program: entry.program }),
      ...(entry.size !== undefined && { size: entry.size }),
    });
  }
  if (entry.kind === 'link') return undefined;
  fs.chmod(path, given.has('p') || proc.record.euid === 0 ? entry.mode : entry.mode & ~proc.record.umask);
  if (proc.record.euid === 0 && !given.has('o')) {
    const [uid, gid] = [proc.uidOutside(entry.uid), proc.gidOutside(entry.gid)];
    if (uid !== undefined && gid !== undefined) fs.chown(path, uid, gid);
  }
  if (!given.has('m')) fs.utimes(path, entry.mtime * 1000);
  return undefined;
}

function extract(proc: Proc, given: Options, entries: readonly TarEntry[]): number {
  const folder = absolute(proc.cwd, given.value('C') ?? '.');
  const strip = Number(given.value('strip') ?? 0);
  let code = 0;
  for (const entry of entries) {
    const parts = entry.path.replace(/^\/+/, '').split('/').slice(strip);
    if (parts.length === 0 || parts.join('') === '') continue;
    if (given.has('v')) proc.write(given.has('O') ? 2 : 1, `${nameOf(entry)}\n`);
    if (given.has('O')) {
      if (entry.kind === 'file') proc.out(entry.data ?? '');
      continue;
    }
    const failed = extractOne(proc, given, entry, absolute(folder, parts.join('/')));
    if (failed !== undefined) code = complain(proc, `${entry.path}: ${failed}`, 2);
  }
  return code === 0 ? 0 : complain(proc, 'Exiting with failure status due to previous errors', 2);
}

/** The entries that the operands name, all without operands; says which are missing. */
function selected(proc: Proc, given: Options, entries: readonly TarEntry[]): { entries: TarEntry[]; code: number } {
  const kept = entries.filter((entry) => !given.values('exclude').some((pattern) => glob(pattern).test(entry.path)));
  if (given.args.length === 0) return { entries: kept, code: 0 };
  const wanted = given.args.map((name) => name.replace(/\/+$/, ''));
  let code = 0;
  for (const name of wanted) {
    if (!kept.some((entry) => entry.path === name || entry.path.startsWith(`${name}/`)))
      code = complain(
        proc,
        proc.flavour === 'gnu' ? `${name}: Not found in archive` : `${name}: not found in archive`,
        2,
      );
  }
  return {
    entries: kept.filter((entry) => wanted.some((name) => entry.path === name || entry.path.startsWith(`${name}/`))),
    code,
  };
}

function* open(proc: Proc, archive: string): Task<readonly TarEntry[] | number> {
  const text = yield* slurp(proc, archive);
  if (!text.ok) return fatal(proc, archive, why(text.error));
  const entries = readTar(text.value);
  if (entries) return entries;
  if (proc.flavour === 'busybox') return complain(proc, text.value === '' ? 'short read' : 'invalid tar magic');
  if (text.value === '') return [];
  complain(proc, 'This does not look like a tar archive');
  return complain(proc, 'Exiting with failure status due to previous errors', 2);
}

/** tar(1): makes, lists and unpacks archives; compressing is accepted and left out. */
export const tar: Program = function* (proc) {
  const given = options(proc, SPEC, modern(proc.argv.slice(1)));
  if (typeof given === 'number') return given;
  const action = given.last('c', 't', 'x');
  if (action === undefined) {
    return usageError(
      proc,
      SPEC,
      proc.flavour === 'busybox' ? '' : "You must specify one of the '-Acdtrux', '--delete' or '--test-label' options",
    );
  }
  const archive = given.value('f') ?? '-';
  const folder = given.value('C');
  if (folder !== undefined && !proc.fs.exists(folder)) {
    if (proc.flavour === 'busybox')
      return complain(proc, `can't change directory to '${folder}': No such file or directory`);
    complain(proc, `${folder}: Cannot open: No such file or directory`);
    return complain(proc, 'Error is not recoverable: exiting now', 2);
  }
  if (action === 'c') {
    const code = create(proc, given, archive);
    yield* proc.drain();
    return code;
  }
  const entries = yield* open(proc, archive);
  if (typeof entries === 'number') return entries;
  const chosen = selected(proc, given, entries);
  let code = chosen.code;
  if (action === 't') for (const line of listing(proc, given, chosen.entries)) proc.out(line);
  else code ||= extract(proc, given, chosen.entries);
  yield* proc.drain();
  if (chosen.code !== 0 && proc.flavour === 'gnu')
    return complain(proc, 'Exiting with failure status due to previous errors', 2);
  return code;
};
