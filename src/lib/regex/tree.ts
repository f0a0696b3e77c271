/** A regular expression of JavaScript as a tree: what the bounded matcher runs, and what its cost is guessed from. */
export type Node =
  | { readonly kind: 'empty' }
  /** One character, told by an expression of its own or by its code. */
  | { readonly kind: 'char'; readonly source: string; readonly code: number | undefined }
  | { readonly kind: 'all'; readonly parts: readonly Node[] }
  | { readonly kind: 'any'; readonly parts: readonly Node[] }
  | { readonly kind: 'group'; readonly index: number; readonly body: Node }
  | {
      readonly kind: 'repeat';
      readonly body: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
      /** Groups inside: forgotten when the body begins anew. */
      readonly groups: readonly [from: number, to: number];
    }
  | { readonly kind: 'assert'; readonly what: '^' | '$' | 'b' | 'B' }
  | {
      readonly kind: 'look';
      readonly behind: boolean;
      readonly negative: boolean;
      readonly body: Node;
      readonly source: string;
    }
  | { readonly kind: 'back'; readonly group: number };

export interface Tree {
  readonly root: Node;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

const HEX = /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]+)\})/;
const PLAIN: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f', 0: '\0' };

/** Reads the source of an expression that JavaScript has accepted already. */
class Reader {
  readonly #source: string;
  readonly #unicode: boolean;
  readonly names = new Map<string, number>();
  #at = 0;
  groups = 0;

  constructor(source: string, unicode: boolean) {
    this.#source = source;
    this.#unicode = unicode;
  }

  read(): Node {
    const parts = [this.#branch()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      parts.push(this.#branch());
    }
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'any', parts };
  }

  #branch(): Node {
    const parts: Node[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const before = this.groups;
      const atom = this.#atom();
      parts.push(this.#repeated(atom, before));
    }
    if (parts.length === 1) return parts[0] as Node;
    return parts.length === 0 ? { kind: 'empty' } : { kind: 'all', parts };
  }

  #repeated(body: Node, before: number): Node {
    const match = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/.exec(this.#source.slice(this.#at, this.#at + 40));
    if (!match) return body;
    this.#at += match[0].length;
    const [, sign, from, comma, to, lazy] = match;
    const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
    const open = Number.POSITIVE_INFINITY;
    const most = sign === undefined ? (to ? Number(to) : comma ? open : least) : sign === '?' ? 1 : open;
    return { kind: 'repeat', body, least, most, lazy: lazy === '?', groups: [before + 1, this.groups] };
  }

  #atom(): Node {
    const char = this.#source[this.#at] ?? '';
    if (char === '(') return this.#group();
    if (char === '[') return this.#set();
    if (char === '\\') return this.#escape();
    this.#at++;
    if (char === '^' || char === '$') return { kind: 'assert', what: char };
    if (char === '.') return { kind: 'char', source: '.', code: undefined };
    const code = this.#unicode ? (this.#source.codePointAt(this.#at - 1) ?? 0) : char.charCodeAt(0);
    if (code > 0xffff) this.#at++;
    const text = String.fromCodePoint(code);
    return { kind: 'char', source: /[\]{}]/.test(text) ? `\\${text}` : text, code };
  }

  #group(): Node {
    const start = this.#at;
    const head = /^\((?:\?(?:([:=!])|<([=!])|<([^>]*)>))?/.exec(
      this.#source.slice(start, start + 200),
    ) as RegExpExecArray;
    this.#at += head[0].length;
    const [whole, plain, behind, name] = head;
    const index = whole === '(' || name !== undefined ? ++this.groups : 0;
    if (name !== undefined) this.names.set(name, index);
    const body = this.read();
    this.#at++;
    if (index > 0) return { kind: 'group', index, body };
    if (plain === ':') return body.kind === 'all' || body.kind === 'any' ? body : { kind: 'all', parts: [body] };
    const source = this.#source.slice(start, this.#at);
    return { kind: 'look', behind: behind !== undefined, negative: (plain ?? behind) === '!', body, source };
  }

  #set(): Node {
    let end = this.#at + 1;
    while (end < this.#source.length && this.#source[end] !== ']') end += this.#source[end] === '\\' ? 2 : 1;
    const source = this.#source.slice(this.#at, end + 1);
    this.#at = end + 1;
    return { kind: 'char', source, code: undefined };
  }

  #escape(): Node {
    const rest = this.#source.slice(this.#at, this.#at + 100);
    const letter = rest[1] ?? '';
    const number = /^\\([1-9]\d*)/.exec(rest)?.[1];
    const named = /^\\k<([^>]*)>/.exec(rest);
    if (letter === 'b' || letter === 'B') {
      this.#at += 2;
      return { kind: 'assert', what: letter };
    }
    if (number !== undefined || named) {
      this.#at += (named?.[0] ?? `\\${number}`).length;
      return { kind: 'back', group: named ? (this.names.get(named[1] ?? '') ?? 0) : Number(number) };
    }
    const hex = HEX.exec(rest);
    const property = /^\\[pP]\{[^}]*\}/.exec(rest)?.[0];
    const source = hex?.[0] ?? property ?? (letter === 'c' ? rest.slice(0, 3) : rest.slice(0, 2));
    this.#at += source.length;
    if (hex) return { kind: 'char', source, code: Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '0', 16) };
    const code = PLAIN[letter]?.charCodeAt(0) ?? (/[A-Za-z]/.test(letter) ? undefined : letter.charCodeAt(0));
    return { kind: 'char', source, code };
  }
}

/** The tree of a source that `new RegExp(source, flags)` takes. */
export function readRegex(source: string, flags: string): Tree {
  const reader = new Reader(source, flags.includes('u'));
  const root = reader.read();
  return { root, groups: reader.groups, names: reader.names };
}

/** What the cost of an expression is guessed from. */
export interface Cost {
  /** How many repetitions without an end there are: the exponent of the time that backtracking may take, less one. */
  readonly open: number;
  /** Whether such a repetition can match the same text in more than one way: then time may double with each character. */
  readonly nested: boolean;
  /** How many instructions it has when all counted repetitions are written out. */
  readonly size: number;
}

const NOTHING: Cost = { open: 0, nested: false, size: 1 };
const FEW = 4;

/** Guesses the cost of a tree. */
export function costOf(node: Node): Cost {
  switch (node.kind) {
    case 'all':
    case 'any': {
      const parts = node.parts.map(costOf);
      return {
        open: parts.reduce((sum, one) => sum + one.open, 0),
        nested: parts.some((one) => one.nested),
        size: parts.reduce((sum, one) => sum + one.size + 2, 0),
      };
    }
    case 'group':
    case 'look': {
      const body = costOf(node.body);
      return { ...body, size: body.size + 2 };
    }
    case 'repeat': {
      const body = costOf(node.body);
      const many = node.most > FEW;
      const isChar = node.body.kind === 'char';
      const copies = Math.max(1, node.least) + (Number.isFinite(node.most) ? node.most - node.least : 1);
      return {
        open: body.open + (many ? 1 : 0),
        nested: body.nested || (many && !isChar && (body.open > 0 || ambiguous(node.body))),
        size: (body.size + 2) * copies + 2,
      };
    }
    default:
      return NOTHING;
  }
}

/** Whether one pass through a body can take different ways: alternatives, or parts that may be left out. */
function ambiguous(node: Node): boolean {
  switch (node.kind) {
    case 'any':
      return true;
    case 'all':
      return node.parts.some(ambiguous);
    case 'group':
      return ambiguous(node.body);
    case 'repeat':
      return node.least !== node.most;
    default:
      return false;
  }
}
