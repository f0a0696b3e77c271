import type { Program } from '../../host/program.ts';
import { getopt, refuse } from '../host/options.ts';
import { strftime } from '../host/times.ts';
import { logins } from './logins.ts';
import { uptimeLine } from './uptime.ts';

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
