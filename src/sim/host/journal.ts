import type { HostState, JournalEntry } from './state.ts';

/** Characters and lines of the journal that are kept. */
const MOST_CHARACTERS = 400_000;
const MOST_LINES = 5000;

/** Where lines come from that are kept elsewhere: the logs of containers. */
export type JournalSource = () => readonly JournalEntry[];

const weigh = ({ text, fields = {} }: Pick<JournalEntry, 'text' | 'fields'>): number =>
  Object.entries(fields).reduce((sum, [key, value]) => sum + key.length + value.length, text.length);

/** The journal of the machine: a bounded list of lines, of which the oldest go first, and what others keep for it. */
export class Journal {
  readonly #state: HostState;
  readonly #sources: JournalSource[] = [];
  #characters = 0;
  #changes = 0;

  constructor(state: HostState) {
    this.#state = state;
  }

  /** Grows with every line, wherever it is kept: whoever follows the journal looks at it. */
  get changes(): number {
    return this.#changes;
  }
  /** Says that a source has a new line. */
  touch(): void {
    this.#changes += 1;
  }
  /** Adds a source of lines that are not stored here. */
  derive(source: JournalSource): void {
    this.#sources.push(source);
  }
  /** All lines in the order of time, those of the sources among them. */
  entries(): readonly JournalEntry[] {
    const more = this.#sources.flatMap((source) => [...source()]);
    const own = this.#state.journal;
    return more.length === 0 ? own : [...own, ...more].sort((a, b) => a.at - b.at);
  }

  /** Writes a line; the oldest half goes when there are too many characters, the oldest 500 when too many lines. */
  add(entry: Omit<JournalEntry, 'at'>): void {
    this.#keep({ at: this.#state.now, ...entry });
  }
  /** Takes over the lines of a source that goes away, at their places in time. */
  adopt(entries: readonly JournalEntry[]): void {
    if (entries.length === 0) return;
    for (const entry of entries) this.#keep(entry);
    this.#state.journal.sort((a, b) => a.at - b.at);
  }

  #keep(entry: JournalEntry): void {
    const { journal } = this.#state;
    this.#changes += 1;
    this.#characters += weigh(entry);
    if (this.#characters > MOST_CHARACTERS) {
      journal.splice(0, Math.ceil(journal.length / 2));
      this.#characters = weigh(entry) + journal.reduce((sum, one) => sum + weigh(one), 0);
    }
    journal.push(entry);
    if (journal.length > MOST_LINES) journal.splice(0, 500);
  }
}
