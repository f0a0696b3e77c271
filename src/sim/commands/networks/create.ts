import { createNetwork, networks } from '../../engine/networks/index.ts';
import type { NetworkWish } from '../../engine/words/networks.ts';
import type { Call, Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';
import { pairs } from '../queries/pairs.ts';
import { refuse } from '../queries/refuse.ts';

function wishOf({ flags, args, engine }: Call): NetworkWish {
  return {
    name: args[0] ?? engine.words.networks.unnamed(engine),
    driver: flags.text('driver') || 'bridge',
    subnets: flags.list('subnet'),
    gateways: flags.list('gateway'),
    ranges: flags.list('ip-range'),
    routes: flags.list('route'),
    dnsServers: flags.list('dns'),
    labels: pairs(flags.list('label')),
    options: pairs(flags.list('opt')),
    internal: flags.bool('internal'),
    ipv6: flags.bool('ipv6'),
    attachable: flags.bool('attachable'),
    disableDns: flags.bool('disable-dns'),
    ipamDriver: flags.has('ipam-driver') ? flags.text('ipam-driver') : '',
    bridge: flags.text('interface-name'),
    scope: flags.text('scope'),
  };
}

/** docker network create, podman network create. */
export const networkCreate: Command = {
  name: 'network create',
  engines: ['docker', 'podman'],
  handles: [
    'driver',
    'subnet',
    'gateway',
    'ip-range',
    'route',
    'dns',
    'label',
    'opt',
    'internal',
    'ipv6',
    'attachable',
    'disable-dns',
    'ipam-driver',
    'interface-name',
    'scope',
    'ignore',
    'aux-address',
    'config-from',
    'config-only',
    'ipam-opt',
    'ipv4',
  ],
  run: atOnce((call) => {
    const { engine, flags, proc } = call;
    const wish = wishOf(call);
    const known = networks(engine).find(({ name }) => name === wish.name);
    if (known && flags.bool('ignore')) {
      proc.out(`${engine.words.networks.created(known)}\n`);
      return 0;
    }
    const checked = engine.words.networks.check(engine, wish);
    if (!checked.ok) return refuse(call, checked.error);
    const made = createNetwork(engine, wish.name, checked.value);
    if (!made.ok) return call.fail(made.error);
    engine.kernel.spend(120);
    proc.out(`${engine.words.networks.created(made.value)}\n`);
    return 0;
  }),
};
