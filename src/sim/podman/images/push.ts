import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { emit } from '../../engine/events.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { parseNormalized, withDefaultTag } from '../../engine/images/reference.ts';
import { findImage } from '../../engine/images/store.ts';
import { pushImage } from '../../engine/registry/index.ts';
import type { Task } from '../../host/program.ts';
import { registryError, retry, tlsProblem } from './pull.ts';

/** How an image is pushed. */
export interface PushOptions {
  readonly quiet: boolean;
  readonly tlsVerify: boolean;
}

const TRANSPORT = /^(docker-archive|oci-archive|oci|dir|containers-storage|docker-daemon|ostree|sif):/;

/** podman push: the local image to its own name, or to another destination (libimage/push.go). */
export function* push(
  ctx: EngineContext,
  source: string,
  destination: string | undefined,
  options: PushOptions,
): Task<Result<void, EngineFailure>> {
  const found = findImage(ctx, source);
  if (!found.ok) return err(found.error);
  const { image, full } = found.value;
  const target = destination ?? full ?? source;
  const transport = TRANSPORT.exec(target)?.[1];
  if (transport) return err({ text: `podman push to ${transport}: is not part of this simulation`, code: 64 });
  const parsed = parseNormalized(target.replace(/^docker:\/\//, ''));
  if (!parsed.ok) return err(failure(`invalid reference format`));
  const ref = withDefaultTag(parsed.value);
  const say = (text: string): void => {
    if (!options.quiet) ctx.caller.err(text);
  };
  say('Getting image source signatures\n');
  yield* ctx.caller.sleep(200);
  const blob = `trying to reuse blob ${image.layers[0]?.diffId ?? ''} at destination: `;
  const tls = tlsProblem(ctx, ref, options.tlsVerify);
  if (tls) return err(failure(blob + tls));
  const pushed = pushImage(ctx.kernel, ref, image);
  if (!pushed.ok) {
    const text =
      pushed.error.kind === 'denied'
        ? `checking whether a blob ${image.layers[0]?.diffId ?? ''} exists in ${ref.domain}/${ref.path}: requested access to the resource is denied`
        : registryError(ref, pushed.error);
    if (pushed.error.kind === 'refused') yield* retry(ctx, blob + text, options.quiet);
    return err(failure(blob + text));
  }
  for (const layer of image.layers) {
    yield* ctx.caller.sleep(200);
    say(`Copying blob ${layer.diffId}\n`);
  }
  say(`Copying config sha256:${image.id}\nWriting manifest to image destination\n`);
  emit(ctx, 'image', 'push', { id: image.id, name: target });
  return ok(undefined);
}
