import { strerror } from '../../host/errno.ts';
import { bare, inPrefix, isAddress, isV4 } from '../../host/net-address.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { getopt, type Options, refuse } from '../host/options.ts';

/** Whether a process may send pings: a raw socket, or, but for busybox, the kernel's own for the groups of ping_group_range. */
function maySend(proc: Proc): boolean {
  if (proc.has('NET_RAW')) return true;
  if (proc.flavour === 'busybox') return false;
  const [from = '1', to = '0'] = (
    proc.kernel.net.namespace(proc).sysctls?.['net.ipv4.ping_group_range'] ?? '0\t2147483647'
  ).split(/\s+/);
  const gid = proc.gidInside(proc.record.egid);
  return gid >= Number(from) && gid <= Number(to);
}

interface Count {
  sent: number;
  received: number;
  /** Requests that came back as undeliverable. */
  errors: number;
  /** When the last request was sent, in milliseconds. */
  last: number;
  readonly times: number[];
}

function summary(proc: Proc, name: string, { sent, received, errors, times }: Count, took: number): void {
  const busybox = proc.flavour === 'busybox';
  const loss = sent === 0 ? 0 : Math.round(((sent - received) * 100) / sent);
  proc.out(`\n--- ${name} ping statistics ---\n`);
  proc.out(
    busybox
      ? `${sent} packets transmitted, ${received} packets received, ${loss}% packet loss\n`
      : `${sent} packets transmitted, ${received} received,${errors > 0 ? ` +${errors} errors,` : ''} ${loss}% packet loss, time ${Math.round(took)}ms\n`,
  );
  if (times.length === 0) return;
  const [least, most] = [Math.min(...times), Math.max(...times)];
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
  const deviation = Math.sqrt(times.reduce((sum, one) => sum + (one - mean) ** 2, 0) / times.length);
  const three = (value: number): string => value.toFixed(3);
  proc.out(
    busybox
      ? `round-trip min/avg/max = ${three(least)}/${three(mean)}/${three(most)} ms\n`
      : `rtt min/avg/max/mdev = ${three(least)}/${three(mean)}/${three(most)}/${three(deviation)} ms\n`,
  );
}

/** The address to ping; a text for stderr where there is none, or no way to it. */
function target(proc: Proc, options: Options, name: string): { readonly address: string } | { readonly fault: string } {
  const busybox = proc.flavour === 'busybox';
  const wanted = options.has('6') ? 6 : options.has('4') ? 4 : undefined;
  const all = proc.kernel.net
    .resolveAll(proc, name)
    .filter((one) => wanted === undefined || isV4(one) === (wanted === 4));
  const address = all.find(isV4) ?? all[0];
  if (address === undefined)
    return {
      fault: busybox ? `ping: bad address '${name}'\n` : `ping: ${name}: Temporary failure in name resolution\n`,
    };
  if (!maySend(proc)) {
    const text =
      'ping: socktype: SOCK_RAW\nping: socket: Operation not permitted\nping: => missing cap_net_raw+p capability or setuid?\n';
    if (busybox) proc.out(`PING ${name} (${address}): 56 data bytes\n`);
    return { fault: busybox ? 'ping: permission denied (are you root?)\n' : text };
  }
  const way = proc.kernel.net.reach(proc, address);
  if (way.ok || way.error !== 'ENETUNREACH') return { address };
  if (busybox) proc.out(`PING ${name} (${address}): 56 data bytes\n`);
  return { fault: busybox ? 'ping: sendto: Network is unreachable\n' : `ping: connect: ${strerror('ENETUNREACH')}\n` };
}

/** The process's own address in the network of another. */
function nearAddress(proc: Proc, address: string): string {
  const own = proc.kernel.net.namespace(proc).interfaces.flatMap((one) => one.addresses);
  return bare(own.find((cidr) => inPrefix(address, cidr)) ?? '');
}

/** Sends requests until the count, the deadline or Ctrl-C. */
function* echo(proc: Proc, options: Options, name: string, address: string, size: number): Task<Count> {
  const busybox = proc.flavour === 'busybox';
  const count: Count = { sent: 0, received: 0, errors: 0, last: proc.kernel.now, times: [] };
  const state = { ended: false };
  proc.trap('INT', () => {
    state.ended = true;
  });
  const wanted = Number(options.value('c') ?? Infinity);
  const deadline = proc.kernel.now + Number(options.value('w') ?? Infinity) * 1000;
  const named = isAddress(name) || busybox ? address : `${proc.kernel.net.reverse(proc, address) ?? name} (${address})`;
  while (!state.ended && count.sent < wanted && proc.kernel.now < deadline) {
    const way = proc.kernel.net.reach(proc, address);
    const reached = way.ok;
    const undeliverable = !way.ok && way.error === 'EHOSTUNREACH' && !busybox;
    count.last = proc.kernel.now;
    const time = (0.05 + proc.kernel.random() * 0.08).toFixed(3);
    const sequence = count.sent++;
    if (reached) {
      count.received++;
      count.times.push(Number(time));
      const line = busybox
        ? `${size + 8} bytes from ${address}: seq=${sequence} ttl=64 time=${time} ms\n`
        : `${size + 8} bytes from ${named}: icmp_seq=${sequence + 1} ttl=64 time=${time} ms\n`;
      if (!options.has('q')) proc.out(line);
    }
    yield* proc.drain();
    const patience = undeliverable ? 3 : Number(options.value('W') ?? 10);
    const pause = count.sent < wanted ? Number(options.value('i') ?? 1) : reached ? 0 : patience;
    if (pause > 0) yield* proc.until(() => state.ended, Math.min(proc.kernel.now + pause * 1000, deadline));
    if (!undeliverable) continue;
    count.errors++;
    proc.out(`From ${nearAddress(proc, address)} icmp_seq=${count.sent} Destination Host Unreachable\n`);
  }
  return count;
}

/** ping(8) of iputils, and of busybox. */
export const ping: Program = function* ping(proc) {
  const busybox = proc.flavour === 'busybox';
  const options = getopt(proc.argv.slice(1), {
    short: '46c:i:w:W:qnvs:t:I:fAbDOhV',
    long: {},
    lacking: ['f', 'b', 'D', 'O', 'h'],
  });
  if (options.fault) return refuse(proc, 'ping', options.fault, 2, '\nUsage\n  ping [options] <destination>\n');
  if (options.has('V')) {
    proc.out('ping from iputils 20250605\n');
    return 0;
  }
  const [name] = options.rest;
  if (name === undefined) {
    proc.err(
      busybox
        ? 'BusyBox v1.37.0 (Debian 1:1.37.0-10.2) multi-call binary.\n\nUsage: ping [OPTIONS] HOST\n'
        : 'ping: usage error: Destination address required\n',
    );
    return busybox ? 1 : 2;
  }
  const found = target(proc, options, name);
  if ('fault' in found) {
    proc.err(found.fault);
    return busybox ? 1 : 2;
  }
  const size = Number(options.value('s') ?? 56);
  const began = proc.kernel.now;
  proc.out(
    `PING ${name} (${found.address})${busybox ? `: ${size} data bytes` : ` ${size}(${size + 28}) bytes of data.`}\n`,
  );
  const count = yield* echo(proc, options, name, found.address, size);
  summary(proc, name, count, count.last - began);
  return count.received > 0 ? 0 : 1;
};
