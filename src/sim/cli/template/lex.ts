/** The words of a template, as text/template's lexer (parse/lex.go) cuts them. */
export type TokenType =
  | 'text'
  | 'left'
  | 'right'
  | 'space'
  | 'field'
  | 'variable'
  | 'identifier'
  | 'keyword'
  | 'bool'
  | 'nil'
  | 'dot'
  | 'number'
  | 'char'
  | 'string'
  | 'raw'
  | 'pipe'
  | 'declare'
  | 'assign'
  | 'paren'
  | 'close'
  | 'punctuation'
  | 'error'
  | 'eof';

/** A word, where it begins, and its line. */
export interface Token {
  readonly type: TokenType;
  readonly text: string;
  readonly at: number;
  readonly line: number;
}

const KEYWORDS = ['block', 'break', 'continue', 'define', 'else', 'end', 'if', 'range', 'template', 'with'];
const SPACE = ' \t\r\n';
const WORD = /[\p{L}\p{Nd}_]/u;

interface Lexer {
  readonly source: string;
  readonly tokens: Token[];
  at: number;
  line: number;
  parens: number;
}

/** Cuts a template into tokens; the last is `eof` or `error`. */
export function lex(source: string): readonly Token[] {
  const lexer: Lexer = { source, tokens: [], at: 0, line: 1, parens: 0 };
  while (lexText(lexer) && lexAction(lexer));
  return lexer.tokens;
}

function emit(lexer: Lexer, type: TokenType, length: number): void {
  const text = lexer.source.slice(lexer.at, lexer.at + length);
  lexer.tokens.push({ type, text, at: lexer.at, line: lexer.line });
  lexer.at += length;
  lexer.line += text.split('\n').length - 1;
}

function fail(lexer: Lexer, message: string): false {
  lexer.tokens.push({ type: 'error', text: message, at: lexer.at, line: lexer.line });
  return false;
}

const skip = (lexer: Lexer, length: number): void => {
  lexer.line += lexer.source.slice(lexer.at, lexer.at + length).split('\n').length - 1;
  lexer.at += length;
};

/** Text up to the next action, which it opens; false at the end. */
function lexText(lexer: Lexer): boolean {
  const { source } = lexer;
  const open = source.indexOf('{{', lexer.at);
  const end = open < 0 ? source.length : open;
  const trims = open >= 0 && source[open + 2] === '-' && SPACE.includes(source[open + 3] ?? 'x');
  const text = source.slice(lexer.at, end);
  const kept = trims ? text.replace(/[ \t\r\n]+$/, '') : text;
  if (kept !== '') emit(lexer, 'text', kept.length);
  skip(lexer, end - lexer.at);
  if (open < 0) {
    emit(lexer, 'eof', 0);
    return false;
  }
  const marker = trims ? 4 : 2;
  if (source.startsWith('/*', open + marker)) return lexComment(lexer, marker);
  emit(lexer, 'left', 2);
  skip(lexer, marker - 2);
  lexer.parens = 0;
  return true;
}

/** Skips a comment and goes on with the text behind it. */
function lexComment(lexer: Lexer, marker: number): boolean {
  const close = lexer.source.indexOf('*/', lexer.at + marker);
  if (close < 0) return fail(lexer, 'unclosed comment');
  const after = lexer.source.slice(close + 2);
  const end = /^(\s-)?\}\}/.exec(after);
  if (end === null) return fail(lexer, 'comment ends before closing delimiter');
  skip(lexer, close + 2 + end[0].length - lexer.at);
  if (end[1] !== undefined) trimAfter(lexer);
  return lexText(lexer);
}

const trimAfter = (lexer: Lexer): void =>
  skip(lexer, /^[ \t\r\n]*/.exec(lexer.source.slice(lexer.at))?.[0].length ?? 0);

/** The inside of an action, with its closing braces; false on an error. */
function lexAction(lexer: Lexer): boolean {
  for (;;) {
    const rest = lexer.source.slice(lexer.at);
    const close = /^(?:[ \t\r\n]-)?\}\}/.exec(rest)?.[0];
    if (close !== undefined) {
      if (lexer.parens > 0) return fail(lexer, 'unclosed left paren');
      skip(lexer, close.length - 2);
      emit(lexer, 'right', 2);
      if (close.length > 2) trimAfter(lexer);
      return true;
    }
    if (rest === '') return fail(lexer, 'unclosed action');
    if (!lexOne(lexer, rest)) return false;
  }
}

