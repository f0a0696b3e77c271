import { goStruct, humanDuration, humanSizeSpaced, PODMAN_LIST } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { splitTag } from '../../engine/images/reference.ts';
import { storageSize } from '../../engine/images/sizes.ts';
import { containersOf, shownId } from '../../engine/images/store.ts';
import { doc, goTimeText, mapOrNil, nil, rfc3339 } from '../../engine/inspect/index.ts';
import type { Image } from '../../engine/types.ts';
import type { Listing } from '../../engine/words/listing.ts';
import { isIdle, type Shown } from './filter.ts';
import { parentOf } from './layers.ts';

/** One line of `podman images`. */
export interface ImageRow {
  readonly image: Image;
  readonly repository: string;
  readonly tag: string;
}

/** What a list shows beside the usual columns. */
export interface ListColumns {
  readonly digests: boolean;
  readonly history: boolean;
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The lines of images in the order of `--sort`: created (newest first), id, repository, size or tag. */
export function imageRows(ctx: EngineContext, images: readonly Shown[], sort: string): ImageRow[] {
  const rows = images.flatMap(({ image, tags }): ImageRow[] => {
    if (tags.length === 0) return [{ image, repository: '<none>', tag: '<none>' }];
    return tags.map((full) => {
      const [repository, tag] = splitTag(full);
      return { image, repository, tag };
    });
  });
  const orders: Readonly<Record<string, (a: ImageRow, b: ImageRow) => number>> = {
    id: (a, b) => compare(shownId(ctx, a.image), shownId(ctx, b.image)),
    repository: (a, b) => compare(a.repository, b.repository) || compare(a.tag, b.tag),
    size: (a, b) => storageSize(a.image) - storageSize(b.image),
    tag: (a, b) => compare(a.tag, b.tag),
    created: (a, b) => Math.floor(b.image.created / 1000) - Math.floor(a.image.created / 1000),
  };
  return rows.sort(orders[sort]);
}

/** What `--format json` prints of a line. */
export function summary(ctx: EngineContext, { image }: ImageRow): unknown {
  return doc('main.image', {
    'ID:Id': shownId(ctx, image),
    ParentId: parentOf(ctx, image)?.id ?? '',
    RepoTags: nil.slice,
    RepoDigests: image.digests,
    Size: storageSize(image),
    SharedSize: 0,
    'VirtualSize?': storageSize(image),
    Labels: mapOrNil(image.config.labels),
    Containers: containersOf(ctx, image).length,
    'Dangling?': isIdle(ctx, image),
    'Digest?': `sha256:${image.manifest}`,
    'History?': image.tags,
    'Names?': image.tags,
    Created: Math.floor(image.created / 1000),
    CreatedAt: rfc3339(image.created),
  });
}

/** A row of the list (cmd/podman/images/list.go, imageReporter). */
const row: Listing<ImageRow>['row'] = (ctx, { image, repository, tag }, { noTrunc }) => {
  const id = shownId(ctx, image);
  const created = `${humanDuration((ctx.kernel.now - image.created) / 1000)} ago`;
  return goStruct('images.imageReporter', {
    Repository: repository,
    Tag: tag,
    ID: noTrunc ? `sha256:${id}` : id.slice(0, 12),
    ParentId: parentOf(ctx, image)?.id ?? '',
    RepoTags: image.tags,
    RepoDigests: image.digests,
    Created: created,
    CreatedSince: created,
    CreatedAt: goTimeText(image.created, true),
    CreatedTime: goTimeText(image.created, true),
    Size: humanSizeSpaced(storageSize(image)),
    SharedSize: 0,
    VirtualSize: storageSize(image),
    Labels: mapOrNil(image.config.labels),
    Containers: containersOf(ctx, image).length,
    ReadOnly: false,
    Dangling: isIdle(ctx, image),
    Arch: '',
    Digest: `sha256:${image.manifest}`,
    History: image.tags.join(', '),
    IsManifestList: nil.pointer,
    Names: image.tags,
    Os: '',
  });
};

/** The list of images (cmd/podman/images/list.go). */
export const imageListing = ({ digests, history }: ListColumns): Listing<ImageRow> => ({
  style: PODMAN_LIST,
  type: 'images.imageReporter',
  name: 'images',
  headers: {
    ID: 'IMAGE ID',
    ReadOnly: 'R/O',
    Repository: 'REPOSITORY',
    Tag: 'TAG',
    Digest: 'DIGEST',
    Created: 'CREATED',
    Size: 'SIZE',
    History: 'HISTORY',
  },
  defaultFormat: () => {
    const columns = [
      '{{if .Repository}}{{.Repository}}{{else}}<none>{{end}}',
      '{{if .Tag}}{{.Tag}}{{else}}<none>{{end}}',
    ];
    if (digests) columns.push('{{.Digest}}');
    columns.push('{{.ID}}', '{{.Created}}', '{{.Size}}');
    if (history) columns.push('{{if .History}}{{.History}}{{else}}<none>{{end}}');
    return `table {{range . }}${columns.join('\t')}\n{{end -}}`;
  },
  quietFormat: '{{range .}}{{.ID}}\n{{end -}}',
  row,
});
