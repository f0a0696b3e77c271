/** A token of an awk program. `text` is the name, the operator, or the content of a string or a regex. */
export interface Token {
  readonly kind: 'number' | 'string' | 'regex' | 'name' | 'call' | 'word' | 'builtin' | 'op' | 'newline' | 'end';
  readonly text: string;
  readonly line: number;
}

/** A program that is wrong: near which text, in which line. */
export class AwkError extends Error {
  readonly line: number;
  readonly near: string;
  constructor(near: string, line: number, message = '') {
    super(message);
    this.near = near;
    this.line = line;
  }
}

const WORDS = new Set(
  'BEGIN END function func if else while for do break continue next nextfile exit return delete in getline print printf'.split(
    ' ',
  ),
);
/** Functions that awk brings along. */
export const BUILTINS: ReadonlySet<string> = new Set(
  'length substr index split sub gsub match tolower toupper sprintf int sqrt exp log sin cos atan2 rand srand system close fflush systime strftime'.split(
    ' ',
  ),
);
const OPERATORS = /^(?:\*\*=|\*\*|\+\+|--|\+=|-=|\*=|\/=|%=|\^=|==|<=|>=|!=|&&|\|\||>>|!~|[-+*/%^!<>|?:~$=,;(){}[\]])/;
const STRING_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  '"': '"',
  '/': '/',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** The text of a string literal between its quotes, escapes resolved; unknown ones keep their backslash. */
export function unescapeAwk(text: string): string {
  return text.replace(/\\(\n|[0-7]{1,3}|[\s\S])/g, (whole, what: string) => {
    if (what === '\n') return '';
    if (/^[0-7]/.test(what)) return String.fromCharCode(Number.parseInt(what, 8));
    return STRING_ESCAPES[what] ?? whole;
  });
}

/** A slash divides where a value stands before it; elsewhere it starts a regex. */
function divides(last: Token | undefined): boolean {
  if (!last) return false;
  if (['number', 'string', 'name', 'builtin'].includes(last.kind)) return true;
  return last.kind === 'op' && /^(?:\)|\]|\$|\+\+|--)$/.test(last.text);
}

/** What a word is: of the language, a function of awk's own, a call of another one, or a variable. */
function wordKind(name: string, next: string | undefined): Token['kind'] {
  if (WORDS.has(name)) return 'word';
  if (BUILTINS.has(name)) return 'builtin';
  return next === '(' ? 'call' : 'name';
}

/** Splits a program into tokens. Throws AwkError. */
export function tokens(source: string): Token[] {
  const found: Token[] = [];
  let line = 1;
  let at = 0;
  const push = (kind: Token['kind'], text: string, length: number): void => {
    found.push({ kind, text, line });
    line += source.slice(at, at + length).split('\n').length - 1;
    at += length;
  };
  while (at < source.length) {
    const rest = source.slice(at);
    const blank = /^(?:[ \t\r]+|\\\r?\n|#[^\n]*)/.exec(rest);
    if (blank) {
      line += blank[0].split('\n').length - 1;
      at += blank[0].length;
      continue;
    }
    const char = rest[0] ?? '';
    if (char === '\n') push('newline', '\n', 1);
    else if (char === '"') {
      const match = /^"((?:[^"\\\n]|\\[\s\S])*)"/.exec(rest);
      if (!match) throw new AwkError(rest.split('\n')[0] ?? '', line, 'runaway string constant');
      push('string', unescapeAwk(match[1] ?? ''), match[0].length);
    } else if (char === '/' && !divides(found.at(-1))) {
      const match = /^\/((?:[^/\\\n[]|\\.|\[\^?\]?(?:\[:\w+:\]|[^\]\n])*\]|\[)*)\//.exec(rest);
      if (!match) throw new AwkError(rest.split('\n')[0] ?? '', line, 'runaway regular expression');
      push('regex', (match[1] ?? '').replace(/\\\//g, '/'), match[0].length);
    } else if (/^(?:\d|\.\d)/.test(rest)) {
      const match = /^(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/.exec(rest)?.[0] ?? '0';
      push('number', match, match.length);
    } else if (/^[A-Za-z_]/.test(rest)) {
      const name = /^\w+/.exec(rest)?.[0] ?? '';
      push(wordKind(name, rest[name.length]), name, name.length);
    } else {
      const operator = OPERATORS.exec(rest)?.[0];
      if (!operator) throw new AwkError(char, line);
      push('op', operator, operator.length);
    }
  }
  found.push({ kind: 'end', text: 'end of file', line });
  return found;
}
