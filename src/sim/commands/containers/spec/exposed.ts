import { ok, type Result } from '../../../../lib/result.ts';
import type { EngineFailure } from '../../../engine/failure.ts';
import type { Image } from '../../../engine/types.ts';
import type { Call } from '../../command.ts';

/** Ports that the image, --expose and --publish name. Errors: a value of --expose that is none. */
export function exposed(call: Call, image: Image): Result<readonly string[], EngineFailure> {
  const all = new Set(image.config.exposed);
  for (const text of call.flags.list('expose')) {
    const read = call.engine.words.containers.flags.exposed(text, call.engine);
    if (!read.ok) return read;
    for (const one of read.value) all.add(one);
  }
  for (const text of call.flags.list('publish')) {
    const read = call.engine.words.containers.flags.ports(text, call.engine);
    if (read.ok) for (const one of read.value) all.add(`${one.containerPort}/${one.proto}`);
  }
  return ok([...all].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)));
}