const MARKS: Readonly<Record<string, TokenType>> = { '=': 'assign', '|': 'pipe', '(': 'paren', ')': 'close' };

function lexOne(lexer: Lexer, rest: string): boolean {
  const first = rest[0] ?? '';
  if (SPACE.includes(first)) return lexSpace(lexer, rest);
  if (first === ':') return rest[1] === '=' ? done(lexer, 'declare', 2) : fail(lexer, 'expected :=');
  if (first === '"' || first === "'") return lexQuoted(lexer, rest, first);
  if (first === '`') {
    const end = rest.indexOf('`', 1);
    return end < 0 ? fail(lexer, 'unterminated raw quoted string') : done(lexer, 'raw', end + 1);
  }
  if (first === '$' || first === '.') return lexName(lexer, rest, first);
  if (/[+\-\d]/.test(first)) return lexNumber(lexer, rest);
  if (WORD.test(first)) return lexWord(lexer, rest);
  if (first === '(') lexer.parens += 1;
  if (first === ')') {
    lexer.parens -= 1;
    if (lexer.parens < 0) return fail(lexer, 'unexpected right paren');
  }
  const mark = MARKS[first];
  if (mark !== undefined) return done(lexer, mark, 1);
  if (/[!-~]/.test(first)) return done(lexer, 'punctuation', 1);
  return fail(lexer, `unrecognized character in action: ${nameOf(rest)}`);
}

const done = (lexer: Lexer, type: TokenType, length: number): true => {
  emit(lexer, type, length);
  return true;
};

/** `%#U` of Go. */
function nameOf(rest: string): string {
  const char = [...rest][0] ?? '';
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code} '${char}'`;
}

function lexSpace(lexer: Lexer, rest: string): boolean {
  let length = /^[ \t\r\n]+/.exec(rest)?.[0].length ?? 0;
  // The space before a trim marker belongs to it.
  if (rest.startsWith('-}}', length)) length -= 1;
  return length === 0 ? true : done(lexer, 'space', length);
}

function lexQuoted(lexer: Lexer, rest: string, mark: string): boolean {
  const found = (mark === '"' ? /^"(?:[^"\\\n]|\\[^\n])*"/ : /^'(?:[^'\\\n]|\\[^\n])*'/).exec(rest)?.[0];
  if (found !== undefined) return done(lexer, mark === '"' ? 'string' : 'char', found.length);
  return fail(lexer, mark === '"' ? 'unterminated quoted string' : 'unterminated character constant');
}

function lexName(lexer: Lexer, rest: string, first: string): boolean {
  if (first === '.' && /^\.\d/.test(rest)) return lexNumber(lexer, rest);
  const word = /^[\p{L}\p{Nd}_]*/u.exec(rest.slice(1))?.[0] ?? '';
  const after = rest.slice(1 + word.length);
  if (word === '' && isEnd(after)) return done(lexer, first === '.' ? 'dot' : 'variable', 1);
  if (!isEnd(after)) return fail(lexer, `bad character ${nameOf(after)}`);
  return done(lexer, first === '.' ? 'field' : 'variable', 1 + word.length);
}

/** What may stand right behind a name. */
const isEnd = (after: string): boolean => after === '' || /^[ \t\r\n.,|:)(]/.test(after) || after.startsWith('}}');

function lexNumber(lexer: Lexer, rest: string): boolean {
  const found = /^[+-]?(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/.exec(
    rest,
  )?.[0];
  const after = rest.slice(found?.length ?? 1);
  if (found === undefined || WORD.test(after[0] ?? ' ')) {
    const bad = rest.slice(0, (found?.length ?? 1) + (after === '' ? 0 : 1));
    return fail(lexer, `bad number syntax: ${JSON.stringify(bad)}`);
  }
  return done(lexer, 'number', found.length);
}

function lexWord(lexer: Lexer, rest: string): boolean {
  const word = /^[\p{L}\p{Nd}_]+/u.exec(rest)?.[0] ?? '';
  const after = rest.slice(word.length);
  if (!isEnd(after)) return fail(lexer, `bad character ${nameOf(after)}`);
  if (KEYWORDS.includes(word)) return done(lexer, 'keyword', word.length);
  if (word === 'true' || word === 'false') return done(lexer, 'bool', word.length);
  return done(lexer, word === 'nil' ? 'nil' : 'identifier', word.length);
}
