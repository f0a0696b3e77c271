/** Where the cursor is in a command line, for those who know what could be typed there. */
export interface CompletionContext {
  /** The words of the simple command before the current one, without quotes. */
  readonly words: readonly string[];
  /** What is typed of the current word up to the cursor, without quotes. */
  readonly current: string;
  readonly position: 'command' | 'argument' | 'redirect' | 'variable';
  /** Where the current word begins in the text; for a variable behind the $. */
  readonly start: number;
  /** The quote that is open at the cursor, or ''. */
  readonly quote: '' | "'" | '"';
}

const KEYWORDS: ReadonlySet<string> = new Set(['if', 'then', 'else', 'elif', 'while', 'until', 'do', '!', '{', 'time']);

interface Word {
  text: string;
  readonly start: number;
  quote: '' | "'" | '"';
  /** Where a $NAME that ends at the cursor begins. */
  dollar: number;
}

/** Reads a line up to the cursor, a character at a time. */
class Scanner {
  readonly #text: string;
  readonly #end: number;
  readonly #stack: { readonly words: string[]; readonly redirect: boolean }[] = [];
  #words: string[] = [];
  #redirect = false;
  #word: Word | undefined;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  run(): CompletionContext {
    let i = 0;
    while (i < this.#end) {
      const next = this.#word && this.#word.quote !== '' ? this.#inQuotes(this.#word, i) : this.#plain(i);
      if (next === undefined) break;
      i = next;
    }
    return describe(this.#word, this.#words, this.#redirect, this.#end);
  }

  #begin(at: number): Word {
    this.#word ??= { text: '', start: at, quote: '', dollar: -1 };
    return this.#word;
  }
  #finish(): void {
    const word = this.#word;
    if (!word) return;
    const first = this.#words.length === 0 && (KEYWORDS.has(word.text) || /^[A-Za-z_]\w*=/.test(word.text));
    if (!this.#redirect && !first) this.#words.push(word.text);
    this.#redirect = false;
    this.#word = undefined;
  }
  #substitution(at: number): number {
    this.#stack.push({ words: this.#words, redirect: this.#redirect });
    this.#words = [];
    this.#word = undefined;
    this.#redirect = false;
    return at + 2;
  }
  #escaped(at: number, keeps: boolean): number {
    const next = this.#text[at + 1];
    if (at + 1 < this.#end && next !== '\n') this.#begin(at).text += keeps ? `\\${next}` : next;
    return at + 2;
  }
  #opens(at: number): boolean {
    return this.#text[at] === '$' && this.#text[at + 1] === '(' && at + 1 < this.#end;
  }

  #inQuotes(word: Word, at: number): number {
    const c = this.#text[at] as string;
    if (c === word.quote) word.quote = '';
    else if (word.quote === "'") word.text += c;
    else if (c === '\\') return this.#escaped(at, !/["\\$`]/.test(this.#text[at + 1] ?? ''));
    else if (this.#opens(at)) return this.#substitution(at);
    else add(word, c, at);
    return at + 1;
  }

  /** Outside of quotes; undefined where a comment begins. */
  #plain(at: number): number | undefined {
    const c = this.#text[at] as string;
    if (c === '\\') return this.#escaped(at, false);
    if (this.#opens(at)) return this.#substitution(at);
    if (c === "'" || c === '"') this.#begin(at).quote = c;
    else if (c === ' ' || c === '\t') this.#finish();
    else if (c === ')' && this.#stack.length > 0) {
      const outer = this.#stack.pop();
      this.#words = outer?.words ?? [];
      this.#redirect = outer?.redirect ?? false;
      this.#word = { text: '', start: at + 1, quote: '', dollar: -1 };
    } else if (';|&\n()`'.includes(c)) this.#operator(c, at);
    else if (c === '<' || c === '>') {
      if (this.#word && /^\d+$/.test(this.#word.text)) this.#word = undefined;
      this.#finish();
      this.#redirect = true;
    } else if (c === '#' && !this.#word) return undefined;
    else add(this.#begin(at), c, at);
    return at + 1;
  }

  /** An operator ends the command, but not the & of 2>&1 and &>. */
  #operator(c: string, at: number): void {
    const joined = c === '&' && this.#text[at - 1] === '>';
    this.#finish();
    if (!joined && !(c === '&' && this.#text[at + 1] === '>')) this.#words = [];
    this.#redirect = joined;
  }
}

/** Reads a line up to the cursor: words, operators, quotes. Never throws, whatever the text. */
export const completionContext = (text: string, cursor: number): CompletionContext =>
  new Scanner(text, Math.max(0, Math.min(cursor, text.length))).run();

/** Adds a character, and notes where a $NAME begins. */
function add(word: Word, c: string, at: number): void {
  if (c === '$') word.dollar = at;
  else if (word.dollar >= 0 && !/\w/.test(c) && !(c === '{' && word.text.endsWith('$'))) word.dollar = -1;
  word.text += c;
}

function describe(word: Word | undefined, words: readonly string[], redirect: boolean, end: number): CompletionContext {
  const current = word?.text ?? '';
  const quote = word?.quote ?? '';
  const variable = word && word.dollar >= 0 ? /\$\{?(\w*)$/.exec(current) : null;
  if (word && variable) {
    const name = variable[1] ?? '';
    return { words, current: name, position: 'variable', start: end - name.length, quote };
  }
  const position = redirect
    ? 'redirect'
    : words.length === 0 && !/^[A-Za-z_]\w*=/.test(current)
      ? 'command'
      : 'argument';
  return { words, current, position, start: word?.start ?? end, quote };
}
