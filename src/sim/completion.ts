import type { Engine } from '../schema/index.ts';
import { complete } from './cli/index.ts';
import type { EngineTables } from './cli/types.ts';
import { dockerTables } from './docker/tables/index.ts';
import { familiar } from './engine/images/index.ts';
import { allStores } from './engine/store.ts';
import type { EngineStore } from './engine/types.ts';
import type { HostPid } from './host/ids.ts';
import type { Kernel } from './host/kernel.ts';
import type { Proc } from './host/proc.ts';
import { podmanTables } from './podman/tables/index.ts';

const TABLES: Readonly<Record<Engine, (version: string) => EngineTables>> = {
  docker: dockerTables,
  podman: podmanTables,
};
const BUILTINS = [
  'alias',
  'bg',
  'cd',
  'echo',
  'exit',
  'export',
  'fg',
  'for',
  'history',
  'if',
  'jobs',
  'kill',
  'pwd',
  'read',
  'set',
  'source',
  'test',
  'type',
  'unset',
  'wait',
  'while',
];

/** Names of a kind of thing that an engine's command line asks for. */
const THINGS: Readonly<Record<string, (store: EngineStore) => readonly string[]>> = {
  container: (store) => Object.values(store.containers).map(({ name }) => name),
  image: (store) => Object.values(store.images).flatMap(({ tags }) => tags.map((tag) => familiar(tag))),
  volume: (store) => Object.keys(store.volumes),
  network: (store) => Object.values(store.networks).map(({ name }) => name),
  pod: (store) => Object.values(store.pods).map(({ name }) => name),
  secret: (store) => Object.values(store.secrets).map(({ name }) => name),
};

function files(proc: Proc, word: string): string[] {
  const cut = word.lastIndexOf('/') + 1;
  const folder = word.slice(0, cut).replace(/^~(?=\/)/, proc.env['HOME'] ?? '~');
  const names = proc.fs.list(folder === '' ? '.' : folder);
  if (!names.ok) return [];
  return names.value
    .filter((name) => name.startsWith(word.slice(cut)) && (word.slice(cut).startsWith('.') || !name.startsWith('.')))
    .map((name) => {
      const stat = proc.fs.stat(`${folder === '' ? '.' : folder}/${name}`);
      return `${word.slice(0, cut)}${name}${stat.ok && stat.value.kind === 'dir' ? '/' : ''}`;
    });
}

function commands(proc: Proc, word: string): string[] {
  const found = new Set(BUILTINS);
  for (const folder of (proc.env['PATH'] ?? '').split(':')) {
    const names = proc.fs.list(folder);
    if (names.ok) for (const name of names.value) found.add(name);
  }
  return [...found].filter((name) => name.startsWith(word)).sort();
}

/** The store that a user's engine works on. */
function storeOf(kernel: Kernel, engine: Engine, uid: number): EngineStore | undefined {
  const stores = allStores(kernel).filter((store) => store.engine === engine);
  return stores.find(({ owner }) => owner === uid) ?? stores[0];
}

function engineWords(kernel: Kernel, proc: Proc, engine: Engine, words: readonly string[], word: string): string[] {
  const found = complete(TABLES[engine](kernel.state.versions[engine] ?? ''), words, word);
  const store = storeOf(kernel, engine, proc.record.uid);
  const typed = word.slice(found.prefix.length);
  const things = found.of === undefined || store === undefined ? [] : (THINGS[found.of]?.(store) ?? []);
  const names =
    found.of === 'file' || found.of === 'folder' ? files(proc, typed) : things.filter((name) => name.startsWith(typed));
  return [...found.values, ...names].map((value) => found.prefix + value);
}

/**
 * What the word before the cursor could become: commands at the start, then what an engine's tables and the host's
 * state offer, else files.
 *
 * @param pid the shell whose folder and PATH count
 * @param cursor how many characters stand before the cursor
 * @returns whole words
 */
export function completeLine(kernel: Kernel, pid: HostPid, line: string, cursor: number): string[] {
  if (!kernel.process(pid)) return [];
  const proc = kernel.proc(pid);
  const part =
    line
      .slice(0, cursor)
      .split(/\|\|?|&&|;|\$\(|`/)
      .at(-1)
      ?.trimStart() ?? '';
  const words = part.split(/\s+/);
  const word = words.pop() ?? '';
  while (words[0] !== undefined && (/^[A-Za-z_]\w*=/.test(words[0]) || words[0] === 'sudo')) words.shift();
  const [first, ...rest] = words;
  if (first === undefined) return word.includes('/') ? files(proc, word) : commands(proc, word);
  const name = first === '$E' ? (proc.env['E'] ?? '') : first;
  const engine = (Object.keys(TABLES) as Engine[]).find((one) => one === name);
  const found = engine ? engineWords(kernel, proc, engine, rest, word) : [];
  return [...new Set(found.length > 0 ? found : files(proc, word))].sort().slice(0, 200);
}
