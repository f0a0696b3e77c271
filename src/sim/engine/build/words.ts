/** Values of variables by name. */
export type Variables = Readonly<Record<string, string>>;

interface Expanded {
  readonly value: string;
  /** Index behind the expression. */
  readonly next: number;
}

/** `${name}`, `${name:-word}`, `${name:+word}`, `${name-word}`, `${name#pattern}` are not told apart further. */
function braces(text: string, at: number, variables: Variables): Expanded | undefined {
  const end = closing(text, at);
  if (end < 0) return undefined;
  const match = /^([A-Za-z_]\w*|[0-9*@#?!$-])(?:(:?[-+?])([\s\S]*))?$/.exec(text.slice(at, end));
  if (!match) return undefined;
  const [, name = '', operator = '', word = ''] = match;
  const value = variables[name];
  const unset = operator.startsWith(':') ? (value ?? '') === '' : value === undefined;
  const other = (): string => expand(word, variables);
  if (operator.endsWith('-') && unset) return { value: other(), next: end + 1 };
  if (operator.endsWith('+')) return { value: unset ? '' : other(), next: end + 1 };
  return { value: value ?? '', next: end + 1 };
}

function closing(text: string, at: number): number {
  let depth = 1;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '{' && text[i - 1] === '$') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

function variable(text: string, at: number, variables: Variables): Expanded {
  if (text[at] === '{') return braces(text, at + 1, variables) ?? { value: '$', next: at };
  const name = /^([A-Za-z_]\w*|[0-9*@#?!$-])/.exec(text.slice(at))?.[1];
  if (name === undefined) return { value: '$', next: at };
  return { value: variables[name] ?? '', next: at + name.length };
}

/** Replaces variables that are set, and leaves quotes, backslashes and other variables as they are: for names of steps. */
export const expandKnown = (text: string, variables: Variables): string =>
  text.replace(
    /\$(?:\{(\w+)\}|([A-Za-z_]\w*))/g,
    (found, braced: string | undefined, bare: string | undefined) => variables[braced ?? bare ?? ''] ?? found,
  );
/** Replaces variables and takes quotes away, as buildkit's shell.Lex does with a word. */
export function expand(text: string, variables: Variables): string {
  return walk(text, variables).join('');
}
/** The words of a text, split at spaces outside of quotes, variables replaced, quotes taken away. */
export function splitWords(text: string, variables: Variables): string[] {
  return walk(text, variables, true);
}

function walk(text: string, variables: Variables, split = false): string[] {
  const words: string[] = [];
  let word = '';
  let open = false;
  let quote = '';
  const end = (): void => {
    if (open) words.push(word);
    word = '';
    open = false;
  };
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? '';
    if (split && quote === '' && /\s/.test(char)) {
      end();
      at++;
      continue;
    }
    open = true;
    if (quote !== "'" && char === '$') {
      const found = variable(text, at + 1, variables);
      word += found.value;
      at = Math.max(found.next, at + 1);
    } else if (char === '\\' && quote !== "'" && at + 1 < text.length) {
      const next = text[at + 1] ?? '';
      const special = quote === '"' ? '"$\\'.includes(next) : true;
      word += special ? next : char + next;
      at += 2;
    } else if ((char === '"' || char === "'") && (quote === '' || quote === char)) {
      quote = quote === '' ? char : '';
      at++;
    } else {
      word += char;
      at++;
    }
  }
  if (split) end();
  else words.push(word);
  return words;
}
