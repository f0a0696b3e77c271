import { err, ok, type Result } from '../../../../lib/result.ts';
import { type EngineFailure, failure } from '../../../engine/failure.ts';
import { findContainer } from '../../../engine/find.ts';
import type { ContainerHost } from '../../../engine/types.ts';
import type { Call } from '../../command.ts';

/** --link NAME[:ALIAS]: containers that are known here by another name. Errors: one that is missing. */
export function linksOf(call: Call): Result<Pick<ContainerHost, 'links'>, EngineFailure> {
  const links: { id: string; alias: string }[] = [];
  for (const text of call.flags.list('link')) {
    const [word = '', alias = word] = text.split(':');
    const found = findContainer(call.engine.store, word);
    if (!found.ok) return err(failure(call.engine.words.containers.flags.linkMissing(word)));
    links.push({ id: found.value.id, alias: alias || word });
  }
  return ok(links.length === 0 ? {} : { links });
}
