import { spendEffort } from '../../../lib/effort.ts';
import { openFile } from '../../host/open-file.ts';
import type { Proc } from '../../host/proc.ts';
import type { Stream, Task } from '../../host/program.ts';
import type { SedInput } from './sed-input.ts';
import { listed, replaceMatch } from './sed-text.ts';
import type { Address, SedCommand } from './sed-tree.ts';

/** What running a script came to: 'end' of a cycle, 'delete' and 'restart' without printing, or an exit code. */
type Outcome = 'end' | 'delete' | 'restart' | { readonly quit: number; readonly print: boolean };

/** Runs a script over lines: pattern space, hold space, ranges and what is queued for the end of a cycle. */
export class SedMachine {
  readonly #proc: Proc;
  readonly #commands: readonly SedCommand[];
  readonly #labels = new Map<string, number>();
  readonly #input: SedInput;
  readonly #quiet: boolean;
  readonly #ranges = new Map<number, number>();
  readonly #files = new Map<string, Stream>();
  #last: RegExp | undefined;
  #pattern = '';
  #hold = '';
  #queue: string[] = [];
  #replaced = false;

  constructor(proc: Proc, commands: readonly SedCommand[], input: SedInput, quiet: boolean) {
    this.#proc = proc;
    this.#commands = commands;
    this.#input = input;
    this.#quiet = quiet;
    commands.forEach((command, i) => {
      if (command.name === ':') this.#labels.set(command.text, i);
    });
  }

