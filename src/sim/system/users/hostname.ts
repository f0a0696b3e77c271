import { bare, isLoopback, isV4 } from '../../host/net-address.ts';
import { namesOfHosts } from '../../host/net-names.ts';
import { capable } from '../../host/permission.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { getopt, notPart, refuse } from '../host/options.ts';
import { spanText } from '../host/times.ts';
import { accessOf } from '../units/access.ts';

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

function setName(proc: Proc, name: string, kind: 'hostname' | 'domainname'): number {
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

/** hostnamectl(1): shows the machine; root may rename it. */
export const hostnamectl: Program = function* hostnamectl(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'hH:M:',
    long: {
      help: 'h',
      version: 'version',
      static: 'static',
      transient: 'transient',
      pretty: 'pretty',
      json: 'json:',
      'no-ask-password': 'no',
    },
    lacking: ['h', 'H', 'M', 'json'],
  });
  if (options.fault) return refuse(proc, 'hostnamectl', options.fault, 1, '');
  const access = accessOf(proc.kernel, proc, false, 'hostnamectl');
  if (typeof access === 'string') {
    proc.err(access);
    return 1;
  }
  const [verb = 'status', name] = options.rest;
  if (verb === 'hostname' && name === undefined) {
    proc.out(`${hostName(proc)}\n`);
    return 0;
  }
  if ((verb === 'hostname' || verb === 'set-hostname') && name !== undefined) {
    if (!access.may) {
      proc.err('Could not set static hostname: Access denied\n');
      return 1;
    }
    const code = setName(proc, name, 'hostname');
    if (code === 0) proc.fs.write('/etc/hostname', `${name}\n`);
    return code;
  }
  if (verb !== 'status') return notPart(proc, `hostnamectl ${verb}`);
  const age = spanText(proc.kernel.now - Date.UTC(2014, 3, 1));
  proc.out(` Static hostname: ${hostName(proc)}
       Icon name: computer-vm
         Chassis: vm 🖴
      Machine ID: 24335214c2d1476d9f075e1581f8369d
         Boot ID: 6f3c1a520f6e4d0e9a6f2b1d7c4e8a90
  Virtualization: qemu
Operating System: Debian GNU/Linux forky/sid
          Kernel: Linux 7.2.13+deb14-cloud-amd64
    Architecture: x86-64
 Hardware Vendor: QEMU
  Hardware Model: Standard PC _i440FX + PIIX, 1996_
Firmware Version: 1.17.0-debian-1.17.0-1
   Firmware Date: Tue 2014-04-01
    Firmware Age: ${age}
`);
  yield* proc.drain();
  return 0;
};
