import type { Program } from '../../host/program.ts';
import { notPart } from '../host/options.ts';
import { strftime } from '../host/times.ts';
import { accessOf } from './access.ts';
import { managerProc } from './managers.ts';

/** timedatectl(1): the clock; changing it is left out. */
export const timedatectl: Program = function* timedatectl(proc) {
  const [verb = 'status'] = proc.argv.slice(1).filter((arg) => !arg.startsWith('-'));
  const access = accessOf(proc.kernel, proc, false, 'timedatectl');
  if (typeof access === 'string') {
    proc.err(access);
    return 1;
  }
  if (verb === 'list-timezones') proc.out('UTC\n');
  else if (verb === 'show')
    proc.out(
      `Timezone=Etc/UTC\nLocalRTC=no\nCanNTP=no\nNTP=no\nNTPSynchronized=no\nTimeUSec=${strftime('%a %F %T UTC', proc.kernel.now)}\n`,
    );
  else if (verb !== 'status') return notPart(proc, `timedatectl ${verb}`);
  else {
    const stamp = strftime('%a %F %T', proc.kernel.now);
    proc.out(
      `               Local time: ${stamp} UTC\n           Universal time: ${stamp} UTC\n                 RTC time: ${stamp}\n                Time zone: Etc/UTC (UTC, +0000)\nSystem clock synchronized: no\n              NTP service: n/a\n          RTC in local TZ: no\n`,
    );
  }
  yield* proc.tick();
  return 0;
};

/** systemd-detect-virt(1): what the machine, or the container, is. */
export const detectVirt: Program = function* detectVirt(proc) {
  const quiet = proc.argv.includes('-q') || proc.argv.includes('--quiet');
  const container = proc.argv.includes('-c') || proc.argv.includes('--container');
  const inside = managerProc(proc.kernel, 'system')?.record.ns.mnt !== proc.record.ns.mnt;
  // src/basic/virt.c: the variable of the manager, then the marker files of container engines.
  const marked = proc.fs.exists('/.dockerenv') ? 'docker' : 'container-other';
  const answer = inside ? (proc.env['container'] ?? marked) : container ? 'none' : 'qemu';
  if (!quiet) proc.out(`${answer}\n`);
  yield* proc.tick();
  return answer === 'none' ? 1 : 0;
};
