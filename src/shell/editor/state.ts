/** A search through the history that is going on (Ctrl-R). */
export interface Search {
  readonly query: string;
  /** The entry that was found, or undefined while there is none. */
  readonly index: number | undefined;
  readonly failed: boolean;
  /** What was being typed when it began: Ctrl-G brings it back. */
  readonly original: { readonly text: string; readonly cursor: number; readonly position: number };
}

/** What a line editor knows. `cursor` is an offset into `text`; `position` an index into `history`, its length for the new line. */
export interface EditorState {
  readonly text: string;
  readonly cursor: number;
  readonly history: readonly string[];
  readonly position: number;
  /** What was typed before going up in the history. */
  readonly draft: string;
  /** Killed texts, the last first. */
  readonly kills: readonly string[];
  /** What happened last, where the next thing depends on it. */
  readonly last: 'kill' | 'yank' | 'type' | 'argument' | 'other';
  /** Where the last yank or last-argument lies, to replace it. */
  readonly yanked: { readonly from: number; readonly to: number; readonly index: number } | undefined;
  readonly search: Search | undefined;
  /** Earlier texts, for undo. */
  readonly past: readonly { readonly text: string; readonly cursor: number }[];
}

export type EditorEvent =
  /** A key that the editor owns: 'C-a', 'A-b', 'ArrowUp', 'Enter'; while it searches also a character. */
  | { readonly kind: 'key'; readonly name: string }
  /** What the text field holds after something was typed, pasted or taken away in it, or its cursor was moved. */
  | { readonly kind: 'field'; readonly text: string; readonly cursor: number }
  /** Answers an effect `complete`: the words that fit, whole, as they are without quotes. */
  | { readonly kind: 'candidates'; readonly candidates: readonly string[] };

export type Effect =
  /** Enter: the text, to be run. The editor is empty again. */
  | { readonly kind: 'submit'; readonly text: string }
  /** Asks for candidates for the word before the cursor. */
  | { readonly kind: 'complete'; readonly text: string; readonly cursor: number }
  /** Shows the candidates there are, in order. */
  | { readonly kind: 'list'; readonly candidates: readonly string[] }
  /** Ctrl-D on an empty line. */
  | { readonly kind: 'end' }
  /** Ctrl-C. */
  | { readonly kind: 'interrupt' }
  /** Ctrl-L. */
  | { readonly kind: 'clear' }
  | { readonly kind: 'bell' };

/** An empty editor, with the lines typed before. */
export const newEditor = (history: readonly string[] = []): EditorState => ({
  text: '',
  cursor: 0,
  history,
  position: history.length,
  draft: '',
  kills: [],
  last: 'other',
  yanked: undefined,
  search: undefined,
  past: [],
});
