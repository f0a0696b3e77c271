import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { loads, uptimeSeconds } from '../../host/virtual/proc-system.ts';
import { getopt, refuse } from '../host/options.ts';
import { strftime } from '../host/times.ts';

/** Somebody who is logged in on a terminal: the first process of a session with one. */
interface Login {
  readonly user: string;
  readonly tty: string;
  readonly at: number;
  readonly command: string;
}

function logins(proc: Proc): Login[] {
  const shells = proc.kernel
    .processes()
    .filter((one) => one.tty?.startsWith('pts/') && one.sid === one.pid && one.ns.pid === proc.record.ns.pid);
  return shells.map((one) => ({
    user: proc.kernel.users.userName(proc, proc.uidInside(one.uid)),
    tty: one.tty ?? '',
    at: one.startedAt,
    command: one.argv.join(' '),
  }));
}

/** How long the machine runs, as uptime and w print it: '6 min', '4:23', '2 days,  1:02'. */
function upText(seconds: number): string {
  const days = Math.floor(seconds / 86400);
  const hours = Math.floor(seconds / 3600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  const head = days > 0 ? `${days} ${days === 1 ? 'day' : 'days'}, ` : '';
  return head + (hours > 0 ? `${String(hours).padStart(2)}:${String(minutes).padStart(2, '0')}` : `${minutes} min`);
}

function uptimeLine(proc: Proc): string {
  const count = logins(proc).length;
  const load = loads(proc.kernel)
    .map((one) => one.toFixed(2))
    .join(', ');
  return ` ${strftime('%T', proc.kernel.now)} up ${upText(uptimeSeconds(proc.kernel))},  ${count} user${count === 1 ? '' : 's'},  load average: ${load}\n`;
}

/** uptime(1) of procps-ng, and of busybox. */
export const uptime: Program = function* uptime(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'cpsrhV',
    long: { container: 'c', pretty: 'p', since: 's', raw: 'r', help: 'h', version: 'V' },
    lacking: ['r', 'h', 'c'],
  });
  if (options.fault) return refuse(proc, 'uptime', options.fault, 1, '\nUsage:\n uptime [options]\n');
  const up = uptimeSeconds(proc.kernel);
  if (options.has('V')) proc.out('uptime from procps-ng 4.0.5\n');
  else if (options.has('s')) proc.out(`${strftime('%F %T', proc.kernel.state.bootedAt)}\n`);
  else if (options.has('p')) {
    const parts = (
      [
        ['week', 604800, Infinity],
        ['day', 86400, 7],
        ['hour', 3600, 24],
        ['minute', 60, 60],
      ] as const
    ).flatMap(([name, size, most]) => {
      const count = Math.floor(up / size) % (most === Infinity ? Number.MAX_SAFE_INTEGER : most);
      return count > 0 ? [`${count} ${name}${count > 1 ? 's' : ''}`] : [];
    });
    proc.out(`up ${parts.join(', ') || '0 minutes'}\n`);
  } else if (proc.flavour === 'busybox') proc.out(uptimeLine(proc).replace(/ {2}\d+ users?, /, ' 0 users, '));
  else proc.out(uptimeLine(proc));
  yield* proc.tick();
  return 0;
};

/** w(1): who is logged in and what they do. */
export const w: Program = function* w(proc) {
  const options = getopt(proc.argv.slice(1), { short: 'hsfoipcuV', long: { 'no-header': 'h', short: 's', from: 'f' } });
  if (options.fault) return refuse(proc, 'w', options.fault, 1, '\nUsage:\n w [options] [user]\n');
  if (!options.has('h'))
    proc.out(`${uptimeLine(proc)}USER     TTY      FROM             LOGIN@   IDLE   JCPU   PCPU  WHAT\n`);
  for (const one of logins(proc)) {
    proc.out(
      `${one.user.padEnd(8)} ${one.tty.padEnd(8)} ${'10.0.2.2'.padEnd(16)} ${strftime('%R', one.at)}    0.00s  0.02s  0.00s ${one.command}\n`,
    );
  }
  yield* proc.tick();
  return 0;
};

/** who(1): who is logged in. */
export const who: Program = function* who(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'abdHlmpqrstTuw',
    long: { all: 'a', boot: 'b', heading: 'H', count: 'q', runlevel: 'r', users: 'u' },
    lacking: ['a', 'd', 'l', 'p', 't', 'T', 'w'],
  });
  if (options.fault) return refuse(proc, 'who', options.fault);
  const all = logins(proc);
  if (options.has('H')) proc.out('NAME     LINE         TIME             COMMENT\n');
  if (options.has('b')) proc.out(`         system boot  ${strftime('%F %R', proc.kernel.state.bootedAt)}\n`);
  else if (options.has('q')) proc.out(`${all.map((one) => one.user).join(' ')}\n# users=${all.length}\n`);
  else {
    const mine = options.has('m') || options.rest.length >= 2;
    for (const one of all.filter((each) => !mine || each.tty === proc.record.tty))
      proc.out(`${one.user.padEnd(8)} ${one.tty.padEnd(12)} ${strftime('%F %R', one.at)} (10.0.2.2)\n`);
  }
  yield* proc.tick();
  return 0;
};

/** users(1): names of those who are logged in. */
export const users: Program = function* users(proc) {
  const names = logins(proc)
    .map((one) => one.user)
    .sort();
  if (names.length > 0) proc.out(`${names.join(' ')}\n`);
  yield* proc.tick();
  return 0;
};
