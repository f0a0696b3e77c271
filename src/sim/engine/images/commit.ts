import { ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../engine.ts';
import { emit, emitContainer } from '../events.ts';
import { type EngineFailure, failure } from '../failure.ts';
import { err } from '../../../lib/result.ts';
import type { Container, ContainerConfig, Image } from '../types.ts';
import { diffOf, keepLayer } from '../build/work.ts';
import { applyChanges } from './changes.ts';
import { sealImage } from './seal.ts';
import { giveTag, shownId } from './store.ts';

/** How a container becomes an image. */
export interface CommitOptions {
  /** What the user named it; none where it gets no name. */
  readonly name?: string | undefined;
  readonly author?: string;
  readonly message?: string;
  readonly changes?: readonly string[];
  /** Podman: docker or oci; oci unless told. */
  readonly format?: string | undefined;
  readonly squash?: boolean;
}

/** What the image takes over from the container: not its name, its terminal, its streams. */
function inherited({ config }: Container): ContainerConfig {
  return { ...config, hostname: '', domainname: '', tty: false, openStdin: false, attach: [] };
}

/**
 * Makes an image of a container: its image's layers with what the container wrote on top.
 *
 * Errors: a change that is none, a name that is none (in the engine's words). The engine's own configuration of a
 * container is taken, so that the image runs as the container did. Mirrors daemon/commit.go and libpod's Commit.
 */
export function commitImage(ctx: EngineContext, container: Container, options: CommitOptions = {}): Result<Image, EngineFailure> {
  const { images } = ctx.words;
  const full = options.name === undefined || options.name === '' ? undefined : images.ownName(options.name);
  if (full && !full.ok) return err(failure(full.error));
  const config = applyChanges(inherited(container), options.changes ?? []);
  if (!config.ok) return err(failure(config.error));
  const { kernel } = ctx;
  const parent = ctx.store.images[container.image.id];
  const layer = keepLayer(ctx, diffOf(ctx, container.fs, kernel.filesystem(container.fs).idmap));
  const format = images.commitFormat(options.format);
  const created = kernel.now;
  const history = {
    created,
    createdBy: images.commitCreatedBy(container),
    size: layer.size,
    comment: [options.message ?? '', images.commitComment(container)].filter((text) => text !== '').join(' '),
    empty: false,
  };
  kernel.spend(250);
  const image = sealImage(ctx, {
    config: config.value,
    layers: [...(parent?.layers ?? []), layer],
    history: [...(parent?.history ?? []), history],
    created,
    comment: options.message ?? '',
    author: options.author ?? '',
    format,
    parent: parent?.id,
    container: container.id,
  });
  if (full?.ok) giveTag(ctx, image, full.value);
  emitContainer(ctx, container, 'commit', { comment: options.message ?? '', imageID: `sha256:${shownId(ctx, image)}`, imageRef: full?.ok ? full.value : '' });
  emit(ctx, 'image', 'create', { id: `sha256:${shownId(ctx, image)}`, name: '' });
  return ok(image);
}
