import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { loads, uptimeSeconds } from '../../host/virtual/proc-system.ts';
import { getopt, refuse } from '../host/options.ts';
import { strftime } from '../host/times.ts';
import { logins } from './logins.ts';

/** How long the machine runs, as uptime and w print it: '6 min', '4:23', '2 days,  1:02'. */
function upText(seconds: number): string {
  const days = Math.floor(seconds / 86400);
  const hours = Math.floor(seconds / 3600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  const head = days > 0 ? `${days} ${days === 1 ? 'day' : 'days'}, ` : '';
  return head + (hours > 0 ? `${String(hours).padStart(2)}:${String(minutes).padStart(2, '0')}` : `${minutes} min`);
}

/** The line that uptime prints, and w above its table. */
export function uptimeLine(proc: Proc): string {
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
