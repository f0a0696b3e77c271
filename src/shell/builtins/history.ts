import type { Builtin } from './builtin.ts';
import { exit } from './flow.ts';
import { readOptions } from './options.ts';

/** history: the list of commands; a number for the last of them, -c clears it, -d takes one away. */
export const history: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, 'cd:anrwps');
  if (!options) return 2;
  const { flags, rest } = options;
  const { history: list } = sh;
  if (flags.has('c')) {
    list.entries = [];
    list.first = 1;
    return 0;
  }
  const wanted = flags.get('d');
  if (wanted !== undefined) {
    const at = Number(wanted) < 0 ? list.entries.length + Number(wanted) : Number(wanted) - list.first;
    if (list.entries[at] === undefined) {
      sh.complain(`${wanted}: history position out of range`, 'history');
      return 1;
    }
    list.entries.splice(at, 1);
    return 0;
  }
  if (flags.has('s')) {
    list.entries.pop();
    list.add(rest.join(' '));
    return 0;
  }
  if (flags.size > 0) return 0;
  const [count] = rest;
  if (count !== undefined && !/^\d+$/.test(count)) {
    sh.complain(`${count}: numeric argument required`, 'history');
    return 2;
  }
  const from = count === undefined ? 0 : Math.max(0, list.entries.length - Number(count));
  sh.proc.out(
    list.entries
      .slice(from)
      .map((entry, index) => `${String(list.first + from + index).padStart(5)}  ${entry}\n`)
      .join(''),
  );
  return 0;
};

/** logout: leaves a login shell. */
export const logout: Builtin = (call) => {
  if (call.sh.login) return exit(call);
  call.sh.complain("not login shell: use `exit'", 'logout');
  return 1;
};
