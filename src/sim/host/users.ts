import { hostUid } from './ids.ts';
import type { Kernel } from './kernel.ts';
import type { Proc } from './proc.ts';
import type { User } from './state.ts';

/** A line of /etc/group. */
export interface Group {
  readonly name: string;
  readonly gid: number;
  readonly members: readonly string[];
}
/** A line of /etc/subuid or /etc/subgid. */
export interface SubIds {
  readonly name: string;
  readonly start: number;
  readonly count: number;
}

const lines = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(':'));

const isNumber = (text: string): boolean => /^\d{1,10}$/.test(text);

/** Users and groups as /etc/passwd and /etc/group of a process's own root name them. Ids are those written there. */
export class Users {
  readonly #kernel: Kernel;
  readonly #cache = new Map<string, unknown>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** The lines of a file that are well-formed; others are passed over as the C library does. */
  #parse<T>(proc: Proc, path: string, parse: (fields: readonly string[]) => T | undefined): readonly T[] {
    const node = proc.fs.node(path);
    const text = node?.kind === 'file' ? node.data : '';
    const key = `${path}\n${text}`;
    const known = this.#cache.get(key);
    if (known) return known as readonly T[];
    const parsed = lines(text).flatMap((line) => parse(line) ?? []);
    if (this.#cache.size > 200) this.#cache.clear();
    this.#cache.set(key, parsed);
    return parsed;
  }

  all(proc: Proc): readonly User[] {
    return this.#parse(
      proc,
      '/etc/passwd',
      ([name = '', , uid = '', gid = '', gecos = '', home = '/', shell = '/bin/sh']) =>
        isNumber(uid) && isNumber(gid)
          ? { name, uid: hostUid(Number(uid)), gid: hostUid(Number(gid)), gecos, home, shell }
          : undefined,
    );
  }
  groups(proc: Proc): readonly Group[] {
    return this.#parse(proc, '/etc/group', ([name = '', , gid = '', members = '']) =>
      isNumber(gid)
        ? { name, gid: Number(gid), members: members.split(',').filter((member) => member !== '') }
        : undefined,
    );
  }
  byName(proc: Proc, name: string): User | undefined {
    return this.all(proc).find((user) => user.name === name);
  }
  /** By the number inside the process's user namespace. */
  byUid(proc: Proc, uid: number): User | undefined {
    return this.all(proc).find((user) => user.uid === uid);
  }
  groupByName(proc: Proc, name: string): Group | undefined {
    return this.groups(proc).find((group) => group.name === name);
  }
  groupByGid(proc: Proc, gid: number): Group | undefined {
    return this.groups(proc).find((group) => group.gid === gid);
  }
  /** The groups a user is put into when it logs in: its own first, then those that name it (initgroups(3)). */
  groupsOf(proc: Proc, name: string): readonly number[] {
    const user = this.byName(proc, name);
    const named = this.groups(proc).filter((group) => group.members.includes(name) && group.gid !== user?.gid);
    return [...(user ? [user.gid] : []), ...named.map((group) => group.gid)];
  }
  /** Ranges of /etc/subuid (or subgid) that a user may map. */
  subuids(proc: Proc, name: string, file = '/etc/subuid'): readonly SubIds[] {
    return this.#parse(proc, file, ([owner = '', start = '', count = '']) =>
      isNumber(start) && isNumber(count) ? { name: owner, start: Number(start), count: Number(count) } : undefined,
    ).filter((range) => range.name === name);
  }
  /** Name of a user for output, the number where there is none. */
  userName(proc: Proc, uid: number): string {
    return this.byUid(proc, uid)?.name ?? String(uid);
  }
  groupName(proc: Proc, gid: number): string {
    return this.groupByGid(proc, gid)?.name ?? String(gid);
  }
  /** The machine this belongs to. */
  get kernel(): Kernel {
    return this.#kernel;
  }
}
