import { TooMuch, takeEffort } from '../../lib/effort.ts';

/** Counted steps after which one step is long, and after which it is given up. */
const HEAVY = 200;
const MOST_WORK = 240_000;

/** How much counted work makes up a step. */
const EFFORT_OF_STEP = 64;

/** The work that a step of a coroutine does beyond the usual: what keeps a few large steps from taking as long as many. */
export class StepWork {
  #work = 0;
  /** Work of a step that was given up: it counts, but what ends the process may still do its own. */
  #debt = 0;

  /** Begins a step. */
  begin(): void {
    this.#work = 0;
  }
  /** Counts work, in steps. Throws TooMuch where one step does more than any may. */
  charge(steps: number): void {
    this.#work += steps;
    if (this.#work <= MOST_WORK) return;
    this.#debt += this.#work;
    this.#work = 0;
    throw new TooMuch('stopped: this does too much at once');
  }
  /** Whether the step has done so much that others should have their turn. */
  get isHeavy(): boolean {
    return this.#work > HEAVY;
  }
  /** Ends a step that failed: what it did is owed. */
  giveUp(): void {
    this.#debt += this.#work + takeEffort() / EFFORT_OF_STEP;
    this.#work = 0;
  }
  /** What was done since this was last asked, in steps. */
  take(): number {
    const cost = 1 + this.#work + this.#debt + takeEffort() / EFFORT_OF_STEP;
    this.#work = 0;
    this.#debt = 0;
    return cost;
  }
}
