import { err, ok } from '../../../lib/result.ts';
import { asOneshot, type Conversion, type Converted, podmanWords } from './common.ts';
import { resourceName } from './names.ts';
import { keyValues, lists, podmanArgs, strings, truths } from './options.ts';

/** A .network file: `podman network create --ignore …`. */
export function convertNetwork(conversion: Conversion): Converted {
  const { source, service, group, info } = conversion;
  const name = resourceName(source, group, 'NetworkName');
  if (source.truth(group, 'NetworkDeleteOnStop'))
    service.command('Service', 'ExecStopPost', [...podmanWords(conversion), 'network', 'rm', name]);
  const subnets = source.all(group, 'Subnet');
  const gateways = source.all(group, 'Gateway');
  const ranges = source.all(group, 'IPRange');
  if (subnets.length === 0 && gateways.length + ranges.length > 0)
    return err('cannot set gateway or range without subnet');
  if (gateways.length > subnets.length) return err('cannot set more gateways than subnets');
  if (ranges.length > subnets.length) return err('cannot set more ranges than subnets');
  const ipam = subnets.flatMap((subnet, index) => [
    '--subnet',
    subnet,
    ...(gateways[index] === undefined ? [] : ['--gateway', gateways[index]]),
    ...(ranges[index] === undefined ? [] : ['--ip-range', ranges[index]]),
  ]);
  service.command('Service', 'ExecStart', [
    ...podmanWords(conversion),
    'network',
    'create',
    '--ignore',
    ...truths(conversion, [
      ['DisableDNS', '--disable-dns'],
      ['Internal', '--internal'],
      ['IPv6', '--ipv6'],
    ]),
    ...strings(conversion, [
      ['Driver', '--driver'],
      ['IPAMDriver', '--ipam-driver'],
      ['InterfaceName', '--interface-name'],
    ]),
    ...lists(conversion, [['DNS', '--dns']]),
    ...ipam,
    ...keyValues(conversion, [
      ['Options', '--opt'],
      ['Label', '--label'],
    ]),
    ...podmanArgs(conversion),
    name,
  ]);
  asOneshot(service, true);
  info.resource = name;
  return ok(service);
}
