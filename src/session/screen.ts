/**
 * A terminal as small as replays need: from a stream to the plain text that stands on the screen in the end.
 *
 * It is as wide as the text: lines never wrap. The transcript is made from it, so it must agree with a real terminal.
 */
import { ansiTokens, csiNumber } from './ansi.ts';

/** A line's characters; a hole is a cell that nothing was written to, or that was erased. */
type Line = (string | undefined)[];
interface Screen {
  readonly lines: Line[];
  readonly rows: number;
  /** Index of the line at the top of the screen; those before it have scrolled out. */
  top: number;
  row: number;
  column: number;
}

const TAB = 8;
/** A cursor is never sent further right than this, so that damage in a stream cannot fill the memory. */
const MAX_COLUMN = 999;

const lineAt = (screen: Screen, row: number): Line => {
  while (screen.lines.length <= row) screen.lines.push([]);
  return screen.lines[row] ?? [];
};

function write(screen: Screen, text: string): void {
  const line = lineAt(screen, screen.row);
  for (const character of text) {
    line[screen.column] = character;
    screen.column += 1;
  }
}

function moveTo(screen: Screen, row: number, column: number): void {
  screen.row = Math.min(Math.max(row, screen.top), screen.top + screen.rows - 1);
  screen.column = Math.min(Math.max(column, 0), MAX_COLUMN);
}

function lineFeed(screen: Screen): void {
  screen.row += 1;
  if (screen.row - screen.top >= screen.rows) screen.top += 1;
  lineAt(screen, screen.row);
}

type Control = (screen: Screen) => void;
const CONTROLS: Readonly<Record<string, Control>> = {
  '\n': lineFeed,
  '\r': (screen) => moveTo(screen, screen.row, 0),
  '\b': (screen) => moveTo(screen, screen.row, screen.column - 1),
  '\t': (screen) => moveTo(screen, screen.row, (Math.floor(screen.column / TAB) + 1) * TAB),
};

/** Erases the cells from `from` up to `to`. */
function erase(screen: Screen, row: number, from: number, to: number): void {
  const line = screen.lines[row];
  if (line === undefined) return;
  for (let column = from; column < Math.min(to, line.length); column += 1) line[column] = undefined;
}

const END = Number.POSITIVE_INFINITY;

/** 0 erases from the cursor on, 1 up to the cursor, 2 the whole line. */
function eraseInLine(screen: Screen, mode: number): void {
  erase(screen, screen.row, mode === 0 ? screen.column : 0, mode === 1 ? screen.column + 1 : END);
}

/** As `eraseInLine`, for the screen; 3 drops what has scrolled out. */
function eraseInDisplay(screen: Screen, mode: number): void {
  if (mode === 3) {
    screen.lines.splice(0, screen.top);
    screen.row -= screen.top;
    screen.top = 0;
    return;
  }
  eraseInLine(screen, mode);
  const from = mode === 0 ? screen.row + 1 : screen.top;
  const to = mode === 1 ? screen.row : screen.top + screen.rows;
  for (let row = from; row < to; row += 1) erase(screen, row, 0, END);
}

type Sequence = (screen: Screen, parameters: string) => void;
const by = (rows: number, columns: number): Sequence => {
  return (screen, parameters) => {
    const count = csiNumber(parameters, 0, 1);
    moveTo(screen, screen.row + rows * count, screen.column + columns * count);
  };
};
const moveToPlace: Sequence = (screen, parameters) =>
  moveTo(screen, screen.top + csiNumber(parameters, 0, 1) - 1, csiNumber(parameters, 1, 1) - 1);

/** What is not listed, such as colours and modes, leaves the text as it is. */
const SEQUENCES: Readonly<Record<string, Sequence>> = {
  A: by(-1, 0),
  B: by(1, 0),
  C: by(0, 1),
  D: by(0, -1),
  G: (screen, parameters) => moveTo(screen, screen.row, csiNumber(parameters, 0, 1) - 1),
  H: moveToPlace,
  f: moveToPlace,
  J: (screen, parameters) => eraseInDisplay(screen, csiNumber(parameters, 0, 0)),
  K: (screen, parameters) => eraseInLine(screen, csiNumber(parameters, 0, 0)),
};

/**
 * The plain text that stands on a terminal after `stream`, scrolled-out lines first.
 *
 * @param rows height of the terminal in lines; it matters only to streams that move the cursor up or to a place
 * @returns lines without their empty end, as a terminal's own selection would copy them
 */
export function screenLines(stream: string, rows = 24): string[] {
  const screen: Screen = { lines: [[]], rows, top: 0, row: 0, column: 0 };
  for (const token of ansiTokens(stream)) {
    if (token.kind === 'text') write(screen, token.raw);
    else if (token.kind === 'control') CONTROLS[token.raw]?.(screen);
    else if (token.kind === 'csi') SEQUENCES[token.final]?.(screen, token.parameters);
  }
  return screen.lines.map(plainLine);
}

function plainLine(line: Line): string {
  const end = line.findLastIndex((cell) => cell !== undefined) + 1;
  return Array.from(line.slice(0, end), (cell) => cell ?? ' ').join('');
}

/** Like `screenLines`, as one text without empty lines at its end. */
export function screenText(stream: string, rows?: number): string {
  const lines = screenLines(stream, rows);
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1).join('\n');
}

/** Letters of the CSI sequences that move the cursor other than forward, or take back what stands there. */
const MOVES: ReadonlySet<string> = new Set('ABDEFGHJLMPSTXdfru@'.split(''));
/** ESC 7, 8, c, D, E, M: keep and restore the cursor, reset, and moves between lines. */
const ESCAPE_MOVES: ReadonlySet<string> = new Set('78cDEM'.split(''));

/**
 * True if a stream moves the cursor other than forward and to new lines, or erases: its columns must be kept, because
 * lines that are wrapped elsewhere would come out wrong. A carriage return right before a newline is none, nor is
 * erasing the empty rest of a line, as grep does after each colour.
 */
export function movesCursor(stream: string): boolean {
  if (/\r(?![\r\n]|$)/.test(stream) || stream.includes('\b')) return true;
  for (const token of ansiTokens(stream)) {
    if (token.kind === 'csi' && MOVES.has(token.final)) return true;
    if (token.kind === 'escape' && ESCAPE_MOVES.has(token.raw.slice(1))) return true;
  }
  return false;
}
