import type { Task } from '../../sim/host/program.ts';
import { expandPrompt } from '../prompt.ts';
import { Discard } from '../run/control.ts';
import type { Shell } from '../state/shell.ts';
import { declaration, flagsOf } from './declaration.ts';
import { ansiEscapes } from './escapes.ts';
import { doubleQuoted, singleQuoted } from './quote.ts';
import { list, scalar, type Value } from './value.ts';

/** ${x@operator}: Q quotes, E reads escapes, P is a prompt, A a declaration, a the flags, U u L change case, K and k keys. */
export function* transform(
  sh: Shell,
  operator: string,
  target: { readonly name: string; readonly value: Value },
): Task<Value> {
  const { name, value } = target;
  const change = (each: (text: string) => string): Value =>
    value.kind === 'list'
      ? list(value.items.map(each), value.star)
      : value.text === undefined
        ? value
        : scalar(each(value.text));
  switch (operator) {
    case 'Q':
      return change(singleQuoted);
    case 'E':
      return change((text) => ansiEscapes(text).text);
    case 'U':
      return change((text) => text.toUpperCase());
    case 'L':
      return change((text) => text.toLowerCase());
    case 'u':
      return change((text) => text.slice(0, 1).toUpperCase() + text.slice(1));
    case 'P':
      return scalar(
        value.kind === 'scalar' && value.text !== undefined ? yield* expandPrompt(sh, value.text) : undefined,
      );
    case 'a':
      return scalar(flagsOf(sh.vars.find(name)));
    case 'A':
      return scalar(declaration(sh, name, value.kind === 'list'));
    case 'K':
    case 'k':
      return keyed(sh, name, value, operator === 'K');
    default:
      sh.complain(`\${${name}@${operator}}: bad substitution`);
      throw new Discard(1);
  }
}

function keyed(sh: Shell, name: string, value: Value, quoted: boolean): Value {
  if (value.kind === 'scalar') return value.text === undefined ? value : scalar(singleQuoted(value.text));
  const entries = sh.vars.entries(name);
  if (!quoted) return list(entries.flat(), value.star);
  return scalar(entries.map(([key, text]) => `${key} ${doubleQuoted(text)}`).join(' '));
}
