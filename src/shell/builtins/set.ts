import { assignmentOf } from '../expand/declaration.ts';
import { quotedIfNeeded, singleQuoted } from '../expand/quote.ts';
import { optionByLetter } from '../state/options.ts';
import type { Shell } from '../state/shell.ts';
import type { Builtin } from './builtin.ts';
import { functionText } from './function-text.ts';
import { setOption, showOptions, wrongOption } from './set-options.ts';

/** Prints all variables, and functions. */
function showAll(sh: Shell): number {
  const bash = sh.dialect.name === 'bash';
  for (const name of sh.vars.names()) {
    const variable = sh.vars.raw(name);
    const held = variable && (variable.value !== undefined || variable.list || variable.table);
    if (variable && held)
      sh.proc.out(
        `${assignmentOf(name, variable, bash ? quotedIfNeeded : singleQuoted).replace(/=''$/, bash ? '=' : "=''")}\n`,
      );
    else if (!variable) sh.proc.out(bash ? `${name}=${quotedIfNeeded(sh.vars.get(name) ?? '')}\n` : '');
  }
  if (bash && !sh.has('posix')) for (const [name, fn] of [...sh.functions].sort()) sh.proc.out(functionText(name, fn));
  return 0;
}

/** set: options, and the positional parameters. */
export const set: Builtin = (call) => {
  const { sh, args } = call;
  if (args.length === 0) return showAll(sh);
  let i = 0;
  for (; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--') {
      sh.positional = args.slice(i + 1);
      return 0;
    }
    if (arg === '-') {
      sh.options.delete('xtrace');
      sh.options.delete('verbose');
      if (i + 1 < args.length) sh.positional = args.slice(i + 1);
      return 0;
    }
    if (!/^[-+]./.test(arg)) break;
    const on = arg[0] === '-';
    for (const letter of arg.slice(1)) {
      if (letter === 'o') {
        const name = args[i + 1];
        if (name === undefined) return showOptions(sh, !on);
        i++;
        if (setOption(sh, name, on)) continue;
        sh.complain(
          sh.dialect.name === 'bash'
            ? `${name}: invalid option name`
            : `${sh.dialect.name === 'ash' ? 'illegal' : 'Illegal'} option ${on ? '-' : '+'}o ${name}`,
          'set',
        );
        return 2;
      }
      const name = optionByLetter(letter);
      if (!name) return wrongOption(call, `${arg[0]}${letter}`);
      setOption(sh, name, on);
    }
  }
  if (i < args.length) sh.positional = args.slice(i);
  return 0;
};
