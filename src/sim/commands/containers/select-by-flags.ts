import { err, ok, type Result } from '../../../lib/result.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { containersByAge, latestContainer } from '../../engine/find.ts';
import { readFilters } from '../../engine/inspect/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Call } from '../command.ts';
import type { Selected } from './select.ts';

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
