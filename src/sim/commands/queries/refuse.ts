import type { Refusal } from '../../engine/words/refusal.ts';
import type { Call } from '../command.ts';

/** Prints a refusal as the engine or its client would, and gives the exit code. */
export function refuse(call: Call, { text, code, plain }: Refusal): number {
  if (!plain) return call.fail(text, code);
  call.proc.err(`${call.engine.words.queries.clientPrefix}${text}\n`);
  return code ?? 1;
}

/** Prints several refusals, one after the other; the exit code is the last one's, 0 if there is none. */
export function refuseAll(call: Call, refusals: readonly Refusal[]): number {
  let code = 0;
  for (const one of refusals) code = refuse(call, one);
  return code;
}
