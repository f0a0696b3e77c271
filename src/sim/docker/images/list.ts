import { DOCKER_LIST, goStruct, humanDuration, humanSize, humanSizeWithPrecision } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { familiarRepository, splitTag } from '../../engine/images/reference.ts';
import { contentSize, diskUsage, unpackedSize } from '../../engine/images/sizes.ts';
import { containersOf, shownId } from '../../engine/images/store.ts';
import { type Filters, goTimeText } from '../../engine/inspect/index.ts';
import type { Image } from '../../engine/types.ts';
import type { Listing } from '../../engine/words/listing.ts';
import { familiarMatch } from './filter.ts';

/** One line of `docker images`. */
export interface ImageRow {
  readonly image: Image;
  readonly repository: string;
  readonly tag: string;
  readonly digest: string;
}

/** The names of an image that a list shows: those that fit the filter `reference`. */
export function shownNames(
  image: Image,
  filters: Filters,
): { readonly tags: readonly string[]; readonly digests: readonly string[] } {
  const patterns = filters.get('reference');
  if (!patterns) return { tags: image.tags, digests: image.digests };
  const fits = (full: string): boolean => patterns.some((pattern) => familiarMatch(pattern, full));
  return { tags: image.tags.filter(fits), digests: image.digests.filter(fits) };
}

/** The lines of one image: a name each, with its digests if they are shown (formatter.imageFormatTaggedAndDigest). */
export function imageRows(image: Image, filters: Filters, digests: boolean): ImageRow[] {
  const shown = shownNames(image, filters);
  if (shown.tags.length === 0 && shown.digests.length === 0) {
    return filters.has('reference') ? [] : [{ image, repository: '<none>', tag: '<none>', digest: '<none>' }];
  }
  const byRepository = new Map<string, string[]>();
  for (const full of shown.digests) {
    const [repository, digest] = splitTag(full);
    byRepository.set(repository, [...(byRepository.get(repository) ?? []), digest]);
  }
  const rows = shown.tags.flatMap((full) => {
    const [repository, tag] = splitTag(full);
    const known = digests ? (byRepository.get(repository) ?? []) : [];
    const name = familiarRepository(repository);
    return (known.length > 0 ? known : ['<none>']).map((digest) => ({ image, repository: name, tag, digest }));
  });
  const tagged = new Set(shown.tags.map((full) => splitTag(full)[0]));
  for (const [repository, known] of byRepository) {
    if (tagged.has(repository)) continue;
    for (const digest of digests ? known : [''])
      rows.push({ image, repository: familiarRepository(repository), tag: '<none>', digest });
  }
  return rows;
}

/** How long ago, as lists say it. */
export const ago = (ctx: EngineContext, at: number): string => `${humanDuration((ctx.kernel.now - at) / 1000)} ago`;

/** Bytes as `docker images` counts them: of the files, or packed and unpacked together in the containerd store. */
export const shownSize = (ctx: EngineContext, image: Image): number =>
  ctx.release.manifestIds ? diskUsage(image) : unpackedSize(image);

/** The list of images with columns (cli/command/formatter/image.go); `digests` adds theirs. */
export const imageListing = (digests: boolean): Listing<ImageRow> => ({
  style: DOCKER_LIST,
  type: '*formatter.imageContext',
  headers: {
    ID: 'IMAGE ID',
    Repository: 'REPOSITORY',
    Tag: 'TAG',
    Digest: 'DIGEST',
    CreatedSince: 'CREATED',
    CreatedAt: 'CREATED AT',
    Size: 'SIZE',
    Containers: 'CONTAINERS',
    VirtualSize: 'SIZE',
    SharedSize: 'SHARED SIZE',
    UniqueSize: 'UNIQUE SIZE',
  },
  defaultFormat: () =>
    `table {{.Repository}}\t{{.Tag}}\t${digests ? '{{.Digest}}\t' : ''}{{.ID}}\t{{if .CreatedSince }}{{.CreatedSince}}{{else}}N/A{{end}}\t{{.Size}}`,
  quietFormat: '{{.ID}}',
  row: (ctx, { image, repository, tag, digest }, { noTrunc }) => {
    const id = shownId(ctx, image);
    const size = shownSize(ctx, image);
    return goStruct('*formatter.imageContext', {
      Containers: ctx.release.manifestIds ? String(containersOf(ctx, image).length) : 'N/A',
      CreatedAt: goTimeText(image.created, true),
      CreatedSince: ago(ctx, image.created),
      Digest: digest,
      ID: noTrunc ? `sha256:${id}` : id.slice(0, 12),
      Repository: repository,
      SharedSize: 'N/A',
      Size: humanSizeWithPrecision(size, 3),
      Tag: tag,
      UniqueSize: 'N/A',
      ...(!ctx.release.manifestIds && { VirtualSize: humanSize(size) }),
    });
  },
});

const pad = (text: string, width: number, right = false): string => (right ? text.padStart(width) : text.padEnd(width));

interface TreeRow {
  readonly name: string;
  readonly cells: readonly [id: string, usage: string, content: string, extra: string];
}

function treeRows(ctx: EngineContext, images: readonly Image[], filters: Filters): TreeRow[] {
  const rows = images.flatMap((image): TreeRow[] => {
    const names = shownNames(image, filters).tags.map(familiarRepository).sort();
    const used = containersOf(ctx, image).length > 0;
    const size = (bytes: number): string => humanSizeWithPrecision(bytes, 3);
    const cells = [
      shownId(ctx, image).slice(0, 12),
      size(diskUsage(image)),
      size(contentSize(image)),
      used ? 'U' : '',
    ] as const;
    if (names.length === 0) return filters.has('reference') && image.tags.length > 0 ? [] : [{ name: '', cells }];
    return names.map((name) => ({ name, cells }));
  });
  return rows.sort((a, b) => {
    if ((a.name === '') !== (b.name === '')) return a.name === '' ? 1 : -1;
    return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
  });
}

/**
 * The list that Docker 29 shows by default: what is used on the disk, and `U` for what containers use.
 *
 * `width` is the terminal's, undefined without one (then there is no legend). Mirrors cli/command/image/tree.go.
 */
export function imageTable(
  ctx: EngineContext,
  images: readonly Image[],
  filters: Filters,
  width: number | undefined,
): string {
  const rows = treeRows(ctx, images, filters);
  const anyUsed = rows.some(({ cells }) => cells[3] === 'U');
  const names = rows.map(({ name }) => (name === '' ? '<untagged>' : name));
  const first = Math.max('IMAGE'.length, ...names.map((name) => name.length));
  const gap = '   ';
  const line = (name: string, [id, usage, content, extra]: readonly string[]): string =>
    [
      pad(name, first),
      pad(id ?? '', 12),
      pad(usage ?? '', 10, true),
      pad(content ?? '', 12, true),
      pad(extra ?? '', 5),
    ].join(gap);
  const head = [
    pad('IMAGE', first),
    pad('ID', 12),
    pad('DISK USAGE', 10),
    pad('CONTENT SIZE', 12),
    pad('EXTRA', 5),
  ].join(gap);
  const legend = width === undefined ? '' : `${' '.repeat(Math.max(0, width - 18))}i Info →   U  In Use\n`;
  const extra = (used: string): string => (anyUsed && used === '' ? ' ' : used);
  const body = rows.map(
    ({ cells: [id, usage, content, used] }, at) => `${line(names[at] ?? '', [id, usage, content, extra(used)])}\n`,
  );
  return `${legend}${head}\n${body.join('')}`;
}
