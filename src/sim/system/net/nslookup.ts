import { isAddress } from '../../host/net-address.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';

/** The name server that /etc/resolv.conf of a process's root names. */
function server(proc: Proc): string | undefined {
  const text = proc.fs.read('/etc/resolv.conf');
  return text.ok ? /^nameserver\s+(\S+)/m.exec(text.value)?.[1] : undefined;
}

/** nslookup of busybox: asks the name server only, /etc/hosts does not count. */
export const nslookup: Program = function* nslookup(proc) {
  const [name, asked] = proc.argv.slice(1).filter((arg) => !arg.startsWith('-'));
  if (name === undefined) {
    proc.err(
      'BusyBox v1.37.0 (Debian 1:1.37.0-10.2) multi-call binary.\n\nUsage: nslookup [-type=QUERY_TYPE] [-debug] HOST [DNS_SERVER]\n\nQuery DNS about HOST\n',
    );
    return 1;
  }
  const dns = asked ?? server(proc) ?? '127.0.0.1';
  const { net } = proc.kernel;
  const known = net.namespace(proc).resolvers.length > 0;
  if (!known) {
    yield* proc.sleep(10_000);
    proc.out(';; connection timed out; no servers could be reached\n\n');
    return 1;
  }
  proc.out(`Server:\t\t${dns}\nAddress:\t${dns}:53\n\n`);
  if (isAddress(name)) {
    const found = net.reverse(proc, name);
    if (found === undefined)
      proc.out(`** server can't find ${name.split('.').reverse().join('.')}.in-addr.arpa: NXDOMAIN\n\n`);
    else
      proc.out(`Non-authoritative answer:\n${name.split('.').reverse().join('.')}.in-addr.arpa\tname = ${found}\n\n`);
    return found === undefined ? 1 : 0;
  }
  const all = net.resolveAll(proc, name);
  if (all.length === 0) {
    proc.out(`** server can't find ${name}: NXDOMAIN\n\n** server can't find ${name}: NXDOMAIN\n\n`);
    return 1;
  }
  proc.out(
    `Non-authoritative answer:\n\nNon-authoritative answer:\n${all.map((one) => `Name:\t${name}\nAddress: ${one}\n`).join('')}\n`,
  );
  yield* proc.drain();
  return 0;
};
