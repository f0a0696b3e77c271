import { type Address, type SedCommand, SedError } from './sed-tree.ts';
import { posix, RegexError } from './tool/regex.ts';

/** Reads a sed script (GNU sed 4.9's compile.c). */
export class SedParser {
  readonly #source: string;
  readonly #extended: boolean;
  #at = 0;
  readonly commands: SedCommand[] = [];

  constructor(source: string, extended: boolean) {
    this.#source = source;
    this.#extended = extended;
  }

  #fail(message: string, at = this.#at): never {
    throw new SedError(message, at);
  }
  get #char(): string | undefined {
    return this.#source[this.#at];
  }
  #skip(pattern: RegExp): void {
    while (this.#char !== undefined && pattern.test(this.#char)) this.#at++;
  }

  /** The commands of the script. Throws SedError. */
  parse(): SedCommand[] {
    const open: number[] = [];
    for (;;) {
      this.#skip(/[\s;]/);
      if (this.#char === undefined) break;
      if (this.#char === '#') {
        this.#skip(/[^\n]/);
        continue;
      }
      const command = this.#command();
      if (command.name === '}') {
        const start = open.pop();
        if (start === undefined) this.#fail("unexpected `}'");
        (this.commands[start] as SedCommand).end = this.commands.length;
        continue;
      }
      if (command.name === '{') open.push(this.commands.length);
      this.commands.push(command);
    }
    if (open.length > 0) this.#fail("unmatched `{'", 0);
    return this.commands;
  }

  #number(): number | undefined {
    const match = /^\d+/.exec(this.#source.slice(this.#at));
    if (!match) return undefined;
    this.#at += match[0].length;
    return Number(match[0]);
  }

  #address(second: boolean): Address | undefined {
    const char = this.#char ?? '';
    const number = this.#number();
    if (number !== undefined) {
      if (this.#char !== '~' || second) return { kind: 'line', line: number };
      this.#at++;
      return { kind: 'step', first: number, step: this.#number() ?? 0 };
    }
    if (second && (char === '+' || char === '~')) {
      this.#at++;
      const count = this.#number() ?? this.#fail('expected number');
      return char === '+' ? { kind: 'plus', count } : { kind: 'multiple', of: count };
    }
    if (char === '$') {
      this.#at++;
      return { kind: 'last' };
    }
    if (char !== '/' && char !== '\\') return undefined;
    this.#at += char === '\\' ? 2 : 1;
    const source = this.#until(this.#source[this.#at - 1] ?? '/', 'unterminated address regex', true);
    let flags = '';
    for (; this.#char === 'I' || this.#char === 'M'; this.#at++) flags += this.#char === 'I' ? 'i' : 'm';
    return { kind: 'regex', regex: this.#regex(source, flags) };
  }

  #regex(source: string, flags: string): RegExp | undefined {
    if (source === '') return undefined;
    try {
      return posix(source, this.#extended ? 'extended' : 'basic', `g${flags}`, true);
    } catch (problem) {
      if (problem instanceof RegexError) this.#fail(problem.message);
      throw problem;
    }
  }

  /** The rest of a bracket expression whose `[` was read; as it is where nothing closes it. */
  #bracket(): string {
    const [found = ''] = /^\^?\]?(?:\[([:.=]).*?\1\]|[^\]\n])*\]/.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += found.length;
    return found;
  }

  /** Text up to a delimiter; an escaped delimiter is the character itself, and so is one in brackets of a regex. */
  #until(delimiter: string, message: string, regex: boolean): string {
    let text = '';
    for (;;) {
      const char = this.#char;
      if (char === undefined || (char === '\n' && regex && delimiter !== '\n' && message.includes('address')))
        this.#fail(message);
      this.#at++;
      if (char === delimiter) return text;
      if (char !== '\\') {
        text += regex && char === '[' ? `[${this.#bracket()}` : char;
        continue;
      }
      const next = this.#char;
      if (next === undefined) this.#fail(message);
      this.#at++;
      if (next === delimiter)
        text += regex && /[.*[\]^$+?(){}|]/.test(delimiter) ? `[${delimiter}]` : delimiter === '&' ? '\\&' : delimiter;
      else text += `\\${next}`;
    }
  }

  #command(): SedCommand {
    const from = this.#address(false);
    this.#skip(/[ \t]/);
    let to: Address | undefined;
    if (from && this.#char === ',') {
      this.#at++;
      this.#skip(/[ \t]/);
      to = this.#address(true);
      if (!to) this.#fail("unexpected `,'");
    }
    if (from?.kind === 'line' && from.line === 0 && to?.kind !== 'regex')
      this.#fail('invalid usage of line address 0', this.#at + 1);
    this.#skip(/[ \t]/);
    let negated = false;
    while (this.#char === '!') {
      if (negated) this.#fail("multiple `!'s", this.#at + 1);
      negated = true;
      this.#at++;
      this.#skip(/[ \t]/);
    }
    const name = this.#char;
    if (name === undefined || name === '\n' || name === ';') this.#fail('missing command');
    this.#at++;
    const base = { from, to, negated, name, text: '', end: 0, id: this.commands.length };
    return { ...base, ...this.#rest(name, from !== undefined) };
  }

  #rest(name: string, addressed: boolean): Partial<SedCommand> {
    switch (name) {
      case '{':
        return {};
      case '}':
        if (addressed) this.#fail("} doesn't want any addresses");
        this.#end(false);
        return {};
      case ':': {
        if (addressed) this.#fail(": doesn't want any addresses");
        const text = this.#word();
        if (text === '') this.#fail('":" lacks a label');
        return { text };
      }
      case 'b':
      case 't':
      case 'T':
        return { text: this.#word() };
      case 'a':
      case 'i':
      case 'c':
        return { text: this.#text() };
      case 'r':
      case 'w':
      case 'R': {
        const text = this.#line();
        if (text === '') this.#fail('missing filename in r/R/w/W commands');
        return { text };
      }
      case 's':
        return this.#substitution();
      case 'y':
        return { map: this.#map() };
      default:
        break;
    }
    if (!'=dDgGhHlnNpPqQxzF'.includes(name)) this.#fail(`unknown command: \`${name}'`);
    this.#skip(/[ \t]/);
    const number = 'qQl'.includes(name) ? this.#number() : undefined;
    this.#end(true);
    return number === undefined ? {} : { text: String(number) };
  }

  /** Behind a command: blanks, then `;`, a new line, `}` or `#`. */
  #end(strict: boolean): void {
    this.#skip(/[ \t]/);
    if (this.#char === undefined || this.#char === '}' || this.#char === '#') return;
    if (this.#char !== ';' && this.#char !== '\n') {
      if (strict || this.#char !== undefined) this.#fail('extra characters after command', this.#at + 1);
    }
    this.#at++;
  }

  #word(): string {
    this.#skip(/[ \t]/);
    const match = /^[^\s;}]*/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += match.length;
    return match;
  }
  #line(): string {
    this.#skip(/[ \t]/);
    const match = /^[^\n]*/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += match.length;
    return match;
  }

  /** What a, i and c insert: `a text`, or `a\` and lines that end in a backslash until the last. */
  #text(): string {
    this.#skip(/[ \t]/);
    if (this.#char === undefined) this.#fail("expected \\ after `a', `c' or `i'");
    if (this.#char === '\\') {
      this.#at++;
      const before = this.#at;
      this.#skip(/[ \t]/);
      if (this.#source[this.#at] === '\n') this.#at++;
      else this.#at = before;
    }
    let text = '';
    for (; this.#char !== undefined && this.#char !== '\n'; this.#at++) {
      if (this.#char === '\\') this.#at++;
      text += this.#char ?? '';
    }
    return `${text}\n`;
  }

  #substitution(): Partial<SedCommand> {
    const delimiter = this.#char;
    if (delimiter === undefined || delimiter === '\n' || delimiter === '\\') this.#fail("unterminated `s' command");
    this.#at++;
    const source = this.#until(delimiter, "unterminated `s' command", true);
    const replacement = this.#until(delimiter, "unterminated `s' command", false);
    let [global, print, nth, modes] = [false, false, 0, ''];
    let file: string | undefined;
    for (let more = true; more; ) {
      const char = this.#char;
      if (char === 'g' && global) this.#fail("multiple `g' options to `s' command", this.#at + 1);
      if (char === 'p' && print) this.#fail("multiple `p' options to `s' command", this.#at + 1);
      if (char === 'g') global = true;
      else if (char === 'p') print = true;
      else if (char === 'i' || char === 'I') modes += 'i';
      else if (char === 'm' || char === 'M') modes += 'm';
      else if (/\d/.test(char ?? '')) {
        nth = this.#number() ?? 0;
        if (nth === 0) this.#fail("number option to `s' command may not be zero");
        continue;
      } else if (char === 'w') {
        this.#at++;
        file = this.#line();
        break;
      } else more = false;
      if (more) this.#at++;
    }
    if (this.#char !== undefined && !/[\s;}#]/.test(this.#char)) this.#fail("unknown option to `s'", this.#at + 1);
    const regex = this.#regex(source, modes);
    const groups = regex ? (regex.source.match(/(?<!\\)\((?!\?)/g)?.length ?? 0) : 9;
    const highest = Math.max(0, ...[...replacement.matchAll(/\\(?:(\d)|.)/gs)].map((match) => Number(match[1] ?? 0)));
    if (highest > groups) this.#fail(`invalid reference \\${highest} on \`s' command's RHS`);
    this.#end(false);
    return { regex, replacement, flags: { global, print, nth, file } };
  }

  #map(): ReadonlyMap<string, string> {
    const delimiter = this.#char ?? '';
    this.#at++;
    const letters = (): string[] => [
      ...this.#until(delimiter, "unterminated `y' command", false).replace(/\\(.)/g, (_, c: string) =>
        c === 'n' ? '\n' : c,
      ),
    ];
    const [from, to] = [letters(), letters()];
    if (from.length !== to.length) this.#fail("strings for `y' command are different lengths");
    this.#end(true);
    return new Map(from.map((char, i) => [char, to[i] ?? '']));
  }
}
