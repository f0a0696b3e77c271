import { assignmentOf } from '../expand/declaration.ts';
import { quotedIfNeeded, singleQuoted } from '../expand/quote.ts';
import { optionByLetter, SET_OPTIONS } from '../state/options.ts';
import type { Shell } from '../state/shell.ts';
import { type Builtin, type Call, showUsage } from './builtin.ts';
import { functionText } from './function-text.ts';

/** shift [n] */
export const shift: Builtin = ({ sh, args }) => {
  const [text] = args.filter((arg) => arg !== '--');
  if (text !== undefined && !/^-?\d+$/.test(text)) {
    sh.complain(sh.dialect.name === 'bash' ? `${text}: numeric argument required` : `Illegal number: ${text}`, 'shift');
    return 2;
  }
  const count = Number(text ?? 1);
  if (count < 0) {
    sh.complain(`${text}: shift count out of range`, 'shift');
    return 1;
  }
  if (count > sh.positional.length) {
    if (sh.dialect.name === 'dash') sh.complain("can't shift that many", 'shift');
    return sh.dialect.name === 'dash' ? 2 : 1;
  }
  sh.positional = sh.positional.slice(count);
  return 0;
};

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
function showOptions(sh: Shell, asCommands: boolean): number {
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

function wrongOption(call: Call, option: string): number {
  const { sh } = call;
  if (sh.dialect.name === 'bash') {
    sh.complain(`${option}: invalid option`, 'set');
    showUsage(call);
  } else sh.complain(`${sh.dialect.name === 'ash' ? 'illegal' : 'Illegal'} option ${option}`, 'set');
  return 2;
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
