import type { EngineContext } from '../engine/engine.ts';
import type { Container } from '../engine/types.ts';
import { hostFile } from './host-file.ts';
import { usesPasta } from './pasta/network.ts';

/** The address by which a container reaches its host. */
function gatewayOf(container: Container): string {
  return usesPasta(container) ? '169.254.1.2' : (container.endpoints[0]?.gateway ?? '');
}

/** /etc/hosts: the host's own lines, --add-host, the host's names, the container's (libnetwork/etchosts). */
export function hosts(ctx: EngineContext, container: Container): string {
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
