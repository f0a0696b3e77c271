import { ComposeError, isMap, mapValues } from './raw.ts';

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
class BadTemplate extends Error {}

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

/** Every text of a document, interpolated. Throws ComposeError with the place of what is wrong. */
export function interpolateAll(value: unknown, variables: Variables, path: readonly string[] = []): unknown {
  if (typeof value === 'string') {
    try {
      return interpolate(value, variables);
    } catch (error) {
      const place = path.join('.');
      if (error instanceof BadTemplate)
        throw new ComposeError(
          `invalid interpolation format for ${place}.\nYou may need to escape any $ with another $.\n${error.message}`,
        );
      if (error instanceof ComposeError) throw new ComposeError(`error while interpolating ${place}: ${error.message}`);
      throw error;
    }
  }
  if (Array.isArray(value)) return value.map((one) => interpolateAll(one, variables, [...path, '[]']));
  if (!isMap(value)) return value;
  return mapValues(value, (one, key) => interpolateAll(one, variables, [...path, key]));
}

/** NAME=value lines of an .env file, with the variables that stand before or in the environment. */
export function readEnv(text: string, outer: Readonly<Record<string, string>> = {}): Record<string, string> {
  const env: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*[=:]\s*(.*?)\s*$/.exec(line);
    if (!match?.[1]) continue;
    const raw = match[2] ?? '';
    const quoted = /^(['"])(.*?)\1\s*(?:#.*)?$/.exec(raw);
    const value = quoted ? (quoted[2] ?? '') : raw.replace(/(^|\s)#.*$/, '').trimEnd();
    const variables: Variables = { env: { ...env, ...outer }, unset: () => undefined };
    env[match[1]] = quoted?.[1] === "'" ? value : interpolate(value, variables);
  }
  return env;
}
