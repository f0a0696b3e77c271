import type { Builtin } from './builtin.ts';
import { builtinNames } from './index.ts';
import { usageOf } from './usage-table.ts';

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
