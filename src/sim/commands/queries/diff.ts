import { toJson } from '../../cli/index.ts';
import { flatten } from '../../engine/build/work.ts';
import { findContainer, latestContainer } from '../../engine/find.ts';
import { findImage } from '../../engine/images/store.ts';
import { doc } from '../../engine/inspect/index.ts';
import type { Call, Command } from '../command.ts';
import { atOnce } from './at-once.ts';
import { type Change, containerChanges, imageChanges, treeChanges } from './changes.ts';
import { refuse } from './refuse.ts';

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
    const word = flags.bool('latest') ? (latestContainer(engine.store)?.id ?? '') : (args[0] ?? '');
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
