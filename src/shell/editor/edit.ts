import { after, before } from './characters.ts';
import { wordEnd, wordStart } from './motion.ts';
import type { EditorState } from './state.ts';

const MOST_UNDOS = 100;
/** Characters that are kept to be undone: long texts have fewer steps. */
const MOST_UNDONE = 1_000_000;
const MOST_KILLS = 20;
/** Characters typed in a row that are undone at once, as readline does it. */
const TYPED_AT_ONCE = 20;

/** Puts another text in place; what was there can be brought back with undo. */
export function change(state: EditorState, text: string, cursor: number): EditorState {
  if (text === state.text) return { ...state, cursor };
  const most = Math.max(2, Math.min(MOST_UNDOS, Math.floor(MOST_UNDONE / (state.text.length + 1))));
  const past = [...state.past, { text: state.text, cursor: state.cursor }].slice(-most);
  return { ...state, text, cursor, past };
}

/** What a text field has made of the text. A character after another one is no step of its own for undo. */
export function typed(state: EditorState, text: string, cursor: number): EditorState {
  const grown = text.length - state.text.length;
  const start = state.past.at(-1)?.text.length ?? 0;
  const goesOn = state.last === 'type' && grown === 1 && text.length - start <= TYPED_AT_ONCE;
  return {
    ...(goesOn ? { ...state, text, cursor } : change(state, text, cursor)),
    last: grown === 1 ? 'type' : 'other',
  };
}

/** Inserts at the cursor. */
export const insert = (state: EditorState, text: string): EditorState =>
  change(state, state.text.slice(0, state.cursor) + text + state.text.slice(state.cursor), state.cursor + text.length);

/** Takes a stretch away. */
export const erase = (state: EditorState, from: number, to: number): EditorState =>
  change(state, state.text.slice(0, from) + state.text.slice(to), from);

/** Takes a stretch away and keeps it to be yanked; kills in a row gather in one. */
export function kill(state: EditorState, from: number, to: number): EditorState {
  if (from === to) return state;
  const text = state.text.slice(from, to);
  const [top = '', ...others] = state.kills;
  const joined =
    state.last === 'kill' ? [from < state.cursor ? text + top : top + text, ...others] : [text, ...state.kills];
  return { ...erase(state, from, to), kills: joined.slice(0, MOST_KILLS) };
}

/** Ctrl-T: the character before the cursor changes places with the one at it; at the end of the line the last two. */
export function transpose(state: EditorState): EditorState | undefined {
  const { text } = state;
  const at = state.cursor >= text.length ? before(text, text.length) : state.cursor;
  if (at === 0 || text.length < 2) return undefined;
  const start = before(text, at);
  const end = after(text, at);
  return change(state, text.slice(0, start) + text.slice(at, end) + text.slice(start, at) + text.slice(end), end);
}

/** Alt-T: the word at the cursor and the one before it change places. */
export function transposeWords(state: EditorState): EditorState | undefined {
  const { text } = state;
  const secondEnd = wordEnd(text, state.cursor) === state.cursor ? text.length : wordEnd(text, state.cursor);
  const secondStart = wordStart(text, secondEnd);
  const firstStart = wordStart(text, secondStart);
  const firstEnd = wordEnd(text, firstStart);
  if (firstStart >= secondStart || firstEnd > secondStart) return undefined;
  const swapped =
    text.slice(secondStart, secondEnd) + text.slice(firstEnd, secondStart) + text.slice(firstStart, firstEnd);
  return change(state, text.slice(0, firstStart) + swapped + text.slice(secondEnd), secondEnd);
}

/** Alt-U, Alt-L, Alt-C: changes the letters of the word behind the cursor. */
export function recaseWord(state: EditorState, how: 'upper' | 'lower' | 'capital'): EditorState {
  const end = wordEnd(state.text, state.cursor);
  const word = state.text.slice(state.cursor, end);
  const changed =
    how === 'upper'
      ? word.toUpperCase()
      : how === 'lower'
        ? word.toLowerCase()
        : word.toLowerCase().replace(/[\p{L}\p{N}]/u, (char) => char.toUpperCase());
  return change(
    state,
    state.text.slice(0, state.cursor) + changed + state.text.slice(end),
    state.cursor + changed.length,
  );
}
