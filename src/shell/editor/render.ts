import type { EditorState } from './state.ts';
import { charWidth, textWidth } from './width.ts';

/** What was drawn before: the row of the cursor, counted from the first row of the prompt. */
export interface Drawn {
  readonly cursorRow: number;
}
export interface Drawing {
  /** Bytes for the screen. */
  readonly output: string;
  readonly drawn: Drawn;
}
export interface View {
  readonly prompt: string;
  /** What goes on a second line begins with. */
  readonly continuation?: string;
  readonly columns: number;
  /** A password: nothing of it is shown. */
  readonly secret?: boolean;
}

interface Place {
  row: number;
  column: number;
}

/** Moves a place over a text, and gives what is written: lines begin with the continuation prompt. */
function lay(text: string, place: Place, columns: number, continuation: string): string {
  let output = '';
  for (const char of text) {
    if (char === '\n') {
      output += `\u001b[K\r\n${continuation}`;
      place.row++;
      place.column = textWidth(continuation);
      continue;
    }
    const width = charWidth(char);
    if (place.column + width > columns) {
      if (place.column < columns) output += '\r\n';
      place.row++;
      place.column = 0;
    }
    output += width === 2 && char.charCodeAt(0) < 0x80 ? `^${String.fromCharCode(char.charCodeAt(0) ^ 64)}` : char;
    place.column += width;
  }
  return output;
}

/** A prompt's place behind it: its line breaks and width. */
function layPrompt(prompt: string, place: Place, columns: number): void {
  const lines = prompt.split('\n');
  const width = textWidth(lines.at(-1) ?? '');
  const full = Math.max(0, Math.ceil(width / columns) - 1);
  place.row += lines.length - 1 + full;
  place.column = width - full * columns;
}

/** The prompt of a search, in front of what was found. */
const searchPrompt = ({ search }: EditorState): string =>
  search ? `(${search.failed ? 'failed ' : ''}reverse-i-search)\`${search.query}': ` : '';

/**
 * Draws the editor: the escape sequences that bring a screen, on which it was drawn before as `previous` says, to
 * show it, with the cursor where it is. All with carriage returns, erasing and moving up and right (ECMA-48).
 */
export function renderEditor(state: EditorState, view: View, previous?: Drawn): Drawing {
  const columns = Math.max(4, view.columns);
  const prompt = state.search ? searchPrompt(state) : view.prompt;
  const continuation = view.continuation ?? '> ';
  const text = view.secret ? '' : state.text;
  const cursor = view.secret ? 0 : state.cursor;
  const place: Place = { row: 0, column: 0 };
  layPrompt(prompt, place, columns);
  let output = previous && previous.cursorRow > 0 ? `\u001b[${previous.cursorRow}A\r\u001b[J` : '\r\u001b[J';
  output += prompt.replace(/\n/g, '\r\n');
  output += lay(text.slice(0, cursor), place, columns, continuation);
  const at: Place = place.column >= columns ? { row: place.row + 1, column: 0 } : { ...place };
  output += lay(text.slice(cursor), place, columns, continuation);
  if (place.column >= columns) {
    output += '\r\n';
    place.row++;
    place.column = 0;
  }
  if (place.row > at.row) output += `\u001b[${place.row - at.row}A`;
  output += at.column > 0 ? `\r\u001b[${at.column}C` : '\r';
  return { output, drawn: { cursorRow: at.row } };
}

/** Leaves the drawn lines: the cursor goes below the last of them, for what the command prints. */
export function leaveEditor(state: EditorState, view: View, previous: Drawn): string {
  const { output, drawn } = renderEditor({ ...state, cursor: state.text.length, search: undefined }, view, previous);
  return `${output}${drawn.cursorRow >= 0 ? '\r\n' : ''}`;
}
