import { DOCKER_LIST, goStruct } from '../../cli/index.ts';
import { goTimeText } from '../../engine/inspect/index.ts';
import type { Network } from '../../engine/types.ts';
import type { Listing } from '../../engine/words/listing.ts';

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
