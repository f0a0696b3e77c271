import { gzip } from '../../../lib/gzip.ts';
import { type TarEntry, writeTar } from '../../../lib/tar.ts';
import { absolute, join } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import { type Options, usageError } from '../text/tool/options.ts';
import { complain, why } from '../text/tool/say.ts';
import { nameOf } from './tar-list.ts';
import { fatal, glob, SPEC } from './tar-options.ts';

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

/** tar c: writes files and folders into an archive; gives the status. */
export function create(proc: Proc, given: Options, archive: string): number {
  if (given.args.length === 0) {
    if (proc.flavour === 'busybox') return complain(proc, 'empty archive');
    return usageError(proc, SPEC, 'Cowardly refusing to create an empty archive');
  }
  const collector = new Collector(proc, given);
  const folder = absolute(proc.cwd, given.value('C') ?? '.');
  for (const path of given.args) collector.add(path, folder);
  const plain = writeTar(collector.entries);
  const isPacked = given.has('z') || (given.has('a') && /\.(?:gz|tgz)$/.test(archive));
  const text = isPacked ? gzip(plain) : plain;
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
