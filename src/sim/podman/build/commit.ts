import type { Instruction } from '../../engine/build/dockerfile.ts';
import type { StageState } from '../../engine/build/steps.ts';
import { addLayer, keepLayer } from '../../engine/build/work.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { sealImage } from '../../engine/images/seal.ts';
import { imagesByOrder } from '../../engine/images/store.ts';
import type { HistoryEntry, Image, ImageLayer } from '../../engine/types.ts';
import type { Layer } from '../../host/state.ts';

const sameStep = (a: HistoryEntry | undefined, b: HistoryEntry | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.createdBy === b.createdBy &&
  a.empty === b.empty &&
  a.created === b.created &&
  a.comment === b.comment;

const isBelow = (layers: readonly ImageLayer[], image: Image, more: number): boolean =>
  image.layers.length === layers.length + more && layers.every(({ diffId }, at) => image.layers[at]?.diffId === diffId);

/** An image that an earlier build left for the same step on the same parent (intermediateImageExists). */
export function cachedImage(
  ctx: EngineContext,
  state: StageState,
  createdBy: string,
  makesLayer: boolean,
): Image | undefined {
  return imagesByOrder(ctx.store).find((image) => {
    const last = image.history.at(-1);
    if (
      image.history.length !== state.history.length + 1 ||
      last?.createdBy !== createdBy ||
      last.empty !== !makesLayer
    )
      return false;
    return (
      isBelow(state.work.layers, image, makesLayer ? 1 : 0) &&
      state.history.every((one, at) => sameStep(one, image.history[at]))
    );
  });
}

/** Whether an instruction ends in a layer of its own. */
export const makesLayer = ({ name }: Instruction): boolean => ['RUN', 'COPY', 'ADD'].includes(name);

/** What a new image is given besides its steps. */
export interface CommitWish {
  readonly createdBy: string;
  readonly layer: Layer | undefined;
  /** 'docker.io/library/busybox:latest', for the first step that was added. */
  readonly fromName: string | undefined;
  readonly format: 'docker' | 'oci';
  readonly labels: Readonly<Record<string, string>>;
}

/** Commits the state of a stage as an image without a name; the layer of the step goes on top. */
export function commitStep(ctx: EngineContext, state: StageState, wish: CommitWish): Image {
  if (wish.layer) state.work = addLayer(ctx, state.work, keepLayer(ctx, wish.layer));
  const now = ctx.kernel.now;
  const comment = wish.fromName === undefined ? '' : `FROM ${wish.fromName}`;
  state.history.push({ created: now, createdBy: wish.createdBy, size: 0, comment, empty: wish.layer === undefined });
  const healthcheck = wish.format === 'oci' ? undefined : state.config.healthcheck;
  const { shell, onBuild, ...plain } = state.config;
  const kept = wish.format === 'oci' ? plain : { ...plain, ...(shell && { shell }), ...(onBuild && { onBuild }) };
  return sealImage(ctx, {
    config: { ...kept, healthcheck, labels: { ...kept.labels, ...wish.labels } },
    layers: state.work.layers,
    history: [...state.history],
    created: now,
    comment,
    author: state.author,
    format: wish.format,
  });
}
