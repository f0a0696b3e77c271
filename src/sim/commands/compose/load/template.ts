import { ComposeError } from './raw.ts';

/** What replaces variables: their values, and who hears of those that are not set. */
export interface Variables {
  readonly env: Readonly<Record<string, string>>;
  readonly unset: (name: string) => void;
}

const HEAD = /^\$(?:(\$)|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(:?[-?+])?)/;

/** Where the brace that opens at 1 closes. */
function closing(text: string): number {
  let open = 0;
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '{') open++;
    if (text[i] === '}' && --open === 0) return i;
  }
  return -1;
}

function replaced(name: string, operator: string, operand: string, variables: Variables): string {
  const value = variables.env[name];
  const isSet = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
  if (operator.endsWith('-')) return isSet ? (value ?? '') : interpolate(operand, variables);
  if (operator.endsWith('+')) return isSet ? interpolate(operand, variables) : '';
  if (operator.endsWith('?')) {
    if (isSet) return value ?? '';
    const why = interpolate(operand, variables);
    throw new ComposeError(`required variable ${name} is missing a value${why === '' ? '' : `: ${why}`}`);
  }
  if (value === undefined) variables.unset(name);
  return value ?? '';
}

/** Thrown for a text that is no template. */
export class BadTemplate extends Error {}

/**
 * A text of a compose file with its variables replaced: $NAME, ${NAME}, ${NAME:-default}, ${NAME:?error}, $$.
 *
 * @throws ComposeError where a required variable is missing, BadTemplate where the text is none
 */
export function interpolate(text: string, variables: Variables): string {
  let done = '';
  let rest = text;
  for (let at = rest.indexOf('$'); at >= 0; at = rest.indexOf('$')) {
    done += rest.slice(0, at);
    rest = rest.slice(at);
    const head = HEAD.exec(rest);
    if (!head) throw new BadTemplate(text);
    const [whole, escaped, plain, braced = '', operator = ''] = head;
    if (escaped !== undefined || plain !== undefined) {
      done += plain === undefined ? '$' : replaced(plain, '', '', variables);
      rest = rest.slice(whole.length);
      continue;
    }
    const end = closing(rest);
    if (end < 0 || (operator === '' && end !== whole.length)) throw new BadTemplate(text);
    done += replaced(braced, operator, rest.slice(whole.length, end), variables);
    rest = rest.slice(end + 1);
  }
  return done + rest;
}
