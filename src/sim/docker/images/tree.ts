import { humanSizeWithPrecision } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { familiarRepository } from '../../engine/images/reference.ts';
import { unpackedSize } from '../../engine/images/sizes.ts';
import { shownId } from '../../engine/images/store.ts';
import type { Image } from '../../engine/types.ts';

const WARNING = "WARNING: This is an experimental feature. The output may change and shouldn't be depended on.\n";
const LEGEND = ' Info ->  U In Use ';
/** Columns behind the names: title, width. */
const COLUMNS = [
  ['ID', 12],
  ['DISK USAGE', 10],
  ['CONTENT SIZE', 12],
  ['EXTRA', 5],
] as const;
const GAP = '   ';

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text;

/**
 * The images as a tree (`docker image ls --tree`) where images have no manifests below them: the graph drivers' store,
 * which does not count an image's containers either.
 *
 * @param terminal how wide the terminal is; undefined without one
 */
export function imageTree(ctx: EngineContext, images: readonly Image[], terminal: number | undefined): string {
  const width = Math.max(20, terminal ?? 80);
  const room = COLUMNS.reduce((left, [, one]) => left - one - GAP.length, width);
  const shown = images.filter(({ tags }) => tags.length > 0);
  const names = shown.map(({ tags }) => tags.map(familiarRepository).sort((a, b) => b.length - a.length));
  const first = Math.min(room, Math.max('IMAGE'.length, ...names.flat().map((name) => name.length)));
  const head = [['IMAGE', first] as const, ...COLUMNS]
    .map(([title, one]) => `\u001b[39m\u001b[1m${title}\u001b[0m${' '.repeat(one - title.length)}`)
    .join(GAP);
  const body = shown.map((image, at) => {
    const all = names[at] ?? [];
    const above = all.slice(0, -1).map((name) => `${terminal === undefined ? name : cut(name, terminal)}\n`);
    const cells = [
      cut(all.at(-1) ?? '', first).padEnd(first),
      shownId(ctx, image).slice(0, 12),
      humanSizeWithPrecision(unpackedSize(image), 3).padStart(10),
      '0B'.padStart(12),
      ' '.repeat(5),
    ];
    return `${above.join('')}${cells.join(GAP)}\n`;
  });
  return `${WARNING}${LEGEND.padStart(width)}\n\n${head}\n${body.join('')}`;
}
