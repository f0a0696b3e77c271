import { type HereDoc, parse } from 'unbash';
import type { Task } from '../../sim/host/program.ts';
import { Discard } from '../run/control.ts';
import type { Shell } from '../state/shell.ts';
import { ReadonlyVariable } from '../state/variable.ts';
import { evaluate } from './arithmetic/evaluate.ts';
import { ArithmeticError } from './arithmetic/tokens.ts';
import { expandHereDoc } from './heredoc.ts';

const bodies = new Map<string, HereDoc>();

/** Text in which only $ ` and \ are special, parsed: an unquoted here-document. */
export function bodyOf(text: string): HereDoc | undefined {
  const known = bodies.get(text);
  if (known) return known;
  const command = parse(`: <<_E_N_D_\n${text}\n_E_N_D_\n`).commands[0]?.command;
  const document = command?.type === 'Command' ? command.redirects[0] : undefined;
  if (document?.type !== 'HereDoc') return undefined;
  if (bodies.size > 300) bodies.clear();
  bodies.set(text, document);
  return document;
}

/** Expands what stands in a text with $ ` and \ in it: arithmetic, prompts. */
export function* expandBody(sh: Shell, text: string): Task<string> {
  if (!/[$`\\]/.test(text)) return text;
  const document = bodyOf(text);
  return document ? (yield* expandHereDoc(sh, document)).replace(/\n$/, '') : text;
}

/** An expression with its parameters and substitutions expanded, double quotes removed. */
export function* arithmeticText(sh: Shell, text: string): Task<string> {
  const expanded = /[$`\\]/.test(text) ? yield* expandBody(sh, text) : text;
  return expanded.includes('"') ? expanded.replaceAll('"', '') : expanded;
}

/** Evaluates an expression; says what is wrong with it, then throws what ends the command. `what` names a builtin. */
export function evaluateIn(sh: Shell, text: string, what = ''): bigint {
  try {
    return evaluate(text, sh.vars);
  } catch (error) {
    complainArithmetic(sh, error, what);
    throw new Discard(sh.dialect.name === 'bash' ? 1 : 2);
  }
}

/** Prints why an expression failed, in the words of the shell; other errors are thrown on. */
export function complainArithmetic(sh: Shell, error: unknown, what = ''): void {
  if (error instanceof ReadonlyVariable) sh.complain(`${error.message}: ${sh.dialect.readonly}`);
  else if (!(error instanceof ArithmeticError)) throw error;
  else if (sh.dialect.name === 'bash') sh.complain(`${what}${error.text}`);
  else if (sh.dialect.name === 'ash')
    sh.complain(error.message === 'division by 0' ? 'divide by zero' : 'arithmetic syntax error');
  else {
    const reason =
      error.message === 'division by 0'
        ? 'division by zero'
        : error.message.includes('operand')
          ? 'expecting primary'
          : 'expecting EOF';
    sh.complain(`arithmetic expression: ${reason}: "${error.expression}"`);
  }
}
