const MOST = 1000;

/** The list of commands that were typed. Numbers start at 1 and go on when old ones are dropped. */
export class History {
  entries: string[] = [];
  first = 1;

  /** Adds a command, following HISTCONTROL: 'ignoredups', 'ignorespace', 'ignoreboth'. Line breaks at the end go. */
  add(text: string, control = ''): void {
    const entry = text.replace(/\n+$/, '');
    const both = control.includes('ignoreboth');
    if (entry.trim() === '') return;
    if ((both || control.includes('ignorespace')) && /^[ \t]/.test(entry)) return;
    if ((both || control.includes('ignoredups')) && this.entries.at(-1) === entry) return;
    this.entries.push(entry);
    if (this.entries.length > MOST) {
      this.entries.shift();
      this.first++;
    }
  }
  /** The next number. */
  get next(): number {
    return this.first + this.entries.length;
  }
  at(number: number): string | undefined {
    return this.entries[number - this.first];
  }

  /** What `!` stands for in a line: !!, !n, !-n, !word. Undefined when there is no such event. */
  event(designator: string): string | undefined {
    if (designator === '!') return this.entries.at(-1);
    if (/^\d+$/.test(designator)) return this.at(Number(designator));
    if (/^-\d+$/.test(designator)) return this.entries.at(Number(designator));
    return [...this.entries].reverse().find((entry) => entry.startsWith(designator));
  }

  /**
   * History expansion of a line (bash(1), HISTORY EXPANSION): !!, !n, !-n, !word, !$; not in single quotes.
   *
   * @returns the line and whether it changed, or the designator of an event that is not there
   */
  expand(line: string): { readonly text: string; readonly changed: boolean } | { readonly missing: string } {
    if (!line.includes('!')) return { text: line, changed: false };
    let missing: string | undefined;
    let changed = false;
    const text = line.replace(
      /\\.|'[^']*'|!(\$|!|-?\d+|[A-Za-z./][^\s;|&"']*)/g,
      (all, designator: string | undefined) => {
        if (designator === undefined) return all;
        const found = designator === '$' ? this.entries.at(-1)?.split(/\s+/).at(-1) : this.event(designator);
        if (found === undefined) missing ??= all;
        changed = true;
        return found ?? all;
      },
    );
    return missing === undefined ? { text, changed } : { missing };
  }
}
