import type { EngineContext } from '../../engine/engine.ts';
import { reapSpaces } from '../../engine/runtime/namespaces.ts';
import type { HostPid } from '../../host/ids.ts';
import type { Task } from '../../host/program.ts';
import { helper } from '../helper.ts';
import { pastaCommand } from '../pasta/command.ts';
import { PASTA_DNS, pastaInterface } from '../pasta/network.ts';

/**
 * Opens the namespace that holds the bridges of a rootless user, with a pasta and a DNS server of its own.
 *
 * @returns the new pasta; undefined where the namespace is open already
 */
export function openRootlessNetns(ctx: EngineContext): HostPid | undefined {
  const { kernel, store, architecture } = ctx;
  const known = store.extra['rootlessNetns'];
  if (typeof known === 'number' && kernel.state.ns.net[known]) return undefined;
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
  return helper(ctx, pastaCommand(ports, `${dir}/rootless-netns/rootless-netns`), 'pasta.avx2');
}

/**
 * Carries something out in the rootless network namespace, which is opened for it and closed behind it unless it is
 * there already (RootlessNetNS.Run of containers/common).
 */
export function* inRootlessNetns<T>(ctx: EngineContext, work: (netns: number) => Task<T>): Task<T> {
  const pasta = openRootlessNetns(ctx);
  const netns = ctx.store.extra['rootlessNetns'] as number;
  const done = yield* work(netns);
  if (pasta !== undefined) {
    ctx.kernel.exit(pasta, 0);
    delete ctx.store.extra['rootlessNetns'];
    reapSpaces(ctx.kernel, { net: netns });
  }
  return done;
}
