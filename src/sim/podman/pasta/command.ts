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

/** The command line of the pasta of a container, with the ports that it opens. */
export function pastaArgv(ctx: EngineContext, bindings: readonly PortBinding[]): string[] {
  const of = (proto: 'tcp' | 'udp', flag: string): string[] => {
    const mine = bindings.filter((one) => one.proto === proto);
    return mine.length === 0 ? [flag, 'none'] : mine.flatMap((one) => [flag, spec(one)]);
  };
  const folder = ctx.architecture.rootless ? `/run/user/${ctx.architecture.owner}/netns` : '/run/netns';
  const netns = `${folder}/netns-${[8, 4, 4, 4, 12].map((size) => ctx.kernel.hex(size)).join('-')}`;
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
