import type { ParsedScript } from 'unbash';

/** What is wrong with a text. */
export interface SyntaxProblem {
  /** A token that does not belong there; a quote or bracket without its partner; the end came too early; too deep. */
  readonly kind: 'token' | 'unmatched' | 'eof' | 'conditional' | 'limit';
  readonly pos: number;
  /** The token, or the character that is looked for, or the keyword of the command that was open at the end. */
  readonly token: string;
  /** What the grammar wants there, where it wants one thing: 'then', 'done', … */
  readonly expected?: string;
  /** The exit status, where it is not 2: an array that is not closed. */
  readonly status?: number;
  /** Where the command that was open began. */
  readonly openPos?: number;
}

const PARTNERS: readonly (readonly [RegExp, string])[] = [
  [/double quote/, '"'],
  [/single quote|ANSI-C/, "'"],
  [/backtick/, '`'],
  [/parameter/, '}'],
  [/substitution|arithmetic|glob|array|process/, ')'],
];

const TOKEN = /^(?:&&|\|\||;;&|;;|;&|\|&|&>>|&>|<<-|<<<|<<|>>|<&|>&|<>|>\||[|&;()<>]|[^\s|&;()<>]+)/;

/** The token at an offset, white space, line breaks and comments skipped. */
function tokenAt(text: string, pos: number, overLines = true): { readonly token: string; readonly pos: number } {
  const blank = overLines ? /^(?:[ \t\n]|\\\n|#[^\n]*)*/ : /^(?:[ \t]|\\\n)*/;
  const start = pos + (blank.exec(text.slice(pos, pos + 5000))?.[0].length ?? 0);
  return { token: TOKEN.exec(text.slice(start, start + 500))?.[0] ?? '', pos: start };
}

/** A parser's error in the words of a shell's grammar; undefined when there is none. `closer` ends a substitution. */
export function diagnose(text: string, script: ParsedScript, closer?: string): SyntaxProblem | undefined {
  const first = script.errors?.[0];
  if (!first) return undefined;
  const errors = script.errors ?? [];
  if (errors.some(({ message }) => /nest|too deep|limit/i.test(message)))
    return { kind: 'limit', pos: first.pos, token: '' };
  const open = errors.find(({ message }) => message.startsWith('unterminated'));
  if (open) {
    const partner = PARTNERS.find(([pattern]) => pattern.test(open.message))?.[1] ?? ')';
    const array = partner === ')' && /=\($/.test(text.slice(0, open.pos + 2)) ? { status: 1 } : {};
    return { kind: 'unmatched', pos: open.pos, token: partner, ...array };
  }
  if (errors.some(({ message }) => message.includes("']]'"))) return conditional(text, first.pos);
  const named = /^unexpected token '(.*)'$/s.exec(first.message);
  if (named) return callLike(text, first.pos) ?? { kind: 'token', pos: first.pos, token: named[1] || 'newline' };
  if (first.message.includes('redirect target')) {
    const { token, pos } = tokenAt(text, first.pos, false);
    return { kind: 'token', pos: Math.min(pos, text.length), token: token || 'newline' };
  }
  const skip = / in (?:subshell|brace group)/.test(first.message) ? 1 : 0;
  const { token, pos } = tokenAt(text, first.pos + skip);
  const expected = /^expected '([^']+)'/.exec(
    errors.find(({ message }) => /^expected '/.test(message))?.message ?? '',
  )?.[1];
  if (token === '' && closer) return { kind: 'token', pos, token: closer };
  if (token !== '' && !(closer && token === closer && pos >= script.end))
    return { kind: 'token', pos, token, ...(expected && { expected }) };
  return endOf(text, errors, expected);
}

/** The end came inside a command: which one, and where it began. */
function endOf(
  text: string,
  errors: readonly { readonly message: string }[],
  expected: string | undefined,
): SyntaxProblem {
  const message = errors.find((error) => / to close /.test(error.message))?.message ?? '';
  const keyword = /brace group/.test(message)
    ? '{'
    : /subshell/.test(message)
      ? '('
      : (/ to close '(\w+)'/.exec(message)?.[1] ?? '');
  if (/(?:^|[\s;&|])(?:function|case|for|select)\s*$/.test(text))
    return { kind: 'token', pos: text.trimEnd().length, token: 'newline' };
  const openPos = keyword === '' ? -1 : /\w/.test(keyword) ? lastWord(text, keyword) : text.lastIndexOf(keyword);
  return {
    kind: 'eof',
    pos: text.length,
    token: keyword,
    ...(expected && { expected }),
    ...(openPos >= 0 && { openPos }),
  };
}

function lastWord(text: string, word: string): number {
  let found = -1;
  for (const match of text.matchAll(new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'g'))) found = match.index;
  return found;
}

/** `echo (a)`: a shell stops at what follows the bracket, the parser at the bracket behind it. */
function callLike(text: string, pos: number): SyntaxProblem | undefined {
  if (text[pos] !== ')') return undefined;
  const match = /[\w"'] +\(([^\s()]+)\s*$/.exec(text.slice(Math.max(0, pos - 200), pos));
  return match?.[1] ? { kind: 'token', pos, token: match[1] } : undefined;
}

function conditional(text: string, pos: number): SyntaxProblem {
  const { token } = tokenAt(text, pos, false);
  return {
    kind: 'conditional',
    pos,
    token: token || 'newline',
    expected: /(\S+)\s*$/.exec(text.slice(0, pos))?.[1] ?? '',
  };
}
