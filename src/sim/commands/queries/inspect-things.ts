import type { Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import type { Refusal } from '../../engine/words/refusal.ts';
import type { Call } from '../command.ts';

/** Finds one thing by name or id and tells its document; or says that there is none. */
export type Finder = (engine: EngineContext, word: string, call: Call) => Result<unknown, Refusal>;

/** Inspects things of one kind: the documents, then the errors of those that were not found. */
export function inspectThings(call: Call, words: readonly string[], type: string, finder: Finder): number {
  const documents: unknown[] = [];
  const refusals: Refusal[] = [];
  for (const word of words) {
    const found = finder(call.engine, word, call);
    if (found.ok) documents.push(found.value);
    else refusals.push(found.error);
  }
  return showDocuments(call, documents, refusals, type);
}

/** Prints documents and errors in the engine's form. */
export function showDocuments(
  call: Call,
  documents: readonly unknown[],
  refusals: readonly Refusal[],
  type: string,
): number {
  const shown = call.engine.words.queries.show(documents, refusals, call.flags.maybe('format'), type);
  if (shown.out !== '') call.proc.out(shown.out);
  if (shown.err !== '') call.proc.err(shown.err);
  return shown.code;
}
