import type { StageState } from '../../engine/build/steps.ts';
import { emit } from '../../engine/events.ts';
import { giveTag, sealImage } from '../../engine/images/index.ts';
import { parseNormalized, repositoryOf } from '../../engine/images/reference.ts';
import type { Image } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Solve } from './solve.ts';

/** The image of the last stage with its names: 'exporting to image'. */
export function* exportImage({ ctx, options, progress }: Solve, state: StageState): Task<Image> {
  const vertex = progress.vertex('exporting to image');
  yield* ctx.caller.sleep(60);
  vertex.line('exporting layers done');
  const config = { ...state.config, labels: { ...state.config.labels, ...options.labels } };
  const image = sealImage(ctx, {
    config,
    layers: state.work.layers,
    history: state.history,
    created: ctx.kernel.now,
    comment: state.history.at(-1)?.comment ?? '',
    author: '',
    format: ctx.release.manifestIds ? 'oci' : 'docker',
  });
  if (ctx.release.manifestIds) {
    vertex.line(`exporting manifest sha256:${image.manifest} done`);
    vertex.line(`exporting config sha256:${image.id} done`);
    vertex.line(`exporting attestation manifest sha256:${ctx.kernel.hex(64)} 0.1s done`);
    vertex.line(`exporting manifest list sha256:${image.manifest} done`);
  } else vertex.line(`writing image sha256:${image.id} done`);
  for (const tag of options.tags) {
    const full = ctx.words.images.ownName(tag);
    const parsed = parseNormalized(tag);
    if (!full.ok || !parsed.ok) continue;
    giveTag(ctx, image, full.value);
    const bare = parsed.value.tag === undefined && !ctx.release.manifestIds;
    vertex.line(`naming to ${bare ? repositoryOf(parsed.value) : full.value} done`);
    if (ctx.release.manifestIds) vertex.line(`unpacking to ${full.value} done`);
    emit(ctx, 'image', 'tag', { id: `sha256:${image.id}`, name: full.value });
  }
  vertex.done();
  return image;
}
