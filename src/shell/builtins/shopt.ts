import { SET_OPTIONS } from '../state/options.ts';
import { SHOPT_OPTIONS } from '../state/shopt-table.ts';
import type { Builtin } from './builtin.ts';
import { readOptions } from './options.ts';
import { setOption } from './set-options.ts';

/** shopt: -s sets, -u unsets, -q is silent, -p as commands, -o for the options of set -o. */
export const shopt: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, 'pqsuo');
  if (!options) return 2;
  const { flags, rest } = options;
  const ofSet = flags.has('o');
  const known = ofSet ? SET_OPTIONS.map(([name]) => name) : SHOPT_OPTIONS.map(([name]) => name);
  const isOn = (name: string): boolean => (ofSet ? sh.has(name) : sh.shopts.has(name));
  const line = (name: string): string => {
    const on = isOn(name);
    if (flags.has('p')) return ofSet ? `set ${on ? '-' : '+'}o ${name}\n` : `shopt -${on ? 's' : 'u'} ${name}\n`;
    return `${name.padEnd(ofSet ? 15 : 20)}\t${on ? 'on' : 'off'}\n`;
  };
  const changes = flags.has('s') || flags.has('u');
  if (rest.length === 0) {
    const shown = known.filter((name) => !changes || isOn(name) === flags.has('s'));
    if (!flags.has('q')) sh.proc.out(shown.map(line).join(''));
    return 0;
  }
  let status = 0;
  for (const name of rest) {
    if (!known.includes(name)) {
      sh.complain(`${name}: invalid ${ofSet ? 'option' : 'shell option'} name`, 'shopt');
      status = 1;
    } else if (!changes) {
      if (!flags.has('q')) sh.proc.out(line(name));
      if (!isOn(name)) status = 1;
    } else if (ofSet) setOption(sh, name, flags.has('s'));
    else if (flags.has('s')) sh.shopts.add(name);
    else sh.shopts.delete(name);
  }
  return status;
};
