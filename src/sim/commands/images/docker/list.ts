import { filterImages } from '../../../docker/images/filter.ts';
import { imageListing, imageRows, imageTable } from '../../../docker/images/list.ts';
import { imageTree } from '../../../docker/images/tree.ts';
import { imagesByOrder } from '../../../engine/images/index.ts';
import type { Filters } from '../../../engine/inspect/index.ts';
import type { Image } from '../../../engine/types.ts';
import type { Call, Command } from '../../command.ts';
import { filtersOf } from '../../queries/filters.ts';
import { lookOf, printList } from '../../queries/print-list.ts';
import { ttyWidth } from '../tty.ts';

const SUBCOMMANDS = [
  'build',
  'history',
  'import',
  'inspect',
  'list',
  'load',
  'ls',
  'prune',
  'pull',
  'push',
  'rm',
  'save',
  'tag',
];

/** `docker images ls`: a name that is not there, and that is a subcommand of `docker image`. */
function hint(call: Call, shown: number): void {
  const [name] = call.args;
  if (name === undefined || shown > 0 || call.invokedAs !== 'images' || !SUBCOMMANDS.includes(name)) return;
  const gap = call.engine.release.manifestIds ? '' : '\n';
  call.proc.err(`${gap}No images found matching "${name}": did you mean "docker image ${name}"?\n`);
}

/** Which flag does not go with --tree, in the client's words. */
function treeClash({ flags }: Call): string | undefined {
  for (const [flag, name] of [
    ['quiet', 'quiet'],
    ['no-trunc', 'no-trunc'],
    ['digests', 'show-digest'],
  ] as const) {
    if (flags.bool(flag)) return `--${name} is not yet supported with --tree`;
  }
  return flags.text('format') === '' ? undefined : '--format is not yet supported with --tree';
}

/** Images newest first; those without a name are left out where the release does so. */
function chosen(call: Call, filters: Filters): readonly Image[] | string {
  const found = filterImages(
    call.engine,
    imagesByOrder(call.engine.store),
    new Map([...filters].map(([key, values]) => [key, values])),
  );
  if (!found.ok) return found.error;
  const sorted = [...found.value].sort((a, b) => Math.floor(b.created / 1000) - Math.floor(a.created / 1000));
  const hidesDangling = call.engine.release.manifestIds && !call.flags.bool('all') && !filters.has('dangling');
  return hidesDangling ? sorted.filter((image) => image.tags.length > 0) : sorted;
}

/** docker images, docker image ls (cli/command/image/list.go). */
export const dockerImages: Command = {
  name: 'images',
  engines: ['docker'],
  handles: ['all', 'digests', 'filter', 'format', 'no-trunc', 'quiet', 'tree'],
  *run(call) {
    const { engine, flags, proc } = call;
    const given = filtersOf(call);
    if (typeof given === 'number') return given;
    const [name] = call.args;
    const filters = new Map(given);
    if (name !== undefined) filters.set('reference', [...(filters.get('reference') ?? []), name]);
    const clash = flags.bool('tree') ? treeClash(call) : undefined;
    if (clash) {
      proc.err(`${clash}\n`);
      return 1;
    }
    const images = chosen(call, filters);
    if (typeof images === 'string') return call.fail(images);
    if (flags.bool('tree') && !engine.release.manifestIds) {
      proc.out(imageTree(engine, images, ttyWidth(proc)));
      return 0;
    }
    if (flags.bool('tree')) {
      proc.err('docker images --tree is not part of this simulation\n');
      return 64;
    }
    const look = lookOf(call);
    const rows = images.flatMap((image) =>
      imageRows(image, filters, flags.bool('digests') || (look.format ?? '').includes('{{.Digest}}')),
    );
    const plain = !look.quiet && !look.noTrunc && !flags.bool('digests') && (look.format ?? '') === '';
    if (engine.release.manifestIds && plain) proc.out(imageTable(engine, images, filters, ttyWidth(proc)));
    else {
      const code = printList(call, imageListing(flags.bool('digests')), rows, look);
      if (code !== 0) return code;
    }
    hint(call, rows.length);
    return 0;
  },
};
