import type { EngineContext } from '../../engine/engine.ts';
import { storageSize } from '../../engine/images/sizes.ts';
import { containersOf, shownId } from '../../engine/images/store.ts';
import { doc, nil, rfc3339, textsOrNil } from '../../engine/inspect/index.ts';
import type { Image } from '../../engine/types.ts';
import { isIdle } from './filter-tests.ts';
import { parentOf } from './layers.ts';
import type { ImageRow } from './list-rows.ts';

const names = (ctx: EngineContext, image: Image) => ({
  'ID:Id': shownId(ctx, image),
  ParentId: parentOf(ctx, image)?.id ?? '',
});

const numbers = (ctx: EngineContext, image: Image) => ({
  Size: storageSize(image),
  SharedSize: 0,
  'VirtualSize?': storageSize(image),
  Labels: textsOrNil(image.config.labels),
  Containers: containersOf(ctx, image).length,
  'Dangling?': isIdle(ctx, image),
  'Digest?': `sha256:${image.manifest}`,
  'History?': image.tags,
  'Names?': image.tags,
});

/** What `--format json` prints of a line (writeJSON in cmd/podman/images/list.go). */
export function summary(ctx: EngineContext, { image }: ImageRow): unknown {
  return doc('main.image', {
    ...names(ctx, image),
    RepoTags: nil.slice,
    RepoDigests: image.digests,
    ...numbers(ctx, image),
    Created: Math.floor(image.created / 1000),
    CreatedAt: rfc3339(image.created),
  });
}

/** What `{{json .}}` makes of a line (imageReporter in cmd/podman/images/list.go). */
export function reporter(ctx: EngineContext, { image, repository, tag }: ImageRow): unknown {
  return doc('images.imageReporter', {
    'Repository:repository?': repository,
    'Tag:tag?': tag,
    ...names(ctx, image),
    RepoTags: image.tags,
    RepoDigests: image.digests,
    Created: Math.floor(image.created / 1000),
    ...numbers(ctx, image),
  });
}
