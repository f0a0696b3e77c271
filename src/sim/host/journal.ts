import type { HostState, JournalEntry } from './state.ts';

/** Characters and lines of the journal that are kept. */
const MOST_CHARACTERS = 400_000;
const MOST_LINES = 5000;

/** The journal of the machine: a bounded list of lines, of which the oldest go first. */
export class Journal {
  readonly #state: HostState;
  #characters = 0;

  constructor(state: HostState) {
    this.#state = state;
  }

  /** Writes a line; the oldest half goes when there are too many characters, the oldest 500 when too many lines. */
  add(entry: Omit<JournalEntry, 'at'>): void {
    const { journal, now } = this.#state;
    this.#characters += entry.text.length;
    if (this.#characters > MOST_CHARACTERS) {
      journal.splice(0, Math.ceil(journal.length / 2));
      this.#characters = entry.text.length + journal.reduce((sum, { text }) => sum + text.length, 0);
    }
    journal.push({ at: now, ...entry });
    if (journal.length > MOST_LINES) journal.splice(0, 500);
  }
}
