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

/** How many processors the machine has. */
const PROCESSORS = 2;

/** nproc(1): processors, less those to --ignore. */
export const nproc: Program = simple((proc) => {
  const given = options(proc, { short: '', long: 'all=all ignore:=ignore' });
  if (typeof given === 'number') return given;
  if (given.args[0] !== undefined) return extra(proc, { short: '' }, given.args[0]);
  proc.out(`${Math.max(1, PROCESSORS - Number(given.value('ignore') ?? 0))}\n`);
  return 0;
});

/** tty(1): the terminal behind stdin. */
export const tty: Program = simple((proc) => {
  const given = options(proc, { short: 's', long: 'silent=s quiet=s', code: 2 });
  if (typeof given === 'number') return given;
  const terminal = proc.isTty(0) ? proc.fd(0)?.name : undefined;
  if (!given.has('s')) proc.out(`${terminal ?? 'not a tty'}\n`);
  return terminal === undefined ? 1 : 0;
});

/** clear(1): the sequence that empties a screen and its history. */
export const clear: Program = simple((proc) => {
  proc.out(proc.flavour === 'busybox' ? '\x1b[H\x1b[J' : '\x1b[H\x1b[2J\x1b[3J');
  return 0;
});

const WHICH: OptionSpec = { short: 'as', busybox: 'a', code: 2 };

/** which(1): the path of each command that PATH leads to. */
export const which: Program = simple((proc) => {
  const given = options(proc, WHICH);
  if (typeof given === 'number') return given;
  let code = given.args.length === 0 ? 1 : 0;
  for (const name of given.args) {
    const folders = name.includes('/') ? [''] : (proc.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin').split(':');
    const paths = folders.map((folder) => (folder === '' ? name : `${folder.replace(/\/$/, '')}/${name}`));
    const found = paths.filter((path) => {
      const stat = proc.fs.stat(path);
      return stat.ok && stat.value.kind === 'file' && !proc.fs.access(path, 'x');
    });
    if (found.length === 0) code = 1;
    if (!given.has('s')) for (const path of given.has('a') ? found : found.slice(0, 1)) proc.out(`${path}\n`);
  }
  return code;
});
