const VARIABLE = /\$(?:\$|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-?+])([^}]*))?\})/g;

/**
 * A text of a compose file with its variables replaced: $NAME, ${NAME}, ${NAME:-default}, ${NAME:?error}, $$.
 *
 * @throws Error with compose's text where a required variable is missing
 */
export function interpolate(text: string, env: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (whole, plain?: string, braced?: string, operator?: string, operand = '') => {
    const name = plain ?? braced;
    if (name === undefined) return whole === '$$' ? '$' : whole;
    const value = env[name];
    const isSet = operator?.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
    if (operator?.endsWith('-')) return isSet ? (value ?? '') : operand;
    if (operator?.endsWith('+')) return isSet ? operand : '';
    if (operator?.endsWith('?') && !isSet) throw new Error(`required variable ${name} is missing a value: ${operand}`);
    return value ?? '';
  });
}

/** Every text in a document, interpolated. */
export function interpolateAll(value: unknown, env: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return interpolate(value, env);
  if (Array.isArray(value)) return value.map((one) => interpolateAll(one, env));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, interpolateAll(one, env)]));
}

/** NAME=value lines of an .env file. */
export function readEnv(text: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const match = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line);
    if (match?.[1]) env[match[1]] = (match[2] ?? '').replace(/^(['"])(.*)\1$/, '$2');
  }
  return env;
}
