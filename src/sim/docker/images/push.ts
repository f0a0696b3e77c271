import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { emit } from '../../engine/events.ts';
import {
  familiarName,
  familiarRepository,
  fullName,
  type Reference,
  repositoryOf,
  splitTag,
} from '../../engine/images/reference.ts';
import { giveDigest, imagesByOrder } from '../../engine/images/store.ts';
import { pushImage, type RegistryFailure } from '../../engine/registry/index.ts';
import type { Image } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import { LayerLines } from './progress.ts';

/** Why a registry does not take an image. */
function pushError(ctx: EngineContext, ref: Reference, problem: RegistryFailure): string {
  if (problem.kind === 'denied' || problem.kind === 'unknown') {
    if (!ctx.release.manifestIds) return 'denied: requested access to the resource is denied';
    return 'push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed';
  }
  const detail =
    problem.kind === 'refused' ? `dial tcp ${problem.address}: connect: connection refused` : problem.detail;
  if (!ctx.release.manifestIds)
    return `Get "${problem.kind === 'refused' ? 'http' : 'https'}://${ref.domain}/v2/": ${detail}`;
  const digest = 'blobs/uploads/';
  return `failed to do request: Head "https://${ref.domain}/v2/${ref.path}/${digest}": ${detail}`;
}

function* pushOne(
  ctx: EngineContext,
  image: Image,
  full: string,
  ref: Reference,
  quiet: boolean,
): Task<Result<void, string>> {
  const lines = new LayerLines(ctx.caller, 1);
  const tag = splitTag(full)[1];
  const ids = image.layers
    .map((layer) => (ctx.release.manifestIds ? layer.digest : layer.diffId).slice(7, 19))
    .reverse();
  const pushed = pushImage(ctx.kernel, { ...ref, tag }, image);
  if (!quiet) for (const id of ids) lines.show(id, ctx.release.manifestIds ? 'Waiting' : 'Preparing');
  yield* ctx.caller.sleep(200);
  if (!pushed.ok) return err(pushError(ctx, ref, pushed.error));
  for (const id of ids) {
    yield* ctx.caller.sleep(250);
    if (!quiet) lines.show(id, 'Pushed');
  }
  giveDigest(image, repositoryOf(ref));
  emit(ctx, 'image', 'push', { id: familiarRepository(full), name: familiarRepository(repositoryOf(ref)) });
  if (!quiet) ctx.caller.out(`${tag}: digest: sha256:${image.manifest} size: ${image.manifestSize}\n`);
  return ok(undefined);
}

/** docker push as the daemon does it (distribution/push_v2.go, daemon/containerd/image_push.go). The errors are plain texts. */
export function* push(ctx: EngineContext, ref: Reference, quiet: boolean): Task<Result<void, string>> {
  if (!quiet) ctx.caller.out(`The push refers to repository [${repositoryOf(ref)}]\n`);
  const all = imagesByOrder(ctx.store).flatMap((image) => image.tags.map((tag) => [tag, image] as const));
  const wanted = all.filter(([tag]) =>
    ref.tag === undefined ? splitTag(tag)[0] === repositoryOf(ref) : tag === fullName(ref),
  );
  if (wanted.length === 0) {
    if (ctx.release.manifestIds && ref.tag !== undefined) return err(`tag does not exist: ${familiarName(ref)}`);
    return err(`An image does not exist locally with the tag: ${familiarRepository(repositoryOf(ref))}`);
  }
  for (const [full, image] of wanted.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const done = yield* pushOne(ctx, image, full, ref, quiet);
    if (!done.ok) return done;
  }
  return ok(undefined);
}
