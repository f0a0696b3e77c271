import type { StageState } from '../../engine/build/steps.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { emit } from '../../engine/events.ts';
import { containersOf, findImage, giveTag, sealImage } from '../../engine/images/index.ts';
import { parseNormalized, repositoryOf } from '../../engine/images/reference.ts';
import type { Image } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import { datedHistory } from './cache.ts';
import type { Solve } from './solve.ts';

/** The containerd store keeps no image that a build took the last name from. */
function forgetImage(ctx: EngineContext, image: Image): void {
  if (image.tags.length === 0 && containersOf(ctx, image).length === 0) delete ctx.store.images[image.id];
}

/** The image of the last stage with its names: 'exporting to image'. */
export function* exportImage({ ctx, options, progress }: Solve, state: StageState): Task<Image> {
  const vertex = progress.vertex('exporting to image');
  yield* ctx.caller.sleep(60);
  vertex.line('exporting layers done');
  const config = { ...state.config, labels: { ...state.config.labels, ...options.labels } };
  const history = datedHistory(state.history, ctx.kernel.now);
  const image = sealImage(ctx, {
    config,
    layers: state.work.layers,
    history,
    created: history.at(-1)?.created ?? ctx.kernel.now,
    comment: history.at(-1)?.comment ?? '',
    author: state.author,
    format: ctx.release.manifestIds ? 'oci' : 'docker',
    ...(ctx.release.manifestIds && { build: ctx.kernel.hex(25) }),
  });
  if (ctx.release.manifestIds) {
    vertex.line(`exporting manifest sha256:${image.manifest} done`);
    vertex.line(`exporting config sha256:${image.id} done`);
    vertex.line(`exporting attestation manifest sha256:${ctx.kernel.hex(64)} 0.1s done`);
    vertex.line(`exporting manifest list sha256:${image.manifest} done`);
  } else vertex.line(`writing image sha256:${image.id} done`);
  if (options.tags.length === 0 && ctx.release.manifestIds) {
    vertex.line(`naming to moby-dangling@sha256:${image.manifest} done`);
    vertex.line(`unpacking to moby-dangling@sha256:${image.manifest} done`);
  }
  for (const tag of options.tags) {
    const full = ctx.words.images.ownName(tag);
    const parsed = parseNormalized(tag);
    if (!full.ok || !parsed.ok) continue;
    const before = findImage(ctx, full.value);
    giveTag(ctx, image, full.value);
    if (ctx.release.manifestIds && before.ok) forgetImage(ctx, before.value.image);
    const bare = parsed.value.tag === undefined && !ctx.release.manifestIds;
    vertex.line(`naming to ${bare ? repositoryOf(parsed.value) : full.value} done`);
    if (ctx.release.manifestIds) vertex.line(`unpacking to ${full.value} done`);
    emit(ctx, 'image', 'tag', { id: `sha256:${image.id}`, name: full.value });
  }
  vertex.done();
  return image;
}
