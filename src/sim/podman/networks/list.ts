import { err, ok, type Result } from '../../../lib/result.ts';
import { goStruct, PODMAN_LIST } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { doc, type Filters, hasLabelPatterns, matchesAny, parseMoment } from '../../engine/inspect/index.ts';
import { networkUsers } from '../../engine/networks/index.ts';
import type { Network } from '../../engine/types.ts';
import type { Listing } from '../../engine/words/listing.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';
import { networkFields } from '../inspect/network.ts';
import { goTime } from '../inspect/time.ts';

/** The list of networks (cmd/podman/networks/list.go). */
export const networkList: Listing<Network> = {
  style: PODMAN_LIST,
  type: 'network.ListPrintReports',
  name: 'ls',
  headers: {
    Name: 'NAME',
    Driver: 'DRIVER',
    Labels: 'LABELS',
    ID: 'NETWORK ID',
    Created: 'CREATED',
    Internal: 'INTERNAL',
    Subnets: 'SUBNETS',
  },
  defaultFormat: () => 'table {{.ID}}\t{{.Name}}\t{{.Driver}}',
  quietFormat: '{{.Name}}',
  row: (_engine, network, { noTrunc }) =>
    goStruct('network.ListPrintReports', {
      Name: network.name,
      ID: noTrunc ? network.id : network.id.slice(0, 12),
      Driver: network.driver,
      NetworkInterface: network.bridge,
      Created: goTime(network.created),
      Subnets: network.subnets.map(({ subnet, gateway }) =>
        goStruct('types.Subnet', { Subnet: subnet, Gateway: gateway }),
      ),
      IPv6Enabled: network.ipv6,
      Internal: network.internal,
      DNSEnabled: network.dnsEnabled,
      Labels: Object.entries(network.labels)
        .map(([key, value]) => `${key}=${value}`)
        .join(','),
      Options: { ...network.options },
      IPAMOptions: { driver: 'host-local' },
    }),
  json: (_engine, networks) => networks.map((network) => doc('types.Network', networkFields(network))),
};

/** Networks that fit (libnetwork/util/filters.go); an unknown filter is an error. */
export function selectNetworks(
  engine: EngineContext,
  all: readonly Network[],
  filters: Filters,
  prune: boolean,
): Result<readonly Network[], Refusal> {
  for (const [key, values] of filters) {
    const known = ['label', 'label!', 'until'].includes(key.toLowerCase());
    const listed = !prune && ['name', 'driver', 'id', 'dangling'].includes(key.toLowerCase());
    if (!known && !listed) return err(refusal(`invalid filter "${key}"`, 125));
    if (key === 'dangling' && !/^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(values[0] ?? ''))
      return err(refusal(`invalid dangling filter value "${values[0] ?? ''}"`, 125));
    if (key === 'until' && parseMoment(values[0] ?? '', engine.kernel.now) === undefined)
      return err(
        refusal(`parsing time "${values[0] ?? ''}" as "2006-01-02": cannot parse "${values[0] ?? ''}" as "2006"`, 125),
      );
  }
  return ok(
    all.filter((network) => [...filters].every(([key, values]) => fits(engine, network, key.toLowerCase(), values))),
  );
}

function fits(engine: EngineContext, network: Network, key: string, values: readonly string[]): boolean {
  switch (key) {
    case 'name':
      return matchesAny(values, network.name);
    case 'driver':
      return values.includes(network.driver);
    case 'id':
      return values.some((value) =>
        /^[0-9a-f]+$/.test(value) ? network.id.startsWith(value) : matchesAny([value], network.id),
      );
    case 'label':
      return hasLabelPatterns(values, network.labels);
    case 'label!':
      return !hasLabelPatterns(values, network.labels);
    case 'dangling': {
      const unused = networkUsers(engine, network).length === 0 && !network.builtIn;
      return /^(1|t|true)$/i.test(values[0] ?? '') ? unused : !unused;
    }
    default:
      return network.created < (parseMoment(values[0] ?? '', engine.kernel.now) ?? 0);
  }
}
