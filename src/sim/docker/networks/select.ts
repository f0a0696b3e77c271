import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type Filters, hasLabels, matchesAny, parseMoment } from '../../engine/inspect/index.ts';
import { networkUsers } from '../../engine/networks/index.ts';
import type { Network } from '../../engine/types.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';
import { unknownFilter } from '../unknown-filter.ts';

const LIST_FILTERS = ['dangling', 'driver', 'id', 'label', 'name', 'scope', 'type'];
const PRUNE_FILTERS = ['label', 'label!', 'until'];

/** Networks that fit; an unknown filter or value is an error (daemon/network/filter.go, daemon/prune.go). */
export function selectNetworks(
  engine: EngineContext,
  all: readonly Network[],
  filters: Filters,
  prune: boolean,
): Result<readonly Network[], Refusal> {
  const known = prune ? PRUNE_FILTERS : LIST_FILTERS;
  for (const key of filters.keys()) if (!known.includes(key)) return err(refusal(unknownFilter(key), 1));
  const wrong = wrongValue(engine, filters);
  if (wrong) return err(wrong);
  return ok(all.filter((network) => [...filters].every(([key, values]) => fits(engine, network, key, values))));
}

function wrongValue(engine: EngineContext, filters: Filters): Refusal | undefined {
  const dangling = filters.get('dangling') ?? [];
  if (dangling.length > 1) return refusal('got more than one value for filter key "dangling"', 1);
  if (dangling[0] !== undefined && !['0', '1', 'true', 'false'].includes(dangling[0]))
    return refusal(`invalid value for filter 'dangling', must be "true" (or "1"), or "false" (or "0")`, 1);
  const type = filters.get('type')?.find((value) => value !== 'custom' && value !== 'builtin');
  if (type !== undefined) return refusal(`invalid filter: 'type'='${type}'`, 1);
  const until = filters.get('until') ?? [];
  if (until.length > 1) return refusal('more than one until filter specified', 1);
  if (until[0] !== undefined && parseMoment(until[0], engine.kernel.now) === undefined)
    return refusal(`failed to parse value as time or duration: "${until[0]}"`, 1);
  return undefined;
}

function fits(engine: EngineContext, network: Network, key: string, values: readonly string[]): boolean {
  switch (key) {
    case 'driver':
      return values.includes(network.driver);
    case 'id':
      return matchesAny(values, network.id);
    case 'name':
      return matchesAny(values, network.name);
    case 'scope':
      return values.includes(network.scope);
    case 'label':
      return hasLabels(values, network.labels);
    case 'label!':
      return !hasLabels(values, network.labels);
    case 'type':
      return values.some((value) => (value === 'builtin') === network.builtIn);
    case 'dangling': {
      const unused = networkUsers(engine, network).length === 0 && !network.builtIn;
      return ['1', 'true'].includes(values[0] ?? '') ? unused : !unused;
    }
    default:
      return network.created < (parseMoment(values[0] ?? '', engine.kernel.now) ?? 0);
  }
}
