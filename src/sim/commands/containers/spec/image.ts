import type { Result } from '../../../../lib/result.ts';
import type { EngineFailure } from '../../../engine/failure.ts';
import { ensureImage, type FoundImage } from '../../../engine/images/index.ts';
import type { CreateSpec } from '../../../engine/runtime/index.ts';
import type { Task } from '../../../host/program.ts';
import type { Call } from '../../command.ts';

/** Names as both engines write them: 'docker.io/library/nginx:latest'. */
export function imageOf(word: string, found: FoundImage): CreateSpec['image'] {
  return { ref: word, id: found.image.id, full: found.full ?? found.image.tags[0] ?? found.image.id };
}

/** Fetches the image of a call if it must. */
export function* image(call: Call, word: string): Task<Result<FoundImage, EngineFailure>> {
  const { flags } = call;
  const platform = flags.maybe('platform');
  return yield* ensureImage(call.engine, word, flags.maybe('pull') ?? 'missing', {
    quiet: flags.bool('quiet'),
    ...(platform !== undefined && { platform }),
  });
}
