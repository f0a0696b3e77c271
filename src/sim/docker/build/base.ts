import { err, ok, type Result } from '../../../lib/result.ts';
import type { Stage } from '../../engine/build/stages.ts';
import { EMPTY_CONFIG } from '../../engine/defaults.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { fullName, parseNormalized, withDefaultTag } from '../../engine/images/reference.ts';
import { findImage, type ImageContent } from '../../engine/images/store.ts';
import { fetchImage } from '../../engine/registry/index.ts';
import type { Task } from '../../host/program.ts';
import { BuildFailure, failAt } from './failure.ts';
import type { Progress } from './progress.ts';

/** An image that a stage starts from, or copies from. */
export interface Base {
  readonly full: string;
  readonly content: ImageContent;
  readonly local: boolean;
}

const DENIED =
  'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed';

/** An image without anything: FROM scratch. */
export const SCRATCH: Base = {
  full: 'scratch',
  local: true,
  content: {
    id: '',
    manifest: '',
    configSize: 0,
    manifestSize: 0,
    format: 'oci',
    created: 0,
    config: EMPTY_CONFIG,
    layers: [],
    history: [],
    architecture: 'amd64',
    os: 'linux',
    author: '',
    comment: '',
    parent: undefined,
  },
};

/** Looks the image of a FROM up: `[internal] load metadata for …`; locally first, then at the registry. */
export function* resolveBase(
  ctx: EngineContext,
  word: string,
  stage: Stage,
  progress: Progress,
  options: { readonly pull: boolean },
): Task<Result<Base, BuildFailure>> {
  if (word === 'scratch') return ok(SCRATCH);
  if (word === '') return err(failAt(stage.from, `base name (${word}) should not be blank`));
  const parsed = parseNormalized(word);
  if (!parsed.ok) return err(failAt(stage.from, `failed to parse stage name "${word}": ${parsed.error}`));
  const ref = withDefaultTag(parsed.value);
  const full = fullName(ref);
  const local = findImage(ctx, word);
  if (local.ok && local.value.full === undefined) return ok({ full: word, content: local.value.image, local: true });
  const vertex = progress.vertex(`[internal] load metadata for ${full}`);
  yield* ctx.caller.sleep(local.ok && !options.pull ? 15 : 600);
  const fetched = local.ok && !options.pull ? ok(local.value.image as ImageContent) : fetchImage(ctx.kernel, ref);
  if (fetched.ok) {
    vertex.done();
    return ok({ full, content: fetched.value, local: local.ok });
  }
  const problem = fetched.error;
  const url = `https://${ref.domain}/v2/${ref.path}/manifests/${ref.tag ?? ref.digest}`;
  const unreached =
    problem.kind === 'refused'
      ? `dial tcp ${problem.address}: connect: connection refused`
      : problem.kind === 'no-host'
        ? problem.detail
        : '';
  const text =
    problem.kind === 'denied'
      ? DENIED
      : problem.kind === 'unknown'
        ? `${full}: not found`
        : `failed to do request: Head "${url}": ${unreached}`;
  vertex.failed(text);
  return err(failAt(stage.from, `${word}: failed to resolve source metadata for ${full}: ${text}`));
}

/** Shows the layers of a base that was not here before as they are fetched. */
export function* fetchBase(ctx: EngineContext, base: Base, line: (text: string) => void): Task<void> {
  const digest = `${base.full}@sha256:${base.content.manifest}`;
  if (ctx.release.manifestIds || !base.local) line(`resolve ${digest} done`);
  if (base.local || base.full === 'scratch') return;
  for (const layer of base.content.layers) {
    const size = (layer.packed / 1e6).toFixed(2);
    yield* ctx.caller.sleep(Math.min(4000, layer.packed / 12_000));
    line(`${layer.digest} ${size}MB / ${size}MB 0.5s done`);
    line(`extracting ${layer.digest}`);
    yield* ctx.caller.sleep(Math.min(3000, layer.packed / 30_000));
    line(`extracting ${layer.digest} 0.4s done`);
  }
}

export { BuildFailure };
