import type { Proc } from '../../host/proc.ts';

/** What a command line holds after getopt(3). */
export interface Options {
  /** Whether an option was given, by its letter or (without one) its long name. */
  has(name: string): boolean;
  /** Its last value. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  /** All options in their order. */
  readonly given: readonly (readonly [name: string, value: string | undefined])[];
  /** Arguments that are no options. */
  readonly rest: readonly string[];
  readonly fault: Fault | undefined;
}
/** What getopt complains of: '-x' or '--name' as it was written. */
export interface Fault {
  readonly kind: 'unknown' | 'missing' | 'ambiguous' | 'extra' | 'lacking';
  readonly option: string;
}
/** What a tool accepts. */
export interface Grammar {
  /** Letters as getopt(3) takes them: 'abc:d::'. */
  readonly short: string;
  /** Long options: name → letter or name they stand for; ':' at the end takes a value, '::' may take one. */
  readonly long?: Readonly<Record<string, string>>;
  /** Letters and long names that the real tool has and the simulation lacks. */
  readonly lacking?: readonly string[];
  /** Options end at the first argument (POSIX, or '+' of getopt). */
  readonly stop?: boolean;
}

const argumentOf = (short: string, letter: string): '' | ':' | '::' | undefined => {
  const at = short.indexOf(letter);
  if (at < 0 || letter === ':') return undefined;
  return short.startsWith('::', at + 1) ? '::' : short[at + 1] === ':' ? ':' : '';
};

/** Reads a command line word by word. */
class Reader {
  readonly given: [string, string | undefined][] = [];
  readonly rest: string[] = [];
  fault: Fault | undefined;
  readonly #args: readonly string[];
  readonly #grammar: Grammar;
  readonly #lacking: ReadonlySet<string>;
  #at = 0;

  constructor(args: readonly string[], grammar: Grammar) {
    this.#args = args;
    this.#grammar = grammar;
    this.#lacking = new Set(grammar.lacking);
  }

  /** Reads all words; the first fault ends the reading. */
  read(): void {
    while (this.#at < this.#args.length && !this.fault) {
      const arg = this.#args[this.#at++] ?? '';
      if (arg === '--') break;
      if (arg.startsWith('--')) this.#long(arg.slice(2));
      else if (arg.startsWith('-') && arg.length > 1) this.#cluster(arg.slice(1));
      else {
        this.rest.push(arg);
        if (this.#grammar.stop) break;
      }
    }
    this.rest.push(...this.#args.slice(this.#at));
  }

  /** A long option: its name may be cut as long as it is clear. */
  #long(text: string): void {
    const [typed = '', ...more] = text.split('=');
    const long = this.#grammar.long ?? {};
    const names = Object.keys(long);
    const matches = names.includes(typed) ? [typed] : names.filter((name) => name.startsWith(typed));
    const [name] = matches;
    if (this.#lacking.has(typed)) this.fault = { kind: 'lacking', option: `--${typed}` };
    else if (name === undefined) this.fault = { kind: 'unknown', option: `--${typed}` };
    else if (new Set(matches.map((one) => long[one])).size > 1)
      this.fault = { kind: 'ambiguous', option: `--${typed}` };
    else this.#take(name, long[name] ?? '', more.length > 0 ? more.join('=') : undefined);
  }

  #take(name: string, spec: string, attached: string | undefined): void {
    const target = spec.replace(/:+$/, '');
    if (this.#lacking.has(target)) this.fault = { kind: 'lacking', option: `--${name}` };
    else if (!spec.endsWith(':') && attached !== undefined) this.fault = { kind: 'extra', option: `--${name}` };
    else if (attached !== undefined || spec.endsWith('::') || !spec.endsWith(':')) this.given.push([target, attached]);
    else if (this.#at < this.#args.length) this.given.push([target, this.#args[this.#at++]]);
    else this.fault = { kind: 'missing', option: `--${name}` };
  }

  /** Letters behind one dash; one that takes a value ends them. */
  #cluster(letters: string): void {
    for (let at = 0; at < letters.length && !this.fault; at++) {
      const letter = letters[at] ?? '';
      const takes = argumentOf(this.#grammar.short, letter);
      if (this.#lacking.has(letter)) this.fault = { kind: 'lacking', option: `-${letter}` };
      else if (takes === undefined) this.fault = { kind: 'unknown', option: `-${letter}` };
      else if (takes === '') this.given.push([letter, undefined]);
      else {
        const tail = letters.slice(at + 1);
        if (tail !== '' || takes === '::') this.given.push([letter, tail === '' ? undefined : tail]);
        else if (this.#at < this.#args.length) this.given.push([letter, this.#args[this.#at++]]);
        else this.fault = { kind: 'missing', option: `-${letter}` };
        return;
      }
    }
  }
}

/** Reads the arguments of a tool as getopt_long(3) does. */
export function getopt(args: readonly string[], grammar: Grammar): Options {
  const reader = new Reader(args, grammar);
  reader.read();
  const { given, rest, fault } = reader;
  const values = (name: string): readonly string[] =>
    given.filter(([one]) => one === name).map(([, value]) => value ?? '');
  return {
    has: (name) => given.some(([one]) => one === name),
    value: (name) => values(name).at(-1),
    values,
    given,
    rest,
    fault,
  };
}

/** What a GNU tool prints for a fault, with the line that points at its help. */
export function faultText(tool: string, fault: Fault, hint = `Try '${tool} --help' for more information.\n`): string {
  const letter = fault.option.slice(1);
  const long = fault.option.startsWith('--');
  switch (fault.kind) {
    case 'lacking':
      return `${tool}: option ${fault.option} is not part of this simulation\n`;
    case 'unknown':
      return `${tool}: ${long ? `unrecognized option '${fault.option}'` : `invalid option -- '${letter}'`}\n${hint}`;
    case 'missing':
      return `${tool}: option ${long ? `'${fault.option}' requires an argument` : `requires an argument -- '${letter}'`}\n${hint}`;
    case 'extra':
      return `${tool}: option '${fault.option}' doesn't allow an argument\n${hint}`;
    case 'ambiguous':
      return `${tool}: option '${fault.option}' is ambiguous\n${hint}`;
  }
}

/** Prints a fault and gives the exit code: 64 for what the simulation lacks, else the tool's own. */
export function refuse(proc: Proc, tool: string, fault: Fault, code = 1, hint?: string): number {
  proc.err(faultText(tool, fault, hint));
  return fault.kind === 'lacking' ? 64 : code;
}

/** Says that a tool or a way to use it is not part of this simulation; gives the exit code 64. */
export function notPart(proc: Proc, what: string): number {
  proc.err(`${what} is not part of this simulation\n`);
  return 64;
}
