import { quote } from '../parse/go-numbers.ts';
import { lex, type Token } from './lex.ts';
import type { CommandNode, Node, Operand, Pipe } from './nodes.ts';

/** What is wrong with a template, in Go's words: `template: :1: unclosed action`. */
export class TemplateError extends Error {}

interface Parser {
  readonly name: string;
  readonly tokens: readonly Token[];
  readonly functions: ReadonlySet<string>;
  variables: string[];
  next: number;
  ranges: number;
  actionLine: number;
}

/** How a list of nodes ended. */
type Ending = { readonly word: 'end' | 'else' | 'eof'; readonly chained: boolean };

/**
 * Parses a template as text/template/parse does.
 *
 * @throws TemplateError in Go's words
 */
export function parseTemplate(source: string, name: string, functions: ReadonlySet<string>): readonly Node[] {
  const parser: Parser = { name, tokens: lex(source), functions, variables: ['$'], next: 0, ranges: 0, actionLine: 0 };
  const { nodes, ending } = list(parser);
  if (ending.word !== 'eof') fail(parser, `unexpected {{${ending.word}}}`);
  return nodes;
}

function fail(parser: Parser, message: string): never {
  const line = parser.tokens[Math.max(0, parser.next - 1)]?.line ?? 1;
  throw new TemplateError(`template: ${parser.name}:${line}: ${message}`);
}

const EOF: Token = { type: 'eof', text: '', at: 0, line: 1 };
const peek = (parser: Parser): Token => parser.tokens[parser.next] ?? EOF;
const take = (parser: Parser): Token => {
  const token = peek(parser);
  parser.next += 1;
  return token;
};
const skipSpace = (parser: Parser): void => {
  if (peek(parser).type === 'space') parser.next += 1;
};
const takeWord = (parser: Parser): Token => {
  skipSpace(parser);
  return take(parser);
};
const peekWord = (parser: Parser): Token => {
  skipSpace(parser);
  return peek(parser);
};

/** A token as errors show it. */
function showToken({ type, text }: Token): string {
  if (type === 'eof') return 'EOF';
  if (type === 'error') return text;
  if (type === 'keyword' || type === 'dot' || type === 'nil') return `<${text}>`;
  return text.length > 10 ? `${quote(text.slice(0, 10))}...` : quote(text);
}

function unexpected(parser: Parser, token: Token, context: string): never {
  if (token.type !== 'error') fail(parser, `unexpected ${showToken(token)} in ${context}`);
  const isElsewhere = parser.actionLine !== 0 && parser.actionLine !== token.line;
  const where = ` in action started at ${parser.name}:${parser.actionLine}`;
  const extra = isElsewhere ? (token.text.endsWith(' action') ? where.slice(' in action'.length) : where) : '';
  fail(parser, token.text + extra);
}

function expect(parser: Parser, type: Token['type'], context: string): Token {
  const token = takeWord(parser);
  if (token.type !== type) unexpected(parser, token, context);
  return token;
}

/** Nodes up to `end`, `else` or the end of the template. */
function list(parser: Parser): { nodes: readonly Node[]; ending: Ending } {
  const nodes: Node[] = [];
  for (;;) {
    const token = takeWord(parser);
    if (token.type === 'eof') return { nodes, ending: { word: 'eof', chained: false } };
    if (token.type === 'text') nodes.push({ kind: 'text', text: token.text, at: token.at });
    else if (token.type === 'left') {
      parser.actionLine = token.line;
      const found = action(parser);
      parser.actionLine = 0;
      if ('word' in found) return { nodes, ending: found };
      nodes.push(found);
    } else unexpected(parser, token, 'input');
  }
}

function action(parser: Parser): Node | Ending {
  const token = peekWord(parser);
  if (token.type !== 'keyword') {
    return { kind: 'action', pipe: pipeline(parser, 'command', 'right'), at: token.at };
  }
  parser.next += 1;
  switch (token.text) {
    case 'if':
    case 'with':
    case 'range':
      return control(parser, token.text, token.at);
    case 'end':
      expect(parser, 'right', 'end');
      return { word: 'end', chained: false };
    case 'else':
      return otherwise(parser);
    case 'break':
    case 'continue':
      if (parser.ranges === 0) fail(parser, `{{${token.text}}} outside {{range}}`);
      expect(parser, 'right', `{{${token.text}}}`);
      return { kind: token.text, at: token.at };
    default:
      return unexpected(parser, token, 'command');
  }
}

function otherwise(parser: Parser): Ending {
  const next = peekWord(parser);
  if (next.type === 'keyword' && (next.text === 'if' || next.text === 'with')) return { word: 'else', chained: true };
  expect(parser, 'right', 'else');
  return { word: 'else', chained: false };
}

function control(parser: Parser, kind: 'if' | 'with' | 'range', at: number): Node {
  const scope = parser.variables.length;
  const pipe = pipeline(parser, kind, 'right');
  if (kind === 'range') parser.ranges += 1;
  const { nodes: body, ending } = list(parser);
  if (kind === 'range') parser.ranges -= 1;
  if (ending.word === 'eof') fail(parser, 'unexpected EOF');
  let rest: readonly Node[] | undefined;
  if (ending.chained) {
    const next = takeWord(parser);
    rest = [control(parser, next.text === 'with' ? 'with' : 'if', next.at)];
  } else if (ending.word === 'else') {
    const last = list(parser);
    if (last.ending.word === 'eof') fail(parser, 'unexpected EOF');
    if (last.ending.word !== 'end') fail(parser, `expected end; found {{${last.ending.word}}}`);
    rest = last.nodes;
  }
  parser.variables.length = scope;
  return { kind, pipe, body, otherwise: rest, at };
}

