import { err, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import type { Filters } from '../../engine/inspect/index.ts';
import type { Volume } from '../../engine/types.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';
import { selectVolumes } from './filters.ts';

const no = (text: string): Result<never, Refusal> => err(refusal(text, 125));

/** Of the unused volumes those that `prune` takes; since 6.0 only anonymous ones unless all are asked for. */
export function prunableVolumes(
  engine: EngineContext,
  unused: readonly Volume[],
  filters: Filters,
  all: boolean,
): Result<readonly Volume[], Refusal> {
  const rest = new Map([...filters].filter(([key]) => key !== 'all'));
  const every = all || !engine.release.pruneKeepsNamed || (filters.get('all')?.[0] ?? '').toLowerCase() === 'true';
  if (!engine.release.pruneKeepsNamed && filters.has('all')) return no('"all" is an invalid volume filter');
  return selectVolumes(
    engine,
    unused.filter(({ anonymous }) => every || anonymous),
    rest,
  );
}

/** What `prune` asks before, with the volumes that would go; or that there is nothing to ask about. */
export function pruneQuestion(volumes: readonly Volume[], all: boolean): { text: string; asks: boolean } {
  const kind = all ? 'all volumes' : 'anonymous local volumes';
  const warning = `WARNING! This will remove ${kind} not used by at least one container. The following volumes will be removed:\n`;
  if (volumes.length === 0)
    return { text: `${warning}No dangling ${all ? '' : 'anonymous '}volumes found\n`, asks: false };
  return {
    text: `${warning}${volumes.map(({ name }) => `${name}\n`).join('')}Are you sure you want to continue? [y/N] `,
    asks: true,
  };
}
