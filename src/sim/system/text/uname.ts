import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { RELEASE, VERSION } from '../../host/virtual/proc-system.ts';
import { extra } from './names.ts';
import { type OptionSpec, options } from './tool/options.ts';
import { simple } from './tool/say.ts';

const MACHINE = 'x86_64';

const hostname = (proc: Proc): string => proc.kernel.state.ns.uts[proc.record.ns.uts]?.hostname ?? 'localhost';

const UNAME: OptionSpec = {
  short: 'amnrspvio',
  long: 'all=a machine=m nodename=n kernel-release=r kernel-name=s processor=p kernel-version=v hardware-platform=i operating-system=o sysname=s release=r',
  busybox: 'amnrspvio',
};

/** uname(1). */
export const uname: Program = simple((proc) => {
  const given = options(proc, UNAME);
  if (typeof given === 'number') return given;
  if (given.args[0] !== undefined) return extra(proc, UNAME, given.args[0]);
  const fields: readonly (readonly [string, string])[] = [
    ['s', 'Linux'],
    ['n', hostname(proc)],
    ['r', RELEASE],
    ['v', VERSION],
    ['m', MACHINE],
    ['p', 'unknown'],
    ['i', 'unknown'],
    ['o', 'GNU/Linux'],
  ];
  const all = given.has('a');
  const shown = fields.filter(([letter, value]) => (all ? value !== 'unknown' : given.has(letter)));
  proc.out(`${(shown.length > 0 ? shown : fields.slice(0, 1)).map(([, value]) => value).join(' ')}\n`);
  return 0;
});

/** arch(1). */
export const arch: Program = simple((proc) => {
  const given = options(proc, { short: '' });
  if (typeof given === 'number') return given;
  if (given.args[0] !== undefined) return extra(proc, { short: '' }, given.args[0]);
  proc.out(`${MACHINE}\n`);
  return 0;
});
