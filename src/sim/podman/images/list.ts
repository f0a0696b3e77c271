import { goStruct, humanDuration, humanSizeSpaced, PODMAN_LIST } from '../../cli/index.ts';
import { storageSize } from '../../engine/images/sizes.ts';
import { containersOf, shownId } from '../../engine/images/store.ts';
import { goTimeText, nil, textsOrNil } from '../../engine/inspect/index.ts';
import type { Listing } from '../../engine/words/listing.ts';
import { isIdle } from './filter-tests.ts';
import { parentOf } from './layers.ts';
import { reporter } from './list-json.ts';
import type { ImageRow } from './list-rows.ts';

/** What a list shows beside the usual columns. */
export interface ListColumns {
  readonly digests: boolean;
  readonly history: boolean;
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
    Labels: textsOrNil(image.config.labels),
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
  rowJson: reporter,
});
