import { spendEffort } from '../effort.ts';
import type { Instruction } from './program.ts';

/** What a text is matched with. */
export interface Matching {
  readonly text: string;
  readonly unicode: boolean;
  readonly multiline: boolean;
  /** Whether a place that has failed once fails always: true without references to groups. */
  readonly memo: boolean;
}

const WHAT = 'this regular expression takes too long on such a text';
const CHUNK = 256;

/** Places (instruction and offset) that were tried; kept by stretches of the text, most of which nobody reaches. */
class Tried {
  readonly #size: number;
  readonly #chunks = new Map<number, Uint32Array>();

  constructor(instructions: number) {
    this.#size = instructions;
  }

  /** Marks a place; true when it was marked before. */
  mark(pc: number, at: number): boolean {
    const number = Math.floor(at / CHUNK);
    let bits = this.#chunks.get(number);
    if (!bits) {
      bits = new Uint32Array(Math.ceil((this.#size * CHUNK) / 32));
      spendEffort(bits.length >> 2, WHAT);
      this.#chunks.set(number, bits);
    }
    const place = pc * CHUNK + (at % CHUNK);
    const bit = 1 << (place & 31);
    const word = bits[place >> 5] ?? 0;
    if ((word & bit) !== 0) return true;
    bits[place >> 5] = word | bit;
    return false;
  }
}

const isWord = (text: string, at: number): boolean => /\w/.test(text[at] ?? '');

function holds(what: '^' | '$' | 'b' | 'B', { text, multiline }: Matching, at: number): boolean {
  if (what === '^') return at === 0 || (multiline && text[at - 1] === '\n');
  if (what === '$') return at === text.length || (multiline && text[at] === '\n');
  return (isWord(text, at - 1) !== isWord(text, at)) === (what === 'b');
}

const codeAt = ({ text, unicode }: Matching, at: number): number =>
  unicode ? (text.codePointAt(at) ?? 0) : text.charCodeAt(at);

interface Thread {
  readonly pc: number;
  readonly at: number;
  readonly slots: readonly number[];
}

/**
 * Matches a program at one offset, first alternatives first as JavaScript does, but never tries a place twice: time
 * grows with the length of text and program, not with the number of ways through both.
 *
 * @param tried places that have failed from earlier offsets already
 * @returns start and end of each group, -1 where it has caught nothing; undefined where it does not match
 * @throws TooMuch where even that is too much
 */
export function matchAt(
  program: readonly Instruction[],
  matching: Matching,
  start: number,
  tried: Tried | undefined,
  slots: readonly number[],
): readonly number[] | undefined {
  const stack: Thread[] = [{ pc: 0, at: start, slots }];
  for (let thread = stack.pop(); thread; thread = stack.pop()) {
    const found = run(program, matching, thread, tried, stack);
    if (found) return found;
  }
  return undefined;
}

/** Follows one thread to its end; what it leaves for later goes on the stack. */
function run(
  program: readonly Instruction[],
  matching: Matching,
  thread: Thread,
  tried: Tried | undefined,
  stack: Thread[],
): readonly number[] | undefined {
  let { pc, at, slots } = thread;
  for (;;) {
    spendEffort(1, WHAT);
    const step = program[pc] as Instruction;
    if (step.op === 'match') return slots;
    if (tried?.mark(pc, at)) return undefined;
    switch (step.op) {
      case 'char': {
        if (at >= matching.text.length) return undefined;
        const code = codeAt(matching, at);
        if (!step.test(code)) return undefined;
        at += code > 0xffff ? 2 : 1;
        break;
      }
      case 'split':
        if (stack.length > 1_000_000) spendEffort(Number.MAX_SAFE_INTEGER, WHAT);
        stack.push({ pc: step.second, at, slots });
        pc = step.first - 1;
        break;
      case 'jump':
        // a body that has matched nothing is not run again
        if (tried === undefined && stack.at(-1)?.at === at && step.to < pc) return undefined;
        pc = step.to - 1;
        break;
      case 'save':
        slots = slots.with(step.slot, at);
        break;
      case 'forget':
        slots = slots.map((slot, index) => (index >= step.from && index <= step.to ? -1 : slot));
        break;
      case 'assert':
        if (!holds(step.what, matching, at)) return undefined;
        break;
      case 'look': {
        const inner = matchAt(step.body, matching, at, matching.memo ? new Tried(step.body.length) : undefined, slots);
        if ((inner !== undefined) === step.negative) return undefined;
        if (inner && !step.negative) slots = inner;
        break;
      }
      case 'behind':
        step.regex.lastIndex = at;
        if (!step.regex.test(matching.text)) return undefined;
        break;
      case 'back': {
        const [from = -1, to = -1] = slots.slice(2 * step.group, 2 * step.group + 2);
        const caught = from >= 0 && to >= 0 ? matching.text.slice(from, to) : '';
        spendEffort(caught.length >> 3, WHAT);
        if (!matching.text.startsWith(caught, at)) return undefined;
        at += caught.length;
        break;
      }
    }
    pc++;
  }
}

/** Looks for the first match from an offset on; only at that offset where `sticky`. Otherwise as matchAt. */
export function search(
  program: readonly Instruction[],
  matching: Matching,
  from: number,
  groups: number,
  sticky: boolean,
): { readonly at: number; readonly slots: readonly number[] } | undefined {
  const tried = matching.memo ? new Tried(program.length) : undefined;
  const blank: readonly number[] = Array.from({ length: 2 * groups + 2 }, () => -1);
  // The end of the whole match is its last slot pair's second: group 0 is written as any other.
  for (let at = from; at <= matching.text.length; ) {
    const slots = matchAt(program, matching, at, tried, blank);
    if (slots) return { at, slots };
    if (sticky) return undefined;
    at += codeAt(matching, at) > 0xffff ? 2 : 1;
  }
  return undefined;
}
