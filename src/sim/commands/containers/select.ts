import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import { findContainer } from '../../engine/find.ts';
import type { Container } from '../../engine/types.ts';
import type { Call } from '../command.ts';

/** A container and the word that named it. */
export interface Selected {
  readonly word: string;
  readonly container: Container;
}

/** What a command says of a name that is no container. */
export function notFound(call: Call, word: string, reason: 'missing' | 'ambiguous', isRemove = false): EngineFailure {
  const words = call.engine.words.containers;
  const empty = isRemove ? words.emptyNameForRemove : words.emptyName;
  if (word === '' && empty !== undefined) return { text: empty, bare: true };
  if (reason === 'ambiguous') return { text: words.ambiguous(word) };
  return isRemove ? { text: words.missingForRemove(word), code: 1 } : { text: words.missing(word) };
}

/** The container of a word, in the words of most commands. */
export function select(call: Call, word: string): Result<Container, EngineFailure> {
  const found = findContainer(call.engine.store, word);
  return found.ok ? ok(found.value) : err(notFound(call, word, found.error));
}

/** What is said of the first name that is no container's. */
export function firstMissing(call: Call, words: readonly string[], isRemove = false): EngineFailure | undefined {
  for (const word of words) {
    const found = findContainer(call.engine.store, word);
    if (!found.ok) return notFound(call, word, found.error, isRemove);
  }
  return undefined;
}

/** Names from the arguments and from --cidfile. */
export function namesOf(call: Call): Result<readonly string[], EngineFailure> {
  const words: string[] = [...call.args];
  for (const path of call.flags.list('cidfile')) {
    const text = call.proc.fs.read(path);
    if (!text.ok) return err({ text: `reading CIDFile: open ${path}: no such file or directory` });
    words.push((text.value.split('\n')[0] ?? '').trim());
  }
  return ok(words);
}
