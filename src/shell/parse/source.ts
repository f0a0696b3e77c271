/** A piece of shell text as it was read: where its lines are, for messages and $LINENO. */
export class Source {
  readonly text: string;
  /** The number of its first line. */
  readonly firstLine: number;
  /** The file it came from, when it is not the shell's own input (source, a script): what messages begin with. */
  readonly name: string | undefined;
  #starts: number[] | undefined;

  constructor(text: string, firstLine = 1, name?: string) {
    this.text = text;
    this.firstLine = firstLine;
    this.name = name;
  }

  /** The line number at an offset: binary search in the starts of the lines. */
  line(pos: number): number {
    this.#starts ??= lineStarts(this.text);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= pos) low = middle;
      else high = middle - 1;
    }
    return this.firstLine + low;
  }

  /** The whole line at an offset, without its end. */
  lineText(pos: number): string {
    const start = this.text.lastIndexOf('\n', pos - 1) + 1;
    const end = this.text.indexOf('\n', pos);
    return this.text.slice(start, end < 0 ? undefined : end);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
