import type { BindFile } from '../engine/architecture.ts';
import type { EngineContext } from '../engine/engine.ts';
import { networks } from '../engine/networks/index.ts';
import type { Container } from '../engine/types.ts';
import { hostTree, Tree } from '../engine/volumes/index.ts';
import { PASTA_DNS, usesPasta } from './network.ts';

const hostFile = (ctx: EngineContext, path: string): string => {
  const node = hostTree(ctx.kernel).node(path);
  return node?.kind === 'file' ? node.data : '';
};

/** The address by which a container reaches its host. */
function gatewayOf(container: Container): string {
  return usesPasta(container) ? '169.254.1.2' : (container.endpoints[0]?.gateway ?? '');
}

/** /etc/hosts: the host's own lines, --add-host, the host's names, the container's (libnetwork/etchosts). */
function hosts(ctx: EngineContext, container: Container): string {
  const { networkMode, extraHosts } = container.host;
  const gateway = gatewayOf(container);
  const base = hostFile(ctx, '/etc/hosts')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/))
    .map(([address = '', ...names]) => `${address}\t${names.join(' ')}\n`);
  const extra = extraHosts.flatMap((entry) => {
    const at = entry.search(/[:=]/);
    const address = entry.slice(at + 1);
    return entry
      .slice(0, at)
      .split(';')
      .map((name) => `${address === 'host-gateway' ? gateway : address}\t${name}\n`);
  });
  if (networkMode === 'host') return [...extra, ...base].join('');
  const short = container.config.hostname || container.id.slice(0, 12);
  const own = usesPasta(container) ? pastaAddress(ctx) : container.endpoints[0]?.ip;
  const self = own
    ? [`${own}\t${short} ${container.name}\n`]
    : networkMode === 'none'
      ? [`127.0.0.1\t${short} ${container.name}\n`]
      : [];
  const local = base.some((line) => line.startsWith('::1\t')) ? [] : ['::1\tlocalhost\n'];
  const host = gateway === '' ? [] : [`${gateway}\thost.containers.internal host.docker.internal\n`];
  return [...extra, ...base, ...local, ...self, ...host].join('');
}

const pastaAddress = (ctx: EngineContext): string | undefined => {
  const host = ctx.kernel.state.ns.net[ctx.kernel.process(1)?.ns.net ?? 0];
  return host?.interfaces.find(({ network }) => network === 'outside')?.addresses[0]?.replace(/\/.*$/, '');
};

/** /etc/resolv.conf: the DNS of the networks, or the host's through pasta's address for it. */
function resolvConf(ctx: EngineContext, container: Container): string {
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

/** What tells a process that it runs in a container of Podman. */
function containerEnv(ctx: EngineContext, container: Container): string {
  if (!container.host.privileged) return '';
  return [
    `engine="podman-${ctx.version}"`,
    `name="${container.name}"`,
    `id="${container.id}"`,
    `image="${container.image.full}"`,
    `imageid="${container.image.id}"`,
    `rootless=${ctx.architecture.rootless ? 1 : 0}`,
    'graphRootMounted=1',
    '',
  ].join('\n');
}

/** What a secret of the engine holds. */
export const secretText = (ctx: EngineContext, name: string): string =>
  Object.values(ctx.store.secrets).find((one) => one.name === name || one.id === name)?.data ?? '';

/** Secrets that are mounted as files; the runtime makes the place for them. */
function secretFiles(ctx: EngineContext, container: Container): BindFile[] {
  const owner = Number(ctx.architecture.rootOf(container));
  const source = { kind: 'fs', fs: container.fs, path: '/' } as const;
  const root = new Tree(ctx.kernel, [{ path: '/', source, readonly: false, device: 'overlay', type: 'overlay' }]);
  return (container.host.secrets ?? []).flatMap(({ kind, name, target }) => {
    if (kind !== 'mount') return [];
    if (!root.node(target))
      root.put(target, { kind: 'file', data: '', mode: 0o444, uid: owner, gid: owner, mtime: ctx.kernel.now });
    return [{ destination: target, content: secretText(ctx, name) }];
  });
}

/** /etc/hosts, unless --no-hosts leaves the image's. */
const hostsFiles = (ctx: EngineContext, container: Container): BindFile[] =>
  container.host.rare?.['no-hosts']?.at(-1) === 'true'
    ? []
    : [{ destination: '/etc/hosts', content: hosts(ctx, container) }];

/** The files that podman writes for a container and mounts over the image's. */
export const podmanFiles = (ctx: EngineContext, container: Container): BindFile[] => [
  { destination: '/etc/resolv.conf', content: resolvConf(ctx, container) },
  ...hostsFiles(ctx, container),
  { destination: '/etc/hostname', content: `${hostnameOf(ctx, container)}\n` },
  { destination: '/run/.containerenv', content: containerEnv(ctx, container) },
  ...secretFiles(ctx, container),
];

function hostnameOf(ctx: EngineContext, container: Container): string {
  if (container.config.hostname) return container.config.hostname;
  return container.host.networkMode === 'host' ? hostFile(ctx, '/etc/hostname').trim() : container.id.slice(0, 12);
}
