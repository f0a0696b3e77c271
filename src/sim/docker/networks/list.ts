import { err, ok, type Result } from '../../../lib/result.ts';
import { DOCKER_LIST, goStruct } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type Filters, goTimeText, hasLabels, matchesAny, parseMoment } from '../../engine/inspect/index.ts';
import { networkUsers } from '../../engine/networks/index.ts';
import type { Network } from '../../engine/types.ts';
import type { Listing } from '../../engine/words/listing.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';

/** 'a=1,b=2', in the order in which they were given. */
export const labelText = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');

/** The list of networks (cli/command/network/formatter.go). */
export const networkList: Listing<Network> = {
  style: DOCKER_LIST,
  type: '*network.networkContext',
  headers: {
    ID: 'NETWORK ID',
    Name: 'NAME',
    Driver: 'DRIVER',
    Scope: 'SCOPE',
    IPv4: 'IPV4',
    IPv6: 'IPV6',
    Internal: 'INTERNAL',
    Labels: 'LABELS',
    CreatedAt: 'CREATED AT',
  },
  defaultFormat: () => 'table {{.ID}}\t{{.Name}}\t{{.Driver}}\t{{.Scope}}',
  quietFormat: '{{.ID}}',
  row: (_engine, network, { noTrunc }) =>
    goStruct('*network.networkContext', {
      CreatedAt: goTimeText(network.created),
      Driver: network.driver,
      ID: noTrunc ? network.id : network.id.slice(0, 12),
      IPv4: 'true',
      IPv6: String(network.ipv6),
      Internal: String(network.internal),
      Label: (name: unknown) => network.labels[String(name)] ?? '',
      Labels: labelText(network.labels),
      Name: network.name,
      Scope: network.scope,
    }),
};

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
  for (const key of filters.keys()) if (!known.includes(key)) return err(refusal(`invalid filter '${key}'`, 1));
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
