/**
 * Parts of the simulator that may come later. A browser fetches them when they are wanted; in Node all are there.
 *
 *     const COMPOSE = slot<{ commands: readonly Command[] }>('compose');   // who needs a part
 *     COMPOSE.get().commands                                              // throws PartMissing until it is there
 *     fillSlot('compose', { commands: composeCommands })                  // who has fetched it
 *
 * A part that is missing is met like a page fault. What was being done is given up, its host with it; whoever runs the
 * simulator fetches the part, builds the host again from what was done on it before, and does the thing again. A host
 * is the same each time it is built, so nobody can tell that a part came late.
 */

/** Thrown where a part is needed that is not there. No program may take it for an error of its own. */
export class PartMissing extends Error {
  readonly part: string;

  constructor(part: string) {
    super(`a part of the simulator is not here yet: ${part}`);
    this.part = part;
  }
}

/** Where a part is put when it has come, and asked for. */
export interface Slot<T> {
  /** The part. Throws PartMissing until it is there. */
  get(): T;
}

const filled = new Map<string, unknown>();
const missed = new Set<string>();

/** The place of a part by its name; `T` is what its module fills it with. */
export function slot<T>(name: string): Slot<T> {
  return {
    get: () => {
      const content = filled.get(name);
      if (content !== undefined) return content as T;
      missed.add(name);
      throw new PartMissing(name);
    },
  };
}

/** Puts a part into its place. */
export function fillSlot(name: string, content: unknown): void {
  filled.set(name, content);
}

/** Whether a part is there. */
export const isFilled = (name: string): boolean => filled.has(name);

/** Takes all parts away: as it is before any was fetched. */
export function emptySlots(): void {
  filled.clear();
  missed.clear();
}

/** The parts that were asked for in vain since this was called last: also where somebody caught what was thrown. */
export function takeMissed(): string[] {
  const names = [...missed];
  missed.clear();
  return names;
}
