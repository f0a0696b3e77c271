import { BASH_RELEASE } from './computed.ts';
import type { Shell } from './shell.ts';

/** Sets the variables a shell of a kind starts with besides its environment. */
export function startVariables(sh: Shell): void {
  const { vars, proc } = sh;
  const { record, kernel } = proc;
  for (const [name, value] of Object.entries(record.env)) {
    if (/^[A-Za-z_]\w*$/.test(name)) {
      vars.set(name, value);
      vars.declare(name, { exported: true });
    }
  }
  const initial = (name: string, value: string, exported = false): void => {
    if (vars.get(name) === undefined) vars.set(name, value);
    if (exported) vars.declare(name, { exported: true });
  };
  vars.set('IFS', ' \t\n');
  vars.set('OPTIND', '1');
  vars.set('PPID', String(kernel.process(record.ppid)?.nspids.at(-1) ?? 0));
  initial('PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin');
  const kept = vars.get('PWD');
  const real = kept?.startsWith('/') ? proc.fs.realpath(kept) : undefined;
  vars.set('PWD', real?.ok && real.value === proc.cwd ? (kept ?? proc.cwd) : proc.cwd);
  if (sh.dialect.name === 'dash') return;
  if (sh.dialect.name === 'ash') {
    initial('SHLVL', '0', true);
    vars.set('SHLVL', String((Number(vars.get('SHLVL')) || 0) + 1));
    vars.set('HOSTNAME', kernel.state.ns.uts[record.ns.uts]?.hostname ?? '');
    vars.declare('PWD', { exported: true });
    return;
  }
  vars.declare('PWD', { exported: true });
  vars.declare('OLDPWD', { exported: true });
  vars.set('SHLVL', String((Number(vars.get('SHLVL')) || 0) + 1));
  vars.declare('SHLVL', { exported: true });
  vars.set('BASH', record.exe || '/bin/bash');
  vars.set('BASH_VERSION', BASH_RELEASE);
  vars.setList('BASH_VERSINFO', ['5', '3', '15', '1', 'release', 'x86_64-pc-linux-gnu']);
  vars.set('HOSTNAME', kernel.state.ns.uts[record.ns.uts]?.hostname ?? '');
  vars.set('HOSTTYPE', 'x86_64');
  vars.set('MACHTYPE', 'x86_64-pc-linux-gnu');
  vars.set('OSTYPE', 'linux-gnu');
  vars.set('OPTERR', '1');
  vars.set('PS4', '+ ');
  vars.set('UID', String(proc.uidInside(record.uid)));
  vars.set('EUID', String(proc.uidInside(record.euid)));
  for (const name of ['UID', 'EUID', 'PPID']) vars.declare(name, { readonly: true, integer: true });
  for (const name of ['BASH_VERSINFO']) vars.declare(name, { readonly: true });
  if (!vars.isSet('TERM')) vars.set('TERM', 'dumb');
}
