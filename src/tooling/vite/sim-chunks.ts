/** What the bundler tells of a module; what is used of it here. Its lists hold until the next module is asked for. */
interface Module {
  readonly code: string | null;
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

/** What the bundler gives to a function that names chunks. */
interface Context {
  readonly getModuleInfo: (id: string) => Module | null;
}

/** The modules of the worker, and of each part by its name. */
interface Split {
  readonly worker: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
}

const WORKER = /\/islands\/sandbox\/worker\.ts$/;
const PART = /\/src\/sim\/parts\/([\w-]+)\.ts$/;
const OURS = /\/src\//;
const TOOLS = /\/src\/sim\/system\/text\//;

/** The client of either engine is there before all other parts but the core. */
const CLIENTS = ['docker', 'podman'];

/** A module of so few characters that needs no other part is not worth a file of its own where parts share it. */
const SMALL = 2500;

/** Everything that is reached from a module, itself included. */
function reached(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([start]);
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}

function splitOf(id: string, context: Context): Split | undefined {
  const above = reached(id, (one) => {
    const module = context.getModuleInfo(one);
    return module ? [...module.importers, ...module.dynamicImporters] : [];
  });
  const worker = [...above].find((one) => WORKER.test(one));
  if (worker === undefined) return undefined;
  const below = (start: string) => reached(start, (one) => context.getModuleInfo(one)?.importedIds ?? []);
  const own = below(worker);
  const parts = [...own].flatMap((one) => [...(context.getModuleInfo(one)?.dynamicallyImportedIds ?? [])]);
  return { worker: own, parts: new Map(parts.map((part) => [PART.exec(part)?.[1] ?? part, below(part)])) };
}

function chunkOf(id: string, { worker, parts }: Split, module: Module | null): string | undefined {
  const users = [...parts].filter(([, modules]) => modules.has(id)).map(([name]) => name);
  const clients = CLIENTS.filter((name) => users.includes(name));
  if (worker.has(id) || users.length === 0) return undefined;
  if (users.includes('core') || clients.length > 1) return 'core';
  if (clients[0] !== undefined) return clients[0];
  if (users.length === 1) return undefined;
  if (TOOLS.test(id)) return 'tools';
  const isThere = (one: string): boolean => worker.has(one) || parts.get('core')?.has(one) === true;
  const isSmall = module !== null && (module.code?.length ?? 0) < SMALL && module.importedIds.every(isThere);
  return isSmall && OURS.test(id) ? 'core' : undefined;
}

/**
 * Names the files that the modules of the simulator go into, for the bundler's `codeSplitting.groups[].name`.
 *
 * Left alone the bundler makes a file for each set of parts that share something: dozens for the first command. What
 * the clients of both engines share goes to the core instead, which is always there before them, and so do small things
 * that several parts share; what tools share goes into one file. Undefined where the bundler decides.
 */
export function simChunks(): (id: string, context: Context) => string | undefined {
  let split: Split | undefined;
  return (id, context) => {
    split ??= splitOf(id, context);
    return split && chunkOf(id, split, context.getModuleInfo(id));
  };
}