  /** Runs over all input. Returns the exit code of q and Q, or 0. */
  *run(): Task<number> {
    for (let again = false; ; ) {
      if (!again) {
        const line = yield* this.#input.next();
        if (line === undefined) return 0;
        this.#pattern = line;
      }
      const outcome = yield* this.#cycle();
      again = outcome === 'restart';
      const quits = typeof outcome === 'object';
      if (!this.#quiet && (outcome === 'end' || (quits && outcome.print))) this.#input.print(this.#pattern);
      this.#flush();
      if (quits) return outcome.quit;
      if (this.#proc.fd(1)?.full) yield* this.#proc.drain();
    }
  }

  #flush(): void {
    for (const text of this.#queue) this.#input.raw(text);
    this.#queue = [];
  }

  *#matchesAddress(address: Address): Task<boolean> {
    switch (address.kind) {
      case 'line':
        return this.#input.number === address.line;
      case 'last':
        return yield* this.#input.isLast();
      case 'regex':
        return this.#test(address.regex);
      case 'step':
        if (address.step <= 0) return this.#input.number === address.first;
        return this.#input.number >= address.first && (this.#input.number - address.first) % address.step === 0;
      default:
        return false;
    }
  }

  #test(regex: RegExp | undefined): boolean {
    const used = regex ?? this.#last;
    if (!used) return false;
    this.#last = used;
    used.lastIndex = 0;
    return used.test(this.#pattern);
  }

  /** Whether a command is to run: a range is open from the line that matches its start to the one that ends it. */
  *#selected(command: SedCommand): Task<boolean> {
    const { from, to, id } = command;
    if (!from) return true;
    if (!to) return yield* this.#matchesAddress(from);
    const line = this.#input.number;
    const until = this.#ranges.get(id);
    if (until === undefined) {
      const zero = from.kind === 'line' && from.line === 0;
      if (zero && line === 1) {
        if (!(yield* this.#matchesAddress(to))) this.#ranges.set(id, Number.POSITIVE_INFINITY);
        return true;
      }
      if (!(yield* this.#matchesAddress(from))) return false;
      const end =
        to.kind === 'line'
          ? to.line
          : to.kind === 'plus'
            ? line + to.count
            : to.kind === 'multiple'
              ? Math.ceil(line / to.of) * to.of
              : Number.POSITIVE_INFINITY;
      if (end > line) this.#ranges.set(id, end);
      return true;
    }
    if (to.kind === 'regex' || to.kind === 'last') {
      if (yield* this.#matchesAddress(to)) this.#ranges.delete(id);
      return true;
    }
    if (line >= until) this.#ranges.delete(id);
    return line <= until || (yield* this.#matchesAddress(from));
  }

  *#cycle(): Task<Outcome> {
    this.#replaced = false;
    let steps = 0;
    for (let at = 0; at < this.#commands.length; at++) {
      const command = this.#commands[at] as SedCommand;
      if ((yield* this.#selected(command)) === command.negated) {
        if (command.name === '{') at = command.end - 1;
        continue;
      }
      const jump = 'btT'.includes(command.name) ? this.#jump(command) : undefined;
      if (jump !== undefined) {
        at = jump;
        spendEffort(this.#pattern.length);
        if (++steps % 100 === 0) yield* this.#proc.tick();
        continue;
      }
      const outcome = yield* this.#execute(command);
      if (outcome) return outcome;
    }
    return 'end';
  }

  #jump(command: SedCommand): number | undefined {
    const taken = command.name === 'b' || (command.name === 't') === this.#replaced;
    if (command.name !== 'b') this.#replaced = false;
    if (!taken) return undefined;
    return command.text === '' ? this.#commands.length : (this.#labels.get(command.text) ?? this.#commands.length);
  }

  *#execute(command: SedCommand): Task<Outcome | undefined> {
    const first = (): number => this.#pattern.indexOf('\n');
    switch (command.name) {
      case 's':
        this.#substitute(command);
        return undefined;
      case 'd':
        return 'delete';
      case 'D':
        if (first() < 0) return 'delete';
        this.#pattern = this.#pattern.slice(first() + 1);
        return 'restart';
      case 'n': {
        if (!this.#quiet) this.#input.print(this.#pattern);
        this.#flush();
        const line = yield* this.#input.next();
        if (line === undefined) return { quit: 0, print: false };
        this.#pattern = line;
        return undefined;
      }
      case 'N': {
        if (yield* this.#input.isLast(true)) return { quit: 0, print: true };
        this.#flush();
        this.#pattern += `\n${(yield* this.#input.next()) ?? ''}`;
        return undefined;
      }
      case 'q':
      case 'Q':
        return { quit: Number(command.text || 0), print: command.name === 'q' };
      case 'c':
        if (!command.to || command.negated || !this.#ranges.has(command.id)) this.#input.raw(command.text);
        return 'delete';
      default:
        this.#simple(command);
        return undefined;
    }
  }

  #simple(command: SedCommand): void {
    const first = this.#pattern.indexOf('\n');
    const actions: Record<string, () => void> = {
      p: () => this.#input.print(this.#pattern),
      P: () => this.#input.raw(`${first < 0 ? this.#pattern : this.#pattern.slice(0, first)}\n`),
      '=': () => this.#input.raw(`${this.#input.number}\n`),
      l: () => this.#input.raw(listed(this.#pattern, Number(command.text || 70))),
      F: () => this.#input.raw(`${this.#input.file}\n`),
      z: () => this.#set(''),
      g: () => this.#set(this.#hold),
      G: () => this.#set(`${this.#pattern}\n${this.#hold}`),
      h: () => this.#keep(this.#pattern),
      H: () => this.#keep(`${this.#hold}\n${this.#pattern}`),
      x: () => {
        const held = this.#hold;
        this.#hold = this.#pattern;
        this.#pattern = held;
      },
      y: () => this.#set([...this.#pattern].map((char) => command.map?.get(char) ?? char).join('')),
      i: () => this.#input.raw(command.text),
      a: () => this.#queue.push(command.text),
      r: () => this.#queue.push(this.#read(command.text)),
      w: () => this.#file(command.text)?.write(`${this.#pattern}\n`),
    };
    actions[command.name]?.();
  }

  #set(text: string): void {
    this.#pattern = text;
  }
  #keep(text: string): void {
    this.#hold = text;
  }
  #read(path: string): string {
    const text = this.#proc.fs.read(path);
    return text.ok ? text.value : '';
  }
  #file(path: string): Stream | undefined {
    const known = this.#files.get(path);
    if (known) return known;
    const opened = openFile(this.#proc, path, { write: true, create: true, truncate: true });
    if (opened.ok) this.#files.set(path, opened.value);
    return opened.ok ? opened.value : undefined;
  }

  #substitute(command: SedCommand): void {
    const { flags, replacement = '' } = command;
    const regex = command.regex ?? this.#last;
    if (!regex || !flags) return;
    this.#last = regex;
    const text = this.#pattern;
    const nth = flags.nth || 1;
    let [out, from, count, changed] = ['', 0, 0, false];
    regex.lastIndex = 0;
    for (let match = regex.exec(text); match; match = regex.exec(text)) {
      const empty = match[0] === '';
      // an empty match right behind another one does not count
      if (!(empty && count > 0 && match.index === from)) {
        count++;
        out += text.slice(from, match.index);
        const wanted = flags.global ? count >= nth : count === nth;
        out += wanted ? replaceMatch(replacement, match) : match[0];
        changed ||= wanted;
        from = match.index + match[0].length;
        if (wanted && !flags.global) break;
      }
      if (empty) regex.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
      if (regex.lastIndex > text.length) break;
    }
    if (!changed) return;
    this.#pattern = out + text.slice(from);
    this.#replaced = true;
    if (flags.print) this.#input.print(this.#pattern);
    if (flags.file !== undefined) {
      if (flags.file === '/dev/stdout') this.#input.raw(`${this.#pattern}\n`);
      else this.#file(flags.file)?.write(`${this.#pattern}\n`);
    }
  }
}
