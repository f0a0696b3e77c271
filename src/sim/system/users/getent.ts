import { isV4 } from '../../host/net-address.ts';
import { namesOfHosts } from '../../host/net-names.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { getopt, notPart, refuse } from '../host/options.ts';

const HINT = "Try `getent --help' or `getent --usage' for more information.\n";

/** Lines of a database file whose first or given field is one of the keys. */
function fromFile(
  proc: Proc,
  path: string,
  keys: readonly string[],
  fields: readonly number[],
): readonly (string | undefined)[] {
  const text = proc.fs.read(path);
  const lines = text.ok ? text.value.split('\n').filter((line) => line !== '' && !line.startsWith('#')) : [];
  if (keys.length === 0) return lines;
  return keys.map((key) => lines.find((line) => fields.some((field) => line.split(':')[field] === key)));
}

/** The domain that resolv.conf(5) puts behind short names. */
function searchDomain(proc: Proc): string | undefined {
  const text = proc.fs.read('/etc/resolv.conf');
  return text.ok ? /^search\s+(\S+)/m.exec(text.value)?.[1] : undefined;
}

/** The name that an address has first, as gethostbyname(3) gives it. */
function canonical(proc: Proc, name: string): string {
  for (const entry of namesOfHosts(proc)) if (entry.names.includes(name)) return entry.names.join(' ');
  const domain = searchDomain(proc);
  if (domain === undefined || domain === '.' || name.includes('.')) return name;
  const whole = `${name}.${domain}`;
  return proc.kernel.net.resolveAll(proc, whole).length > 0 ? whole : name;
}

function hosts(proc: Proc, key: string): string | undefined {
  const { net } = proc.kernel;
  if (isV4(key) || key.includes(':')) {
    const name = net.reverse(proc, key);
    return name === undefined
      ? undefined
      : `${key.padEnd(15)} ${
          namesOfHosts(proc)
            .find((one) => one.address === key)
            ?.names.join(' ') ?? name
        }`;
  }
  const all = net.resolveAll(proc, key);
  const shown = all.filter((one) => !isV4(one)).length > 0 ? all.filter((one) => !isV4(one)) : all;
  return shown.length === 0
    ? undefined
    : shown.map((address) => `${address.padEnd(15)} ${canonical(proc, key)}`).join('\n');
}

function addresses(proc: Proc, key: string, family: 'all' | 'v4' | 'v6'): string | undefined {
  const all = proc.kernel.net
    .resolveAll(proc, key)
    .filter((one) => family === 'all' || isV4(one) === (family === 'v4'));
  if (all.length === 0) return undefined;
  const name = canonical(proc, key).split(' ')[0] ?? key;
  return all
    .map((one, index) =>
      ['STREAM', 'DGRAM ', 'RAW   ']
        .map((kind, at) => `${one.padEnd(15)} ${kind} ${index === 0 && at === 0 ? name : ''}`)
        .join('\n'),
    )
    .join('\n');
}

function services(proc: Proc, key: string): string | undefined {
  const [name = '', proto] = key.split('/');
  const text = proc.fs.read('/etc/services');
  const line = text.ok
    ? text.value
        .split('\n')
        .map((one) => one.trim().split(/\s+/))
        .find(
          ([own, port = '']) => (own === name || port.split('/')[0] === name) && (!proto || port.endsWith(`/${proto}`)),
        )
    : undefined;
  return line && `${(line[0] ?? '').padEnd(21)} ${line[1]}`;
}

const FILES: Readonly<Record<string, readonly [path: string, fields: readonly number[]]>> = {
  passwd: ['/etc/passwd', [0, 2]],
  group: ['/etc/group', [0, 2]],
  shadow: ['/etc/shadow', [0]],
  gshadow: ['/etc/gshadow', [0]],
};
const LOOKUPS: Readonly<Record<string, (proc: Proc, key: string) => string | undefined>> = {
  hosts,
  ahosts: (proc, key) => addresses(proc, key, 'all'),
  ahostsv4: (proc, key) => addresses(proc, key, 'v4'),
  ahostsv6: (proc, key) => addresses(proc, key, 'v6'),
  services,
};
/** Databases that the real one has. */
const ABSENT: readonly string[] = ['aliases', 'ethers', 'netgroup', 'networks', 'protocols', 'rpc'];

function answers(proc: Proc, database: string, keys: readonly string[]): readonly (string | undefined)[] | undefined {
  const file = FILES[database];
  if (file) return fromFile(proc, file[0], keys, file[1]);
  if (database === 'initgroups') {
    return keys.map((key) => `${key.padEnd(21)} ${proc.kernel.users.groupsOf(proc, key).slice(1).join(' ')}`);
  }
  const lookup = LOOKUPS[database];
  if (!lookup) return undefined;
  if (keys.length > 0) return keys.map((key) => lookup(proc, key));
  return database === 'hosts'
    ? namesOfHosts(proc).map(({ address, names }) => `${address.padEnd(15)} ${names.join(' ')}`)
    : [];
}

/** getent(1): entries of the name service; 1 for a wrong command line, 2 when a key was not found. */
export const getent: Program = function* getent(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 's:iAVh?',
    long: { service: 's:', 'no-idn': 'i', 'no-addrconfig': 'A', version: 'V', help: 'h', usage: 'h' },
    lacking: ['s', 'h'],
  });
  if (options.fault) return refuse(proc, 'getent', options.fault, 64, HINT);
  if (options.has('V')) {
    proc.out('getent (Debian GLIBC 2.42-2) 2.42\n');
    return 0;
  }
  const [database, ...keys] = options.rest;
  if (database === undefined) {
    proc.err(`getent: wrong number of arguments\n${HINT}`);
    return 1;
  }
  if (ABSENT.includes(database)) return notPart(proc, `getent: database ${database}`);
  const found = answers(proc, database, keys);
  if (!found) {
    proc.err(`Unknown database: ${database}\n${HINT}`);
    return 1;
  }
  for (const line of found) if (line !== undefined) proc.out(`${line}\n`);
  yield* proc.drain();
  return found.includes(undefined) ? 2 : 0;
};
