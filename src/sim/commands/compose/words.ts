/** Splits a command as compose does (shellwords): blanks part words, quotes keep them together. */
export function shellWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
      else if (char === '\\' && quote === '"') word = (word ?? '') + (text[++i] ?? '');
      else word = (word ?? '') + char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= '';
    } else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + (char === '\\' ? (text[++i] ?? '') : char);
  }
  if (word !== undefined) words.push(word);
  return words;
}

/** A value that may be a list or a text. */
export const listOf = (value: unknown): string[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

/** A value that may be a map or a list of NAME=value; a name alone takes its value from the environment. */
export function mapOf(value: unknown, env: Readonly<Record<string, string>> = {}): Record<string, string> {
  if (Array.isArray(value)) {
    const pairs = value.map((one): [string, string] => {
      const [name = '', ...rest] = String(one).split('=');
      return [name, rest.length > 0 ? rest.join('=') : (env[name] ?? '')];
    });
    return Object.fromEntries(pairs);
  }
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, one === null ? (env[name] ?? '') : String(one)]),
  );
}

/** Names in a value that may be a list or a map (networks, depends_on). */
export const namesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'object' && value !== null ? Object.keys(value) : [];
