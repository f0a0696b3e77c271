import { completionContext } from '../lib/command-line.ts';
import type { Engine } from '../schema/index.ts';
import { complete } from './cli/index.ts';
import type { EngineTables } from './cli/types.ts';
import { familiar } from './engine/images/index.ts';
import { allStores } from './engine/store.ts';
import type { EngineStore } from './engine/types.ts';
import type { HostPid } from './host/ids.ts';
import type { Kernel } from './host/kernel.ts';
import { slot } from './host/part.ts';
import type { Proc } from './host/proc.ts';

interface Client {
  readonly tables: (version: string) => EngineTables;
}
const CLIENTS = { docker: slot<Client>('docker'), podman: slot<Client>('podman') };
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
  const found = complete(CLIENTS[engine].get().tables(kernel.state.versions[engine] ?? ''), words, word);
  const store = storeOf(kernel, engine, proc.record.uid);
  const typed = word.slice(found.prefix.length);
  const things = found.of === undefined || store === undefined ? [] : (THINGS[found.of]?.(store) ?? []);
  const names =
    found.of === 'file' || found.of === 'folder' ? files(proc, typed) : things.filter((name) => name.startsWith(typed));
  return [...found.values, ...names].map((value) => found.prefix + value);
}

/** Names of variables in a process's environment. */
const variables = (proc: Proc, word: string): string[] =>
  Object.keys(proc.env).filter((name) => name.startsWith(word) && /^\w+$/.test(name));

/** The words of the command itself: without the sudo before it. */
function commandOf(proc: Proc, words: readonly string[]): string[] {
  const from = words.findIndex((word) => word !== 'sudo');
  const [first, ...rest] = from < 0 ? [] : words.slice(from);
  if (first === undefined) return [];
  return [/^\$(E|\{E\})$/.test(first) ? (proc.env['E'] ?? '') : first, ...rest];
}

/**
 * What the word before the cursor could become: commands at the start, then what an engine's tables and the host's
 * state offer, else files; names of variables behind a $.
 *
 * @param pid the shell whose folder, environment and PATH count
 * @param cursor how many characters stand before the cursor
 * @returns whole words, as they are without quotes
 */
export function completeLine(kernel: Kernel, pid: HostPid, line: string, cursor: number): string[] {
  if (!kernel.process(pid)) return [];
  const proc = kernel.proc(pid);
  const { words, current, position } = completionContext(line, cursor);
  if (position === 'variable') return variables(proc, current).sort();
  if (position === 'redirect') return files(proc, current).sort();
  const [name, ...rest] = commandOf(proc, words);
  if (name === undefined && !/^\w+=/.test(current))
    return current.includes('/') ? files(proc, current) : commands(proc, current);
  const engine = (Object.keys(CLIENTS) as Engine[]).find((one) => one === name);
  const found = engine ? engineWords(kernel, proc, engine, rest, current) : [];
  return [...new Set(found.length > 0 ? found : files(proc, current))].sort();
}