const OPERANDS = ['bool', 'char', 'dot', 'field', 'identifier', 'number', 'nil', 'raw', 'string', 'variable', 'paren'];

function pipeline(parser: Parser, context: string, end: 'right' | 'close'): Pipe {
  const at = peekWord(parser).at;
  const { declares, isAssignment } = declarations(parser, context);
  const commands: CommandNode[] = [];
  for (;;) {
    const token = takeWord(parser);
    if (token.type === end) break;
    if (!OPERANDS.includes(token.type)) unexpected(parser, token, context);
    parser.next -= 1;
    commands.push(command(parser));
  }
  if (commands.length === 0) fail(parser, `missing value for ${context}`);
  const stage = commands.findIndex(
    ({ args: [first] }, index) => index > 0 && ['bool', 'dot', 'nil', 'number', 'string'].includes(first?.kind ?? ''),
  );
  if (stage > 0) fail(parser, `non executable command in pipeline stage ${stage + 1}`);
  return { kind: 'pipe', declares, isAssignment, commands, at };
}

function declarations(parser: Parser, context: string): { declares: readonly string[]; isAssignment: boolean } {
  const declares: string[] = [];
  while (peekWord(parser).type === 'variable') {
    const start = parser.next;
    const variable = take(parser);
    const next = peekWord(parser);
    if (next.type === 'assign' || next.type === 'declare') {
      parser.next += 1;
      declares.push(variable.text);
      parser.variables.push(variable.text);
      return { declares, isAssignment: next.type === 'assign' };
    }
    if (next.type !== 'punctuation' || next.text !== ',') {
      parser.next = start;
      break;
    }
    parser.next += 1;
    declares.push(variable.text);
    parser.variables.push(variable.text);
    if (context !== 'range' || declares.length > 1) fail(parser, `too many declarations in ${context}`);
    if (!['variable', 'right', 'close'].includes(peekWord(parser).type))
      fail(parser, 'range can only initialize variables');
  }
  return { declares, isAssignment: false };
}

function command(parser: Parser): CommandNode {
  const args: Operand[] = [];
  const at = peekWord(parser).at;
  for (;;) {
    skipSpace(parser);
    const found = operand(parser);
    if (found !== undefined) args.push(found);
    const token = take(parser);
    if (token.type === 'space') continue;
    if (token.type === 'right' || token.type === 'close') parser.next -= 1;
    else if (token.type !== 'pipe') unexpected(parser, token, 'operand');
    break;
  }
  if (args.length === 0) fail(parser, 'empty command');
  return { args, at };
}

function operand(parser: Parser): Operand | undefined {
  const node = term(parser);
  if (node === undefined || peek(parser).type !== 'field') return node;
  const at = peek(parser).at;
  const names: string[] = [];
  while (peek(parser).type === 'field') names.push(take(parser).text.slice(1));
  if (node.kind === 'field' || node.kind === 'variable') return { ...node, names: [...node.names, ...names], at };
  if (node.kind === 'pipe' || node.kind === 'identifier' || node.kind === 'chain')
    return { kind: 'chain', of: node, names, at };
  const shown =
    'text' in node ? node.text : node.kind === 'bool' ? String(node.value) : node.kind === 'dot' ? '.' : 'nil';
  fail(parser, `unexpected . after term ${quote(shown)}`);
}

function term(parser: Parser): Operand | undefined {
  const token = takeWord(parser);
  const { text, at } = token;
  switch (token.type) {
    case 'identifier':
      if (!parser.functions.has(text)) fail(parser, `function ${quote(text)} not defined`);
      return { kind: 'identifier', name: text, at };
    case 'dot':
    case 'nil':
      return { kind: token.type, at };
    case 'variable':
      if (!parser.variables.includes(text)) fail(parser, `undefined variable ${quote(text)}`);
      return { kind: 'variable', names: [text], at };
    case 'field':
      return { kind: 'field', names: [text.slice(1)], at };
    case 'bool':
      return { kind: 'bool', value: text === 'true', at };
    case 'number':
      return { kind: 'number', value: numberOf(text), text, isFloat: /[.eE]/.test(text) && !/0x/i.test(text), at };
    case 'char':
      return { kind: 'number', value: unquote(text.slice(1, -1)).codePointAt(0) ?? 0, text, isFloat: false, at };
    case 'paren':
      return pipeline(parser, 'parenthesized pipeline', 'close');
    case 'string':
      if (BAD_ESCAPE.test(text)) fail(parser, 'invalid syntax');
      return { kind: 'string', value: unquote(text.slice(1, -1)), text, at };
    case 'raw':
      return { kind: 'string', value: text.slice(1, -1).replaceAll('\r', ''), text, at };
    default:
      parser.next -= 1;
      return undefined;
  }
}

const numberOf = (text: string): number => {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[+-]/, '').replaceAll('_', '');
  return sign * Number(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
};

/** A backslash before what Go does not escape, in a string between double quotes. */
const BAD_ESCAPE =
  /^"(?:[^\\]|\\(?:[abfnrtv\\"]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{3}))*\\(?![abfnrtv\\"]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{3})/;

const PLAIN: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The text of a Go string literal without its quotes. */
const unquote = (body: string): string =>
  body.replace(/\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{3}|.)/gs, (_, code: string) => {
    if (/^[xuU]./.test(code)) return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]{3}$/.test(code)) return String.fromCodePoint(Number.parseInt(code, 8));
    return PLAIN[code] ?? code;
  });
