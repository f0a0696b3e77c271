import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { emit } from '../../engine/events.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { ownPlatform, platformOf } from '../../engine/images/platform.ts';
import {
  familiarName,
  familiarRepository,
  fullName,
  parseNormalized,
  type Reference,
  repositoryOf,
  withDefaultTag,
} from '../../engine/images/reference.ts';
import {
  type FoundImage,
  findImage,
  giveDigest,
  giveTag,
  type ImageContent,
  keepImage,
} from '../../engine/images/store.ts';
import { fetchImage, type RegistryFailure, registryTags } from '../../engine/registry/index.ts';
import type { Image, ImageLayer } from '../../engine/types.ts';
import type { PullOptions } from '../../engine/words/images.ts';
import type { Task } from '../../host/program.ts';
import { LayerLines, transfer } from './progress.ts';

/** Blobs that the containerd store still has: it does not tell of layers it need not fetch. */
function content(ctx: EngineContext): string[] {
  const { extra } = ctx.store;
  const known = (extra['content'] as string[] | undefined) ?? [];
  extra['content'] = known;
  return known;
}

/** Notes blobs as fetched before. */
export function rememberContent(ctx: EngineContext, layers: readonly ImageLayer[]): void {
  const known = content(ctx);
  for (const { digest } of layers) if (!known.includes(digest)) known.push(digest);
}

/** Why a registry did not hand an image out, as the daemon says it (distribution/errors.go, containerd/registry_errors.go). */
export function registryError(ctx: EngineContext, ref: Reference, problem: RegistryFailure): string {
  const name = familiarName(ref);
  const containerd = ctx.release.manifestIds;
  if (problem.kind === 'denied') {
    const text = `pull access denied for ${familiarRepository(repositoryOf(ref))}, repository does not exist or may require 'docker login'`;
    return containerd ? text : `${text}: denied: requested access to the resource is denied`;
  }
  const resolve = `failed to resolve reference "${fullName(ref)}": `;
  if (problem.kind === 'unknown') {
    return containerd
      ? `${resolve}${fullName(ref)}: not found`
      : `manifest for ${name} not found: manifest unknown: manifest unknown`;
  }
  const refused = problem.kind === 'refused';
  const detail = refused ? `dial tcp ${problem.address}: connect: connection refused` : problem.detail;
  if (!containerd) return `Get "${refused ? 'http' : 'https'}://${ref.domain}/v2/": ${detail.replace(/:443:/, ':80:')}`;
  const url = `https://${ref.domain}/v2/${ref.path}/manifests/${ref.digest ?? ref.tag ?? 'latest'}`;
  return `${resolve}failed to do request: Head "${url}": ${detail}`;
}

function* fetchLayers(ctx: EngineContext, image: ImageContent, fd: number): Task<void> {
  const lines = new LayerLines(ctx.caller, fd);
  const held = new Set(Object.values(ctx.store.images).flatMap((one) => one.layers.map((layer) => layer.digest)));
  const known = content(ctx);
  const hidden =
    ctx.release.manifestIds && image.layers.every(({ digest }) => held.has(digest) || known.includes(digest));
  if (hidden) {
    yield* ctx.caller.sleep(300);
    return;
  }
  for (const { digest } of image.layers) {
    lines.show(digest.slice(7, 19), held.has(digest) ? 'Already exists' : 'Pulling fs layer');
  }
  for (const layer of image.layers.filter(({ digest }) => !held.has(digest))) {
    const id = layer.digest.slice(7, 19);
    yield* transfer(lines, ctx.caller, layer, id, 'Downloading');
    if (!ctx.release.manifestIds) lines.show(id, 'Verifying Checksum');
    lines.show(id, 'Download complete');
    if (lines.tty) yield* transfer(lines, ctx.caller, layer, id, 'Extracting');
    lines.show(id, 'Pull complete');
  }
}

function receive(ctx: EngineContext, ref: Reference, image: ImageContent): Image {
  const kept = keepImage(ctx, image);
  if (ref.tag !== undefined) giveTag(ctx, kept, fullName({ ...ref, digest: undefined }));
  giveDigest(kept, repositoryOf(ref));
  kept.pulledFrom = [...new Set([...(kept.pulledFrom ?? []), repositoryOf(ref)])];
  if (ctx.release.manifestIds) rememberContent(ctx, image.layers);
  emit(ctx, 'image', 'pull', { id: familiarName(ref), name: familiarRepository(repositoryOf(ref)) });
  return kept;
}

interface Telling {
  readonly fd: 1 | 2;
  readonly quiet: boolean;
  /** The image named in the last line, where all tags are pulled. */
  readonly status: (text: string) => void;
}

