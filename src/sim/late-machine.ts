import { PartMissing, slot, takeMissed } from './host/part.ts';
import { type Input, Machine, type MachineStart } from './machine.ts';
import type { EngineParts, ShellParts } from './open.ts';
import type { Shown } from './session.ts';

/** Fetches parts by their names. Rejects where one cannot be fetched. */
type Load = (parts: readonly string[]) => Promise<void>;

const CORE = slot<{ readonly engines: EngineParts }>('core');

/** More parts than this one thing cannot want: something is wrong. */
const MOST_ROUNDS = 50;

/**
 * A machine whose parts come when they are wanted.
 *
 * Where a part is missing, what was begun is given up with the machine it was begun on: the part is fetched, the machine
 * is built again from all that was done before, and the same is done once more. It answers as one that has all parts.
 */
export class LateMachine {
  readonly start: MachineStart;
  readonly #shell: ShellParts;
  readonly #load: Load;
  readonly #done: Input[] = [];
  #machine: Machine | undefined;
  #hasEngines = false;

  /** @param load how parts are fetched */
  constructor(shell: ShellParts, start: MachineStart, load: Load) {
    this.#shell = shell;
    this.start = start;
    this.#load = load;
  }

  /** The machine as it stands: it can be looked at. Its tools and engines may not be there before `ask` or `apply`. */
  async look(): Promise<Machine> {
    return this.#attempt(() => {
      if (this.start.scenario.setup.length > 0) return this.#standing();
      this.#machine ??= new Machine(this.#shell, this.start);
      return this.#machine;
    });
  }

  /** Does one thing and tells what the terminal shows. Rejects with what `load` says; then nothing was done. */
  async apply(input: Input): Promise<Shown> {
    const shown = await this.#attempt(() => this.#standing().apply(input));
    this.#done.push(input);
    return shown;
  }

  /** Asks the machine for something. Rejects with what `load` says. */
  ask<T>(question: (machine: Machine) => T): Promise<T> {
    return this.#attempt(() => question(this.#standing()));
  }

  /** The machine with everything that was done on it. */
  #standing(): Machine {
    if (this.#machine && this.#hasEngines) return this.#machine;
    const { engines } = CORE.get();
    const isPrepared = this.start.scenario.setup.length > 0;
    const machine = this.#machine ?? new Machine(this.#shell, this.start, isPrepared ? engines : undefined);
    if (!isPrepared) machine.host.install(engines);
    for (const input of this.#done) machine.apply(input);
    this.#machine = machine;
    this.#hasEngines = true;
    return machine;
  }

  /** Lets the machine go: it is built again when it is wanted. */
  #giveUp(): void {
    this.#machine = undefined;
    this.#hasEngines = false;
  }

  async #attempt<T>(work: () => T): Promise<T> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      takeMissed();
      let done: { readonly value: T } | undefined;
      try {
        done = { value: work() };
      } catch (error) {
        this.#giveUp();
        if (!(error instanceof PartMissing)) throw error;
      }
      // Somebody on the way may have caught what was thrown: what was asked for in vain counts.
      const missed = takeMissed();
      if (done && missed.length === 0) return done.value;
      this.#giveUp();
      await this.#load(missed);
    }
    throw new Error('the simulator asks for parts without an end');
  }
}
