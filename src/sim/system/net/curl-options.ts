import { HARMLESS, HARMLESS_VALUES, LACKING, LETTERS } from './curl-letters-table.ts';
import { type CurlFault, type CurlRequest, emptyRequest } from './curl-request.ts';
import { FLAGS, VALUES } from './curl-setters.ts';

/** Reads words one after another. */
class Reader {
  readonly request = emptyRequest();
  fault: CurlFault | undefined;
  readonly #args: readonly string[];
  #at = 0;

  constructor(args: readonly string[]) {
    this.#args = args;
  }

  read(): void {
    let plain = false;
    while (this.#at < this.#args.length && !this.fault) {
      const arg = this.#args[this.#at++] ?? '';
      if (plain || !arg.startsWith('-') || arg === '-') this.request.urls.push(arg);
      else if (arg === '--') plain = true;
      else if (arg.startsWith('--')) this.#option(arg.slice(2), arg, '');
      else this.#letters(arg);
    }
  }

  /** Letters behind one dash; one that takes a value ends them. */
  #letters(arg: string): void {
    for (let at = 1; at < arg.length && !this.fault; at++) {
      const name = LETTERS[arg[at] ?? '']?.replace(/:$/, '');
      if (name === undefined) this.fault = { text: `option ${arg}: is unknown` };
      else if (this.#option(name, arg, arg.slice(at + 1))) return;
    }
  }

  /** Applies an option; says whether it took a value. */
  #option(name: string, shown: string, attached: string): boolean {
    const set = FLAGS[name] ?? VALUES[name];
    const takes = VALUES[name] !== undefined || HARMLESS_VALUES.has(name);
    if (LACKING.has(name)) this.fault = { text: `option ${shown}`, lacking: true };
    else if (!set && !takes && !HARMLESS.has(name)) this.fault = { text: `option ${shown}: is unknown` };
    if (this.fault || (!set && !takes)) return false;
    const value = attached !== '' ? attached : takes ? this.#args[this.#at++] : '';
    if (value === undefined) this.fault = { text: `option ${shown}: requires parameter` };
    const bad = value === undefined ? undefined : set?.(this.request, value);
    if (bad) this.fault = { text: bad };
    return takes;
  }
}

/** Reads curl's command line. */
export function parseCurl(args: readonly string[]): CurlRequest | CurlFault {
  const reader = new Reader(args);
  reader.read();
  return reader.fault ?? reader.request;
}

export type { CurlRequest } from './curl-request.ts';
