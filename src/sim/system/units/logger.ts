import type { Program } from '../../host/program.ts';
import { getopt, refuse } from '../host/options.ts';
import { strftime } from '../host/times.ts';
import { PRIORITIES } from './journal-filter.ts';

/** logger(1): writes a line to the journal. */
export const logger: Program = function* logger(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 't:p:isf:n:P:TdhV',
    long: { tag: 't:', priority: 'p:', stderr: 's', id: 'i' },
    lacking: ['f', 'n', 'P', 'T', 'd', 'h'],
  });
  if (options.fault) return refuse(proc, 'logger', options.fault);
  const name = options.value('t') ?? proc.kernel.users.userName(proc, proc.uidInside(proc.record.euid));
  const lines =
    options.rest.length > 0 ? [options.rest.join(' ')] : (yield* proc.readAll()).split('\n').filter(Boolean);
  const level = PRIORITIES.indexOf((options.value('p') ?? 'user.notice').split('.').at(-1) ?? 'notice');
  for (const text of lines) {
    proc.kernel.log({
      unit: '',
      user: proc.uidInside(proc.record.euid) === 0 ? undefined : proc.record.euid,
      identifier: name,
      pid: proc.pid,
      text,
      priority: level < 0 ? 5 : level,
    });
    if (options.has('s'))
      proc.err(`<${8 + Math.max(0, level)}>${strftime('%b %e %T', proc.kernel.now)} ${name}: ${text}\n`);
  }
  return 0;
};
