import type { EngineFailure } from '../../engine/failure.ts';
import { findContainer } from '../../engine/find.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { firstMissing, namesOf, notFound, type Selected } from './select.ts';
import { selectedByFlags } from './select-by-flags.ts';

/** What came of doing something to each of several containers. */
export type Step = (selected: Selected) => Task<EngineFailure | undefined>;

/**
 * Does something to each container that a command names, prints the name of each that went well.
 *
 * Podman looks all of them up first and does nothing where one is missing; Docker goes on and fails at the end.
 *
 * @returns the exit code
 */
export function* forEach(
  call: Call,
  step: Step,
  options: {
    readonly running?: (container: Container) => boolean;
    readonly isRemove?: boolean;
    readonly print?: 'word' | 'id';
    /** Around what is said of a name that is no container. */
    readonly missing?: (word: string, failed: EngineFailure) => EngineFailure;
  } = {},
): Task<number> {
  const words = call.engine.words.containers;
  const chosen = selectedByFlags(call, options.running ?? (() => true));
  if (!chosen.ok) return call.refuse(chosen.error);
  const byFlag = chosen.value;
  const names = namesOf(call);
  if (!names.ok) return call.refuse(names.error);
  if (byFlag?.length === 0 && call.flags.bool('latest'))
    return call.fail('no such container', options.isRemove ? 1 : undefined);
  if (!byFlag && names.value.length === 0) return call.refuse(words.noNames);
  const wanted = byFlag?.map(({ word }) => word) ?? names.value;
  const lenient = call.flags.bool('ignore') || (options.isRemove && call.flags.bool('force'));
  let code = 0;
  if (words.allOrNothing && !lenient) {
    const missing = firstMissing(call, wanted, options.isRemove);
    if (missing) return call.refuse(missing);
  }
  for (const word of wanted) {
    const found = findContainer(call.engine.store, word);
    if (!found.ok) {
      if (byFlag || (lenient && words.forcedMissingIsSilent)) continue; // gone with another one, or nobody minds
      const missing = notFound(call, word, found.error, options.isRemove);
      const given = call.refuse(options.missing?.(word, missing) ?? missing);
      if (!lenient) code = given;
      continue;
    }
    const printed = options.print === 'id' ? found.value.id : byFlag ? found.value.id : word;
    const failed = yield* step({ word, container: found.value });
    if (failed) code = call.refuse(failed);
    else call.proc.out(`${printed}\n`);
  }
  return code;
}
