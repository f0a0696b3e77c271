/*
 * How much work one step of a simulated program does. A step cannot be interrupted, so what can take long by its input
 * alone (a regular expression, a repeated text) counts what it does here and gives up when that gets too much.
 */

/** Thrown when something asks for more work than this house does at once; the message is for the one who asked. */
export class TooMuch extends Error {}

const MOST = 8_000_000;
let spent = 0;
/** What was spent before it was given up: whoever says so may work again. */
let given = 0;

/** Counts units of work, of some ten nanoseconds each. Throws TooMuch when one step does more than it may. */
export function spendEffort(units: number, what = 'this takes too much work'): void {
  spent += units;
  if (spent <= MOST) return;
  given += spent;
  spent = 0;
  throw new TooMuch(`stopped: ${what}`);
}

/** What was counted since the last call: asked by the scheduler after each step. */
export function takeEffort(): number {
  const taken = spent + given;
  spent = 0;
  given = 0;
  return taken;
}

/** The longest text that is made by repeating or padding, in characters. */
const LONGEST = 4_000_000;

/** Throws TooMuch where a text of such a length would not be made. */
export function checkLength(length: number): void {
  if (length > LONGEST) throw new TooMuch(`stopped: a text of ${length} characters is too long for this simulation`);
}
