import type { EngineContext } from '../../engine/engine.ts';
import { helper } from '../helper.ts';
import { pastaCommand } from '../pasta/command.ts';
import { PASTA_DNS, pastaInterface } from '../pasta/network.ts';

/** The namespace that holds the bridges of a rootless user, with a pasta and a DNS server of its own. */
export function openRootlessNetns(ctx: EngineContext): void {
  const { kernel, store, architecture } = ctx;
  const known = store.extra['rootlessNetns'];
  if (typeof known === 'number' && kernel.state.ns.net[known]) return;
  const eth = pastaInterface(ctx);
  const lo = { name: 'lo', addresses: ['127.0.0.1/8', '::1/128'], mac: '00:00:00:00:00:00', up: true };
  const netns = kernel.newNamespace('net', undefined, {
    userns: architecture.userns,
    interfaces: eth ? [lo, eth] : [lo],
    listeners: [],
    resolvers: [],
    outside: true,
  });
  store.extra['rootlessNetns'] = netns;
  const dir = `/run/user/${architecture.owner}/containers/networks`;
  const pidFile = `${dir}/rootless-netns/rootless-netns-conn.pid`;
  const ports = ['--pid', pidFile, '--dns-forward', PASTA_DNS, '-t', 'none', '-u', 'none'];
  helper(ctx, pastaCommand(ports, `${dir}/rootless-netns/rootless-netns`), 'pasta.avx2');
}
