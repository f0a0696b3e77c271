import type { Call } from './builtin.ts';
import { usageOf } from './usage-table.ts';

/** Options of a builtin: letters that were given, with their values, and the arguments behind them. */
export interface Options {
  readonly flags: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
}

/**
 * Reads options as getopt(3) does: `spec` 'ab:' knows -a and -b VALUE. A wrong one is told; then it gives undefined
 * and the builtin returns 2.
 */
export function readOptions(call: Call, spec: string, args: readonly string[] = call.args): Options | undefined {
  const flags = new Map<string, string>();
  let i = 0;
  for (; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--') {
      i++;
      break;
    }
    if (arg.length < 2 || arg[0] !== '-') break;
    for (let j = 1; j < arg.length; j++) {
      const letter = arg[j] as string;
      const at = letter === ':' ? -1 : spec.indexOf(letter);
      if (at < 0) return invalid(call, `-${letter}`);
      if (spec[at + 1] !== ':') {
        flags.set(letter, '');
        continue;
      }
      const value = arg.slice(j + 1) || args[++i];
      if (value === undefined) return lacking(call, `-${letter}`);
      flags.set(letter, value);
      break;
    }
  }
  return { flags, rest: args.slice(i) };
}

function invalid(call: Call, option: string): undefined {
  const { sh, name } = call;
  if (sh.dialect.name === 'bash') {
    sh.complain(`${option}: invalid option`, name);
    showUsage(call);
  } else sh.complain(`${sh.dialect.name === 'ash' ? 'illegal' : 'Illegal'} option ${option}`, name);
  return undefined;
}

function lacking(call: Call, option: string): undefined {
  call.sh.complain(`${option}: option requires an argument`, call.name);
  if (call.sh.dialect.name === 'bash') showUsage(call);
  return undefined;
}

/** The usage line that bash prints after an error in the options. */
export function showUsage({ sh, name }: Call): void {
  const usage = usageOf(name);
  if (usage) sh.proc.err(`${name}: usage: ${usage}\n`);
}

/** What a wrong use of a builtin ends with: a plain sh counts it as an error of the shell. */
export const USAGE = 2;
