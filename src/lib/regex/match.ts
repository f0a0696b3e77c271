import { spendEffort } from '../effort.ts';
import type { Instruction } from './program.ts';
import { Tried, WHAT } from './tried.ts';

/** What a text is matched with. */
export interface Matching {
  readonly text: string;
  readonly unicode: boolean;
  readonly multiline: boolean;
  /** Whether a place that has failed once fails always: true without references to groups. */
  readonly memo: boolean;
}

const isWord = (text: string, at: number): boolean => /\w/.test(text[at] ?? '');

function holds(what: '^' | '$' | 'b' | 'B', { text, multiline }: Matching, at: number): boolean {
  if (what === '^') return at === 0 || (multiline && text[at - 1] === '\n');
  if (what === '$') return at === text.length || (multiline && text[at] === '\n');
  return (isWord(text, at - 1) !== isWord(text, at)) === (what === 'b');
}

const codeAt = ({ text, unicode }: Matching, at: number): number =>
  unicode ? (text.codePointAt(at) ?? 0) : text.charCodeAt(at);

/** How long the character at an offset is that passes a test; 0 where none does. */
function widthAt(test: (code: number) => boolean, matching: Matching, at: number): 0 | 1 | 2 {
  if (at >= matching.text.length) return 0;
  const code = codeAt(matching, at);
  if (!test(code)) return 0;
  return code > 0xffff ? 2 : 1;
}

/** Where a match stands in the text, and what its groups have caught. */
interface Standing {
  readonly at: number;
  readonly slots: readonly number[];
}

interface Thread extends Standing {
  readonly pc: number;
}

type Condition = Extract<Instruction, { readonly op: 'assert' | 'look' | 'behind' | 'back' }>;

/** What a condition leaves of a match: where it goes on, and with which groups; undefined where it does not hold. */
function pass(step: Condition, matching: Matching, at: number, slots: readonly number[]): Standing | undefined {
  switch (step.op) {
    case 'assert':
      return holds(step.what, matching, at) ? { at, slots } : undefined;
    case 'look': {
      const inner = matchAt(step.body, matching, at, matching.memo ? new Tried(step.body.length) : undefined, slots);
      return (inner !== undefined) === step.negative ? undefined : { at, slots: inner ?? slots };
    }
    case 'behind':
      step.regex.lastIndex = at;
      return step.regex.test(matching.text) ? { at, slots } : undefined;
    case 'back': {
      const [from = -1, to = -1] = slots.slice(2 * step.group, 2 * step.group + 2);
      const caught = from >= 0 && to >= 0 ? matching.text.slice(from, to) : '';
      spendEffort(caught.length >> 3, WHAT);
      return matching.text.startsWith(caught, at) ? { at: at + caught.length, slots } : undefined;
    }
  }
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
        const width = widthAt(step.test, matching, at);
        if (width === 0) return undefined;
        at += width;
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
      default: {
        const passed = pass(step, matching, at, slots);
        if (!passed) return undefined;
        ({ at, slots } = passed);
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
