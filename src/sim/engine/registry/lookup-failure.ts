import type { Kernel } from '../../host/kernel.ts';
import { hostTree } from '../volumes/index.ts';

/** The name server that the host asks, from its /etc/resolv.conf; Go asks itself where there is none. */
function nameServer(kernel: Kernel): string {
  const node = hostTree(kernel).node('/etc/resolv.conf');
  return (node?.kind === 'file' && /^nameserver\s+(\S+)/m.exec(node.data)?.[1]) || '127.0.0.1';
}

/** What Go's resolver says of a name outside of this machine: there is no way to the name server. */
export function lookupFailure(kernel: Kernel, name: string): string {
  const server = `${nameServer(kernel)}:53`;
  return `lookup ${name} on ${server}: dial udp ${server}: connect: network is unreachable`;
}
