import type { EngineContext } from '../../engine/engine.ts';
import type { PortBinding } from '../../engine/types.ts';
import { PASTA_DNS } from './network.ts';

const spec = (binding: PortBinding): string =>
  `${binding.hostIp === '' ? '' : `${binding.hostIp}/`}${binding.hostPort}-${binding.hostPort}:${binding.containerPort}-${binding.containerPort}`;

/** The command line of a pasta for a network namespace: what all of them have in common. */
export const pastaCommand = (ports: readonly string[], netns: string): string[] => [
  ...['/usr/bin/pasta', '--config-net', ...ports, '-T', 'none', '-U', 'none', '--no-map-gw', '--quiet'],
  ...['--netns', netns, '--map-guest-addr', '169.254.1.2'],
];

/** A new file that names a network namespace, below the caller's runtime folder. */
function netnsPath(ctx: EngineContext): string {
  const folder = ctx.architecture.rootless ? `/run/user/${ctx.architecture.owner}/netns` : '/run/netns';
  return `${folder}/netns-${[8, 4, 4, 4, 12].map((size) => ctx.kernel.hex(size)).join('-')}`;
}

/** The command line of the slirp4netns of a container (libpod/networking_slirp4netns.go). */
export const slirpArgv = (ctx: EngineContext): string[] => [
  ...['/usr/bin/slirp4netns', '--disable-host-loopback', '--mtu=65520', '--enable-sandbox', '--enable-seccomp'],
  ...['--enable-ipv6', '-c', '-r', '3', '-e', '4', '--netns-type=path', netnsPath(ctx), 'tap0'],
];

/** The command line of the pasta of a container, with the ports that it opens. */
export function pastaArgv(ctx: EngineContext, bindings: readonly PortBinding[]): string[] {
  const of = (proto: 'tcp' | 'udp', flag: string): string[] => {
    const mine = bindings.filter((one) => one.proto === proto);
    return mine.length === 0 ? [flag, 'none'] : mine.flatMap((one) => [flag, spec(one)]);
  };
  const netns = netnsPath(ctx);
  const tcp = of('tcp', '-t');
  const udp = of('udp', '-u');
  const order = bindings.some(({ proto }) => proto === 'tcp')
    ? [...tcp, '--dns-forward', PASTA_DNS, ...udp]
    : [
        ...udp.filter(() => udp[1] !== 'none'),
        '--dns-forward',
        PASTA_DNS,
        ...tcp,
        ...udp.filter(() => udp[1] === 'none'),
      ];
  return pastaCommand(order, netns);
}
