import { escapePattern } from './pattern.ts';

/** A word after expansion: what it says, and the pattern it is for pathname expansion (quoted parts escaped). */
export interface Field {
  text: string;
  pattern: string;
  /** Whether there is an unquoted * ? or [ in it. */
  glob: boolean;
}

/** How fields are gathered. */
export interface FieldOptions {
  /** Characters that part words; undefined: no splitting, one field. */
  readonly ifs?: string | undefined;
  /** How quoted text is written into the pattern. */
  readonly escape?: (text: string) => string;
  /** Literal text goes into the pattern as it was written, backslashes too (regular expressions, replacements). */
  readonly raw?: boolean;
}

const GLOB = /[*?[]/;

/** Gathers the fields of words that are expanded: quoted and literal text stays, expanded text is split at IFS. */
export class Fields {
  readonly done: Field[] = [];
  readonly #ifs: string | undefined;
  readonly #escape: (text: string) => string;
  readonly raw: boolean;
  #field: Field | undefined;

  constructor(options: FieldOptions = {}) {
    this.#ifs = options.ifs;
    this.#escape = options.escape ?? escapePattern;
    this.raw = options.raw ?? false;
  }

  get splits(): boolean {
    return this.#ifs !== undefined;
  }

  #current(): Field {
    this.#field ??= { text: '', pattern: '', glob: false };
    return this.#field;
  }
  /** Quoted text: never split, never a pattern. An empty one makes a field all the same. */
  quoted(text: string): void {
    const field = this.#current();
    field.text += text;
    field.pattern += this.#escape(text);
  }
  /** Unquoted text of the word itself; `written` is how it stands in the source. */
  literal(text: string, written: string): void {
    const field = this.#current();
    field.text += text;
    field.pattern += this.raw ? written : this.#escape(text);
  }
  /** An unquoted pattern character, or several. */
  glob(text: string): void {
    const field = this.#current();
    field.text += text;
    field.pattern += text;
    field.glob = true;
  }
  #plain(text: string): void {
    const field = this.#current();
    field.text += text;
    field.pattern += text;
    field.glob ||= GLOB.test(text);
  }
  /** Ends the current field, if there is one. */
  end(force = false): void {
    if (this.#field || force) this.done.push(this.#current());
    this.#field = undefined;
  }
  /** Text that came from an unquoted expansion: split at IFS (bash(1), Word Splitting). */
  expanded(text: string): void {
    const ifs = this.#ifs;
    if (text === '') return;
    if (ifs === undefined || ifs === '' || !hasAny(text, ifs)) {
      this.#plain(text);
      return;
    }
    const blank = (c: string): boolean => (c === ' ' || c === '\t' || c === '\n') && ifs.includes(c);
    const skipBlanks = (from: number): number => {
      let at = from;
      while (at < text.length && blank(text[at] as string)) at++;
      return at;
    };
    for (let i = 0; i < text.length; ) {
      const after = skipBlanks(i);
      const c = text[after];
      if (c !== undefined && ifs.includes(c) && !blank(c)) {
        this.end(true);
        i = skipBlanks(after + 1);
      } else if (after > i) {
        this.end();
        i = after;
      } else {
        let end = i;
        while (end < text.length && !ifs.includes(text[end] as string)) end++;
        this.#plain(text.slice(i, end));
        i = end;
      }
    }
  }
  /** Everything as one field, for what is not split. */
  single(): Field {
    this.end();
    const [first, ...rest] = this.done;
    if (!first) return { text: '', pattern: '', glob: false };
    return rest.reduce(
      (all, { text, pattern, glob }) => ({
        text: `${all.text} ${text}`,
        pattern: `${all.pattern} ${pattern}`,
        glob: all.glob || glob,
      }),
      first,
    );
  }
}

function hasAny(text: string, characters: string): boolean {
  for (const c of characters) if (text.includes(c)) return true;
  return false;
}
