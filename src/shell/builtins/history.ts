import { type Builtin, readOptions } from './builtin.ts';
import { exit } from './flow.ts';
import { builtinNames } from './index.ts';
import { usageOf } from './usage-table.ts';

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

/** help: the usage lines; the pages of text are not kept. */
export const help: Builtin = ({ sh, args }) => {
  if (sh.dialect.name === 'ash') {
    sh.proc.out(`Built-in commands:\n------------------\n\t${builtinNames(sh).join(' ')}\n`);
    return 0;
  }
  const names = args.filter((arg) => !arg.startsWith('-'));
  if (names.length === 0) {
    sh.proc.out(
      builtinNames(sh)
        .map((name) => ` ${usageOf(name) ?? name}\n`)
        .join(''),
    );
    return 0;
  }
  let status = 0;
  for (const name of names) {
    if (builtinNames(sh).includes(name)) sh.proc.out(`${name}: ${usageOf(name) ?? name}\n`);
    else {
      sh.complain(
        `no help topics match \`${name}'.  Try \`help help' or \`man -k ${name}' or \`info ${name}'.`,
        'help',
      );
      status = 1;
    }
  }
  return status;
};

/** logout: leaves a login shell. */
export const logout: Builtin = (call) => {
  if (call.sh.login) return exit(call);
  call.sh.complain("not login shell: use `exit'", 'logout');
  return 1;
};
