import { err, ok, type Result } from '../../../lib/result.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { containersByAge, findContainer, latestContainer } from '../../engine/find.ts';
import { readFilters } from '../../engine/inspect/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';

/** A container and the word that named it. */
export interface Selected {
  readonly word: string;
  readonly container: Container;
}

/** What a command says of a name that is no container. */
export function notFound(call: Call, word: string, reason: 'missing' | 'ambiguous', isRemove = false): EngineFailure {
  const words = call.engine.words.containers;
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

/** The containers that --all, --latest or --filter mean, without names. */
export function selectedByFlags(
  call: Call,
  running: (container: Container) => boolean,
): Result<readonly Selected[] | undefined, EngineFailure> {
  const { flags, engine } = call;
  const named = (container: Container): Selected => ({ word: container.name, container });
  if (flags.list('filter').length > 0 && call.args.length === 0) {
    const { filters, bad } = readFilters(flags.list('filter'));
    if (bad !== undefined) return err(failure(`invalid filter "${bad}"`));
    const found = engine.words.queries.psSelect(engine, filters, {
      all: true,
      last: 0,
      sort: '',
    });
    return found.ok ? ok(found.value.map(named)) : err(found.error);
  }
  if (flags.bool('all'))
    return ok(
      containersByAge(engine.store)
        .filter((one) => running(one))
        .map(named),
    );
  if (flags.bool('latest')) {
    const latest = latestContainer(engine.store);
    return ok(latest ? [named(latest)] : []);
  }
  return ok(undefined);
}

/** What came of doing something to each of several containers. */
export type Step = (selected: Selected) => Task<EngineFailure | undefined>;

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
      const given = call.refuse({ ...notFound(call, word, found.error, options.isRemove) });
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
