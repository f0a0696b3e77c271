import { SET_OPTIONS } from '../state/options.ts';
import type { Shell } from '../state/shell.ts';
import type { Call } from './builtin.ts';
import { showUsage } from './options.ts';

const OPTIONS_OF_ASH = [
  'errexit',
  'noglob',
  'ignoreeof',
  'monitor',
  'noexec',
  'xtrace',
  'verbose',
  'noclobber',
  'allexport',
  'notify',
  'nounset',
  'vi',
  'pipefail',
];

/** set -o and set +o */
export function showOptions(sh: Shell, asCommands: boolean): number {
  const names = sh.dialect.name === 'bash' ? SET_OPTIONS.map(([name]) => name) : OPTIONS_OF_ASH;
  if (!asCommands && sh.dialect.name === 'dash') sh.proc.out('Current option settings\n');
  for (const name of names) {
    const on = sh.has(name);
    sh.proc.out(
      asCommands
        ? `set ${on ? '-' : '+'}o ${name}\n`
        : `${name.padEnd(sh.dialect.name === 'bash' ? 15 : 16)}${sh.dialect.name === 'bash' ? '\t' : ''}${on ? 'on' : 'off'}\n`,
    );
  }
  return 0;
}

/** Switches one option of `set -o`; false when there is none of that name. */
export function setOption(sh: Shell, name: string, on: boolean): boolean {
  if (!SET_OPTIONS.some(([each]) => each === name)) return false;
  if (on) sh.options.add(name);
  else sh.options.delete(name);
  return true;
}

/** Says that set has no such option; gives the status. */
export function wrongOption(call: Call, option: string): number {
  const { sh } = call;
  if (sh.dialect.name === 'bash') {
    sh.complain(`${option}: invalid option`, 'set');
    showUsage(call);
  } else sh.complain(`${sh.dialect.name === 'ash' ? 'illegal' : 'Illegal'} option ${option}`, 'set');
  return 2;
}
