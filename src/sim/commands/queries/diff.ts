import { toJson } from '../../cli/index.ts';
import { flatten } from '../../engine/build/work.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { findContainer } from '../../engine/find.ts';
import { findImage } from '../../engine/images/store.ts';
import { doc } from '../../engine/inspect/index.ts';
import { isWithin } from '../../host/path.ts';
import type { FileNode, Layer } from '../../host/state.ts';
import type { Call, Command } from '../command.ts';
import { atOnce } from './at-once.ts';
import { refuse } from './refuse.ts';

/** One difference: C changed, A added, D deleted. */
export interface Change {
  readonly kind: 'C' | 'A' | 'D';
  readonly path: string;
}

/** What a layer changes of those below it, by path; what lies in a deleted folder is not told. */
export function changesOf(upper: Layer, below: (path: string) => boolean): Change[] {
  const changes = new Map<string, Change['kind']>();
  const paths = Object.keys(upper)
    .filter((path) => path !== '/')
    .sort();
  const gone = paths.filter((path) => upper[path] === null);
  for (const path of paths) {
    if (gone.some((folder) => folder !== path && isWithin(folder, path)) && upper[path] === null) continue;
    if (upper[path] === null) {
      if (below(path)) changes.set(path, 'D');
    } else changes.set(path, below(path) ? 'C' : 'A');
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (!changes.has(folder)) changes.set(folder, 'C');
    }
  }
  return [...changes].map(([path, kind]) => ({ path, kind })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Paths that an engine lays over the image: they are no changes of the user. */
const OWN = [
  '/dev',
  '/proc',
  '/sys',
  '/etc/hosts',
  '/etc/hostname',
  '/etc/resolv.conf',
  '/.dockerenv',
  '/run/.containerenv',
  '/etc/mtab',
];

/** The changes of a container against its image. */
export function containerChanges(engine: EngineContext, id: string): Change[] {
  const container = engine.store.containers[id];
  if (!container) return [];
  const overlay = engine.kernel.overlay(container.fs);
  const upper = Object.fromEntries(
    Object.entries(overlay.fs.upper).filter(([path]) => !OWN.some((own) => isWithin(own, path))),
  );
  return changesOf(upper, (path) => overlay.below(path) !== undefined);
}

function imageChanges(engine: EngineContext, layers: readonly string[]): Change[] {
  const [top, ...rest] = [...layers].reverse();
  if (top === undefined) return [];
  const below = rest.map((id) => engine.kernel.layer(id));
  return changesOf(engine.kernel.layer(top), (path) => below.some((layer) => layer[path] != null));
}

/** What one file tree has otherwise than another; what lies in a deleted folder is not told. */
function treeChanges(tree: Layer, parent: Layer): Change[] {
  const same = (path: string): boolean => JSON.stringify(tree[path]) === JSON.stringify(parent[path]);
  const upper: Record<string, FileNode | null> = {};
  for (const [path, node] of Object.entries(tree)) if (node && !same(path)) upper[path] = node;
  for (const path of Object.keys(parent)) if (!(path in tree)) upper[path] = null;
  return changesOf(upper, (path) => path in parent);
}

function print(call: Call, changes: readonly Change[]): number {
  const format = call.flags.maybe('format');
  if (format !== undefined && format !== 'json') return call.fail(`only supported value for '--format' is 'json'`);
  if (format === undefined) {
    call.proc.out(changes.map(({ kind, path }) => `${kind} ${path}\n`).join(''));
    return 0;
  }
  const by = (kind: Change['kind']): string[] => changes.filter((one) => one.kind === kind).map(({ path }) => path);
  const report = doc('diff.ChangesReportJSON', {
    'Changed:changed?': by('C'),
    'Added:added?': by('A'),
    'Deleted:deleted?': by('D'),
  });
  call.proc.out(`${toJson(report, { indent: '     ' })}\n`);
  return 0;
}

/** docker diff, podman diff (also of images): files that were changed, added, deleted. */
export const diff: Command = {
  name: 'diff',
  engines: ['docker', 'podman'],
  handles: ['format', 'latest'],
  run: atOnce((call) => {
    const { args, engine, flags } = call;
    const all = Object.values(engine.store.containers).sort((a, b) => a.created - b.created);
    const word = flags.bool('latest') ? (all.at(-1)?.id ?? '') : (args[0] ?? '');
    const found = call.name === 'image diff' ? undefined : findContainer(engine.store, word);
    if (found?.ok) return print(call, containerChanges(engine, found.value.id));
    const image =
      engine.words.queries.diffsImages && call.name !== 'container diff' ? findImage(engine, word) : undefined;
    if (image?.ok) {
      const { layers } = image.value.image;
      const parent = args[1] === undefined ? undefined : findImage(engine, args[1]);
      if (parent && !parent.ok) return refuse(call, engine.words.queries.noDiff(args[1] ?? ''));
      const changes = parent
        ? treeChanges(flatten(engine, layers), flatten(engine, parent.value.image.layers))
        : imageChanges(
            engine,
            layers.map(({ layer }) => layer),
          );
      return print(call, changes);
    }
    return refuse(call, engine.words.queries.noDiff(word));
  }),
};

/** podman container diff, podman image diff: the same, of one kind of thing. */
export const containerDiff: Command = { ...diff, name: 'container diff', engines: ['podman'] };
export const imageDiff: Command = { ...diff, name: 'image diff', engines: ['podman'] };
