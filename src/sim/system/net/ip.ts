import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { notPart } from '../host/options.ts';
import { change, type Style } from './ip-model.ts';
import { neighbours, route } from './ip-routes.ts';
import { address } from './ip-show.ts';

const OBJECTS = ['address', 'link', 'route', 'neighbour', 'neighbor', 'netns', 'rule', 'help'];
/** What iproute2 has and the simulation lacks. */
const LACKING_OBJECTS =
  /^(addrlabel|tunnel|tuntap|maddress|mroute|monitor|xfrm|tcp_metrics|token|macsec|vrf|sr|nexthop|netconf|ntable)$/;
const LACKING_OPTIONS = /^-(s|d|r|j|p|n|b|a|l|ts?|rc|f|M|B|0|json|pretty|stat\w*|det\w*|fam\w*|netns|all|iec)$/;

/** Options before the object; a number is the exit code where nothing more is done. */
function options(
  proc: Proc,
  args: readonly string[],
): { readonly style: Style; readonly rest: readonly string[] } | number {
  let style: Style = { family: undefined, brief: false, oneline: false };
  let at = 0;
  for (; args[at]?.startsWith('-'); at++) {
    const option = args[at] ?? '';
    if (option === '-4' || option === '-6') style = { ...style, family: option === '-4' ? 4 : 6 };
    else if (/^-br(ief)?$/.test(option)) style = { ...style, brief: true };
    else if (option === '-o' || option === '-oneline') style = { ...style, oneline: true };
    else if (option === '-V' || option === '-Version') {
      proc.out('ip utility, iproute2-6.17.0, libbpf 1.6.2\n');
      return 0;
    } else if (LACKING_OPTIONS.test(option)) return notPart(proc, `ip: option ${option}`);
    else if (!/^-(c|color.*|h|human.*|N|Numeric)$/.test(option)) {
      proc.err(`Option "${option.replace(/^-/, '')}" is unknown, try "ip -help".\n`);
      return 255;
    }
  }
  return { style, rest: args.slice(at) };
}

function show(proc: Proc, object: string, rest: readonly string[], style: Style): number {
  switch (object) {
    case 'address':
    case 'link':
      return address(proc, rest, style, object === 'link');
    case 'route':
      return route(proc, rest, style);
    case 'neighbour':
    case 'neighbor':
      return neighbours(proc);
    case 'netns':
      return rest.length === 0 || rest[0] === 'list' ? 0 : notPart(proc, `ip netns ${rest[0]}`);
    case 'rule':
      proc.out('0:\tfrom all lookup local\n32766:\tfrom all lookup main\n32767:\tfrom all lookup default\n');
      return 0;
    default:
      proc.err('Usage: ip [ OPTIONS ] OBJECT { COMMAND | help }\n       ip [ -force ] -batch filename\n');
      return 255;
  }
}

const BUSYBOX_USAGE =
  'BusyBox v1.37.0 (Debian 1:1.37.0-10.2) multi-call binary.\n\nUsage: ip [OPTIONS] address|route|link|tunnel|neigh|rule [ARGS]\n';

/** ip(8) of iproute2 and of busybox: shows interfaces, addresses and routes of the process's network namespace. */
export const ip: Program = function* ip(proc) {
  const read = options(proc, proc.argv.slice(1));
  if (typeof read === 'number') return read;
  const [word = 'help', ...rest] = read.rest;
  const object = OBJECTS.find((one) => one.startsWith(word));
  yield* proc.tick();
  if (object === undefined) {
    if (LACKING_OBJECTS.test(word)) return notPart(proc, `ip ${word}`);
    proc.err(proc.flavour === 'busybox' ? BUSYBOX_USAGE : `Object "${word}" is unknown, try "ip help".\n`);
    return 1;
  }
  const changes = ['add', 'del', 'delete', 'set', 'change', 'replace', 'flush'].includes(rest[0] ?? '');
  return changes ? change(proc, 'RTNETLINK answers') : show(proc, object, rest, read.style);
};
