import type { Millis } from './ids.ts';

/** Functions that are called at a time of the host's clock: timers of units, health checks, restarts. */
export class Timers {
  readonly #timers = new Map<number, { readonly at: Millis; readonly fn: () => void }>();
  #ids = 0;

  /** Sets a timer; gives the number by which it can be cancelled. */
  set(at: Millis, fn: () => void): number {
    const id = ++this.#ids;
    this.#timers.set(id, { at, fn });
    return id;
  }
  cancel(id: number): void {
    this.#timers.delete(id);
  }

  /** Calls what is due; what it throws goes to `failed`. True when something was due. */
  ring(now: Millis, failed: (error: unknown) => void): boolean {
    let rang = false;
    for (const [id, { at, fn }] of this.#timers) {
      if (at > now) continue;
      this.#timers.delete(id);
      try {
        fn();
      } catch (error) {
        failed(error);
      }
      rang = true;
    }
    return rang;
  }

  /** When the next one is due; undefined when none is set. */
  next(): Millis | undefined {
    let next: Millis | undefined;
    for (const { at } of this.#timers.values()) if (next === undefined || at < next) next = at;
    return next;
  }
}
