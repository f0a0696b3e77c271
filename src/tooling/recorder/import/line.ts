/** What a line of a terminal shows in the end, when the person who typed it went back and mended it. */
import { type AnsiToken, ansiTokens, csiNumber } from '../../../session/ansi.ts';

interface Line {
  readonly cells: string[];
  column: number;
}

/** What the sequences do that line editors use on one line; n is the sequence's number, `missing` if it has none. */
const EDITS: Readonly<Record<string, { readonly missing: number; readonly edit: (line: Line, n: number) => void }>> = {
  C: { missing: 1, edit: (line, n) => moveTo(line, line.column + n) },
  D: { missing: 1, edit: (line, n) => moveTo(line, line.column - n) },
  G: { missing: 1, edit: (line, n) => moveTo(line, n - 1) },
  K: { missing: 0, edit: (line, n) => line.cells.splice(n === 0 ? line.column : 0) },
  P: { missing: 1, edit: (line, n) => line.cells.splice(line.column, n) },
  '@': { missing: 1, edit: (line, n) => line.cells.splice(line.column, 0, ...new Array<string>(n).fill(' ')) },
};
const MAX_COLUMN = 999;

function moveTo(line: Line, column: number): void {
  line.column = Math.min(MAX_COLUMN, Math.max(0, column));
  while (line.cells.length < line.column) line.cells.push(' ');
}

function apply(line: Line, token: AnsiToken): void {
  if (token.kind === 'text') {
    for (const char of token.raw) {
      line.cells[line.column] = char;
      line.column += 1;
    }
  } else if (token.kind === 'control') {
    if (token.raw === '\b') moveTo(line, line.column - 1);
    if (token.raw === '\r') moveTo(line, 0);
  } else if (token.kind === 'csi') {
    const known = EDITS[token.final];
    known?.edit(line, Math.min(MAX_COLUMN, csiNumber(token.parameters, 0, known.missing)));
  }
}

/** The text of one line (no newline in it) as it stands on the screen, without trailing spaces. */
export function renderLine(raw: string): string {
  const line: Line = { cells: [], column: 0 };
  for (const token of ansiTokens(raw)) apply(line, token);
  return line.cells.join('').trimEnd();
}

/** The beginning of `raw` that shows `count` characters, with the escape sequences right behind them. */
export function rawHead(raw: string, count: number): string {
  let [head, left] = ['', count];
  for (const { kind, raw: piece } of ansiTokens(raw)) {
    if (kind === 'text') {
      if (left <= 0) break;
      head += Array.from(piece).slice(0, left).join('');
      left -= Array.from(piece).length;
      if (left < 0) break;
    } else if (kind !== 'control') head += piece;
  }
  return head;
}
