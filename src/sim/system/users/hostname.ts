import { bare, isLoopback, isV4 } from '../../host/net-address.ts';
import { namesOfHosts } from '../../host/net-names.ts';
import { capable } from '../../host/permission.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { getopt, refuse } from '../host/options.ts';

const uts = (proc: Proc) => proc.kernel.state.ns.uts[proc.record.ns.uts];

/** The name of the host as the process's uts namespace has it. */
export const hostName = (proc: Proc): string => uts(proc)?.hostname ?? '';

/** The full name: the first one that the address of the host's name has. */
function fullName(proc: Proc): string | undefined {
  const name = hostName(proc);
  for (const entry of namesOfHosts(proc)) if (entry.names.includes(name)) return entry.names[0] ?? name;
  const domain = uts(proc)?.domainname;
  if (domain && domain !== '(none)') return `${name}.${domain}`;
  return proc.kernel.net.resolve(proc, name) ? name : undefined;
}

const NO_NAME = 'Temporary failure in name resolution';

/** Whether a process may rename its uts namespace: SYS_ADMIN in the user namespace that owns it. */
function maySet(proc: Proc): boolean {
  const root = proc.kernel.process(1);
  const own = proc.record.ns.uts === root?.ns.uts ? root.ns.user : proc.record.ns.user;
  if (own !== proc.record.ns.user) return false;
  return capable(
    proc.record,
    proc.kernel.userns(proc.record.ns.user),
    { uid: proc.record.uid, gid: proc.record.gid, mode: 0, kind: 'uts' },
    'SYS_ADMIN',
  );
}

/** Renames the uts namespace of a process; says why not. */
export function setName(proc: Proc, name: string, kind: 'hostname' | 'domainname'): number {
  const space = uts(proc);
  if (!space || !maySet(proc)) {
    const call = kind === 'hostname' ? 'sethostname' : 'setdomainname';
    proc.err(
      proc.flavour === 'busybox'
        ? `hostname: ${call}: Operation not permitted\n`
        : 'hostname: you must be root to change the host name\n',
    );
    return 1;
  }
  if (!/^[A-Za-z0-9]([A-Za-z0-9.-]{0,62}[A-Za-z0-9])?$/.test(name)) {
    proc.err('hostname: the specified hostname is invalid\n');
    return 1;
  }
  space[kind] = name;
  return 0;
}

/** Addresses of all interfaces but loopback and link-local ones: hostname -I. */
const addresses = (proc: Proc): string[] =>
  proc.kernel.net
    .namespace(proc)
    .interfaces.filter((one) => one.name !== 'lo' && one.up)
    .flatMap((one) => one.addresses.map(bare))
    .filter((one) => !isLoopback(one) && !one.startsWith('fe80'));

const LONG = {
  alias: 'a',
  'all-fqdns': 'A',
  boot: 'b',
  domain: 'd',
  fqdn: 'f',
  long: 'f',
  file: 'F:',
  'ip-address': 'i',
  'all-ip-addresses': 'I',
  short: 's',
  yp: 'y',
  nis: 'y',
  version: 'V',
  help: 'h',
};

/** hostname(1) of Debian and of busybox. */
export const hostname: Program = function* hostname(proc) {
  const busybox = proc.flavour === 'busybox';
  const tool = proc.argv[0]?.replace(/^.*\//, '') ?? 'hostname';
  const options = getopt(
    proc.argv.slice(1),
    busybox ? { short: 'sidfF:' } : { short: 'aAbdfF:iIsyVh', long: LONG, lacking: ['a', 'h'] },
  );
  if (options.fault) return refuse(proc, 'hostname', options.fault, busybox ? 1 : 4, USAGE);
  if (options.has('V')) {
    proc.out('hostname 3.25\n');
    return 0;
  }
  const file = options.value('F');
  const text = file === undefined ? undefined : proc.fs.read(file);
  if (text && !text.ok) {
    proc.err(`hostname: can't open '${file}'\n`);
    return 1;
  }
  const [name = text?.ok ? text.value.split('\n').find((line) => line !== '' && !line.startsWith('#')) : undefined] =
    options.rest;
  if (name !== undefined) return setName(proc, name, tool === 'domainname' ? 'domainname' : 'hostname');
  const shown = lookup(proc, tool, (letter) => options.has(letter));
  if (shown === undefined) {
    proc.err(
      busybox
        ? `hostname: ${hostName(proc)}: ${NO_NAME}\n`.replace(`${hostName(proc)}: `, `${hostName(proc)}: `)
        : `hostname: ${NO_NAME}\n`,
    );
    return 1;
  }
  proc.out(`${shown}\n`);
  yield* proc.tick();
  return 0;
};

function lookup(proc: Proc, tool: string, has: (letter: string) => boolean): string | undefined {
  if (tool.endsWith('domainname') && tool !== 'dnsdomainname') return uts(proc)?.domainname || '(none)';
  if (has('I')) return `${addresses(proc).join(' ')} `;
  if (has('A'))
    return `${addresses(proc)
      .map((one) => proc.kernel.net.reverse(proc, one) ?? hostName(proc))
      .join(' ')} `;
  if (has('y')) return uts(proc)?.domainname || '(none)';
  if (has('f')) return fullName(proc);
  if (has('d') || tool === 'dnsdomainname') {
    const full = fullName(proc);
    return full === undefined ? undefined : full.split('.').slice(1).join('.');
  }
  if (has('i')) {
    const all = proc.kernel.net.resolveAll(proc, hostName(proc));
    const shown = proc.flavour === 'busybox' ? all.filter(isV4) : all;
    return shown.length === 0 ? undefined : shown.join(' ') + (proc.flavour === 'busybox' ? '' : '');
  }
  return has('s') ? hostName(proc).split('.')[0] : hostName(proc);
}

const USAGE = `Usage: hostname [-b] {hostname|-F file}         set host name (from file)
       hostname [-a|-A|-d|-f|-i|-I|-s|-y]       display formatted name
       hostname                                 display host name

       {yp,nis,}domainname {nisdomain|-F file}  set NIS domain name (from file)
       {yp,nis,}domainname                      display NIS domain name

       dnsdomainname                            display dns domain name

       hostname -V|--version|-h|--help          print info and exit
`;
