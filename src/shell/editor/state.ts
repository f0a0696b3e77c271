/** A search through the history that is going on (Ctrl-R). */
export interface Search {
  readonly query: string;
  /** The entry that was found, or undefined while there is none. */
  readonly index: number | undefined;
  readonly failed: boolean;
  /** What was being typed when it began: Ctrl-G brings it back. */
  readonly original: { readonly text: string; readonly cursor: number };
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
  /** What the last key did, where the next one depends on it. */
  readonly last: 'kill' | 'yank' | 'complete' | 'argument' | 'other';
  /** Where the last yank or last-argument lies, to replace it. */
  readonly yanked: { readonly from: number; readonly to: number; readonly index: number } | undefined;
  readonly search: Search | undefined;
  /** Earlier texts, for undo. */
  readonly past: readonly { readonly text: string; readonly cursor: number }[];
  /** An unfinished key sequence or paste. */
  readonly rest: string;
  /** Whether Enter goes on to another line while the text is not a complete command. */
  readonly multiline: boolean;
}

export type EditorEvent =
  /** What xterm sent. */
  | { readonly kind: 'data'; readonly data: string }
  /** Answers an effect `complete`: the words that fit, whole, as they are without quotes. */
  | { readonly kind: 'candidates'; readonly candidates: readonly string[]; readonly again: boolean };

export type Effect =
  /** Enter: the text, to be run. The editor is empty again. */
  | { readonly kind: 'submit'; readonly text: string }
  /** Asks for candidates for the word before the cursor; `again`: Tab was pressed twice, so a list is wanted. */
  | { readonly kind: 'complete'; readonly text: string; readonly cursor: number; readonly again: boolean }
  /** Shows candidates below the line. */
  | { readonly kind: 'list'; readonly candidates: readonly string[] }
  /** Ctrl-D on an empty line. */
  | { readonly kind: 'end' }
  /** Ctrl-C. */
  | { readonly kind: 'interrupt' }
  /** Ctrl-L. */
  | { readonly kind: 'clear' }
  | { readonly kind: 'bell' };

/** An empty editor. */
export const newEditor = (
  history: readonly string[] = [],
  options: { readonly multiline?: boolean } = {},
): EditorState => ({
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
  rest: '',
  multiline: options.multiline ?? true,
});
