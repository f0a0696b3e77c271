import type { EngineFailure } from '../../engine/failure.ts';
import { findContainer, latestContainer } from '../../engine/find.ts';
import type { Container } from '../../engine/types.ts';
import type { Call } from '../command.ts';
import { namesOf, notFound } from './select.ts';

/** The container and the command of a call: with --latest there is no name in front. */
export function target(call: Call): { container: Container; argv: readonly string[] } | EngineFailure {
  const words = call.engine.words.containers;
  if (call.flags.bool('latest')) {
    const latest = latestContainer(call.engine.store);
    return latest ? { container: latest, argv: call.args } : { text: words.missing('') };
  }
  const named = namesOf(call);
  if (!named.ok) return named.error;
  const [word = '', argv] = call.flags.has('cidfile')
    ? [named.value.at(-1), call.args]
    : [call.args[0], call.args.slice(1)];
  const found = findContainer(call.engine.store, word);
  if (!found.ok) return notFound(call, word, found.error);
  return argv.length === 0 && words.allOrNothing ? words.noExecCommand : { container: found.value, argv };
}
