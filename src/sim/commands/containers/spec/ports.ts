import { ok, type Result } from '../../../../lib/result.ts';
import type { EngineFailure } from '../../../engine/failure.ts';
import type { PortBinding } from '../../../engine/types.ts';
import type { Call } from '../../command.ts';

/** The ports of --publish. Errors: the engine's, for a value that is none. */
export function publishedPorts(call: Call): Result<readonly PortBinding[], EngineFailure> {
  const all: PortBinding[] = [];
  for (const text of call.flags.list('publish')) {
    const read = call.engine.words.containers.flags.ports(text, call.engine);
    if (!read.ok) return read;
    all.push(...read.value);
  }
  return ok(all);
}
