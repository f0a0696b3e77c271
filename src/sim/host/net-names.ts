import type { Kernel } from './kernel.ts';
import { bare, isAddress, isV4 } from './net-address.ts';
import type { Proc } from './proc.ts';

/** A line of /etc/hosts: an address and the names it has. */
export interface HostsEntry {
  readonly address: string;
  readonly names: readonly string[];
}

/** What /etc/hosts says in the root of a process; nothing where the file is missing. */
export function namesOfHosts(proc: Proc): readonly HostsEntry[] {
  const text = proc.fs.read('/etc/hosts');
  if (!text.ok) return [];
  return text.value.split('\n').flatMap((line) => {
    const [address, ...names] = (line.split('#')[0] ?? '').trim().split(/\s+/);
    return address && names.length > 0 ? [{ address, names }] : [];
  });
}

/**
 * Addresses of a name for a process: the address itself, /etc/hosts, then the DNS of the networks that the
 * namespace asks (nsswitch's "files dns"). IPv6 first, as getaddrinfo(3) sorts loopback addresses.
 *
 * @returns no address where nobody knows the name: the machine has no internet
 */
export function resolveNames(kernel: Kernel, proc: Proc, name: string): readonly string[] {
  if (isAddress(name)) return [name.replace(/^\[|\]$/g, '')];
  const wanted = name.toLowerCase().replace(/\.$/, '');
  const found = namesOfHosts(proc).filter((entry) => entry.names.some((one) => one.toLowerCase() === wanted));
  if (found.length > 0) return sorted([...new Set(found.map((entry) => entry.address))]);
  if (wanted === 'localhost') return ['::1', '127.0.0.1'];
  const { resolvers } = kernel.net.namespace(proc);
  const domain = domainless(wanted);
  const addresses: string[] = [];
  for (const network of resolvers) {
    for (const ns of Object.values(kernel.state.ns.net)) {
      for (const one of ns.interfaces) {
        if (one.network !== network || !one.up) continue;
        if (one.names?.some((own) => own.toLowerCase() === wanted || own.toLowerCase() === domain)) {
          addresses.push(...one.addresses.map(bare).filter((own) => !own.startsWith('fe80')));
        }
      }
    }
  }
  return sorted([...new Set(addresses)]);
}

/** Names that the networks' DNS gives out end in its own domain or in none. */
const domainless = (name: string): string => name.replace(/\.dns\.podman$/, '');

const sorted = (addresses: readonly string[]): string[] => [
  ...addresses.filter((one) => !isV4(one)),
  ...addresses.filter(isV4),
];
