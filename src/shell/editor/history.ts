import type { EditorState } from './state.ts';

const MOST = 500;

/** A list of commands with one more, as HISTCONTROL=ignoreboth keeps it: no repetition, nothing that begins with a blank. */
export function remember(history: readonly string[], text: string): readonly string[] {
  const entry = text.replace(/\s+$/, '');
  if (entry === '' || /^[ \t]/.test(text) || history.at(-1) === entry) return history;
  return [...history, entry].slice(-MOST);
}

/** Goes to an entry; the line that was being typed is kept and is the last one. Undefined where there is none. */
export function goTo(state: EditorState, position: number): EditorState | undefined {
  if (position < 0 || position > state.history.length || position === state.position) return undefined;
  const draft = state.position === state.history.length ? state.text : state.draft;
  const text = position === state.history.length ? draft : (state.history[position] ?? '');
  return { ...state, text, cursor: text.length, position, draft };
}

/** The last entry before `from` that holds the query, or undefined. */
export function searchBack(history: readonly string[], query: string, from: number): number | undefined {
  if (query === '') return undefined;
  for (let i = Math.min(from, history.length - 1); i >= 0; i--) if (history[i]?.includes(query)) return i;
  return undefined;
}

/** The first entry after `from` that holds the query, or undefined. */
export function searchForward(history: readonly string[], query: string, from: number): number | undefined {
  for (let i = Math.max(0, from); i < history.length; i++) if (query !== '' && history[i]?.includes(query)) return i;
  return undefined;
}