function* pullTag(
  ctx: EngineContext,
  ref: Reference,
  options: PullOptions,
  telling: Telling,
): Task<Result<Image, EngineFailure>> {
  const found = fetchImage(ctx.kernel, ref);
  yield* ctx.caller.sleep(400);
  if (!found.ok) return err(failure(registryError(ctx, ref, found.error)));
  const wanted = options.platform;
  if (ctx.release.manifestIds && wanted !== undefined && platformOf(wanted) !== 'linux/amd64') {
    const digest = `sha256:${found.value.manifest}`;
    return err(
      failure(
        `no matching manifest for ${platformOf(wanted)} in the manifest list entries: no match for platform in manifest ${digest}: not found`,
      ),
    );
  }
  const say = (text: string): void => {
    if (!telling.quiet) ctx.caller.write(telling.fd, text);
  };
  const before = findImage(ctx, fullName(ref));
  say(`${ref.digest === undefined ? ref.tag : fullName(ref)}: Pulling from ${ref.path}\n`);
  if (!(before.ok && before.value.image.id === found.value.id) && !telling.quiet)
    yield* fetchLayers(ctx, found.value, telling.fd);
  const image = receive(ctx, ref, found.value);
  say(`Digest: sha256:${image.manifest}\n`);
  const same = before.ok && before.value.image === image;
  telling.status(same ? 'Image is up to date for' : 'Downloaded newer image for');
  if (wanted !== undefined && platformOf(wanted) !== ownPlatform(image))
    say(
      `WARNING: image with reference ${familiarName(ref)} was found but its platform (${ownPlatform(image)}) does not match the specified platform (${platformOf(wanted)})\n`,
    );
  return ok(image);
}

function* pullAll(
  ctx: EngineContext,
  ref: Reference,
  options: PullOptions,
  fd: 1 | 2,
  quiet: boolean,
): Task<Result<Image, EngineFailure>> {
  const tags = registryTags(ctx.kernel, ref);
  if (!tags.ok) return err(failure(registryError(ctx, ref, tags.error)));
  let last: Result<Image, EngineFailure> = err(failure(registryError(ctx, ref, { kind: 'unknown' })));
  let words = '';
  for (const tag of tags.value) {
    const one = { ...ref, tag };
    const each = ctx.release.manifestIds && !quiet;
    const status = (text: string): void => {
      words = words === 'Downloaded newer image for' ? words : text;
      if (each) ctx.caller.write(fd, `Status: ${text} ${familiarName(one)}\n`);
    };
    last = yield* pullTag(ctx, one, options, { fd, quiet, status });
    if (!last.ok) return last;
  }
  if (!ctx.release.manifestIds && !quiet) ctx.caller.write(fd, `Status: ${words} ${familiarName(ref)}\n`);
  return last;
}

/**
 * docker pull of one name, as client and daemon do it together; the progress goes to `options.fd`.
 *
 * Mirrors cli/command/image/pull.go and daemon/containerd/image_pull.go. The caller prints the last line (the name).
 */
export function* pullImage(ctx: EngineContext, word: string, options: PullOptions): Task<Result<Image, EngineFailure>> {
  const parsed = parseNormalized(word);
  if (!parsed.ok) return err(failure(parsed.error));
  const fd = options.fd ?? 1;
  const quiet = options.quiet ?? false;
  if (options.allTags) return yield* pullAll(ctx, parsed.value, options, fd, quiet);
  const ref = withDefaultTag(parsed.value);
  const status = (text: string): void => {
    if (!quiet) ctx.caller.write(fd, `Status: ${text} ${familiarName(ref)}\n`);
  };
  return yield* pullTag(ctx, ref, options, { fd, quiet, status });
}

/** An image of the platform that was asked for (daemon/images/image.go, daemon/containerd/image.go: GetImage). */
function findPlatform(
  ctx: EngineContext,
  word: string,
  platform: string | undefined,
): Result<FoundImage, EngineFailure> {
  const found = findImage(ctx, word);
  if (!found.ok || platform === undefined || platformOf(platform) === ownPlatform(found.value.image)) return found;
  const wanted = platformOf(platform);
  const why = ctx.release.manifestIds
    ? `does not provide the specified platform (${wanted})`
    : `its platform (${ownPlatform(found.value.image)}) does not match the specified platform (${wanted})`;
  return err(failure(`image with reference ${word} was found but ${why}`));
}

/**
 * The image of a container to be made: the client asks for it, and pulls it when the daemon has none.
 *
 * Mirrors pullImage in cli/command/container/create.go; `policy` is always, missing or never.
 */
export function* ensureImage(
  ctx: EngineContext,
  word: string,
  policy: string,
  options: PullOptions,
): Task<Result<FoundImage, EngineFailure>> {
  const local = findPlatform(ctx, word, options.platform);
  if (policy !== 'always' && (local.ok || policy === 'never' || !/^No such image|was found but/.test(local.error.text)))
    return local;
  const parsed = parseNormalized(word);
  if (!parsed.ok) return err(failure(parsed.error));
  if (policy !== 'always')
    ctx.caller.err(`Unable to find image '${familiarName(withDefaultTag(parsed.value))}' locally\n`);
  const pulled = yield* pullImage(ctx, word, { ...options, fd: 2 });
  return pulled.ok ? findPlatform(ctx, word, options.platform) : pulled;
}
