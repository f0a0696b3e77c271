import type { EngineContext } from '../engine/engine.ts';
import { networks } from '../engine/networks/index.ts';
import type { Container } from '../engine/types.ts';
import { hostFile } from './host-file.ts';
import { PASTA_DNS, usesPasta } from './pasta/network.ts';

/** /etc/resolv.conf: the DNS of the networks, or the host's through pasta's address for it. */
export function resolvConf(ctx: EngineContext, container: Container): string {
  const { dns, dnsSearch, dnsOptions } = container.host;
  const host = hostFile(ctx, '/etc/resolv.conf').split('\n');
  const of = (word: string): string[] =>
    host.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const ids = new Set(container.endpoints.map(({ networkId }) => networkId));
  const named = networks(ctx).filter(({ id, dnsEnabled }) => dnsEnabled && ids.has(id));
  const servers =
    named.length > 0
      ? container.endpoints.map(({ gateway }) => gateway).filter((one) => one !== '')
      : dns.length > 0
        ? [...dns]
        : [...(usesPasta(container) ? [PASTA_DNS] : []), ...of('nameserver')];
  const search =
    dnsSearch.length > 0
      ? dnsSearch.filter((one) => one !== '.')
      : named.length > 0
        ? ['dns.podman']
        : of('search').filter((one) => one !== '.');
  const options = dnsOptions.length > 0 ? [...dnsOptions] : of('options');
  return [
    ...(search.length > 0 ? [`search ${search.join(' ')}\n`] : []),
    ...servers.map((one) => `nameserver ${one}\n`),
    ...(options.length > 0 ? [`options ${options.join(' ')}\n`] : []),
  ].join('');
}
