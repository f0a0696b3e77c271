/** What a key asks the editor to do. */
export type Action =
  | 'left'
  | 'right'
  | 'wordLeft'
  | 'wordRight'
  | 'home'
  | 'end'
  | 'up'
  | 'down'
  | 'historyStart'
  | 'historyEnd'
  | 'backspace'
  | 'delete'
  | 'deleteOrEnd'
  | 'killToEnd'
  | 'killToStart'
  | 'killWordBack'
  | 'killBlankWordBack'
  | 'killWord'
  | 'yank'
  | 'yankPop'
  | 'lastArgument'
  | 'transpose'
  | 'transposeWords'
  | 'upperWord'
  | 'lowerWord'
  | 'capitalWord'
  | 'undo'
  | 'enter'
  | 'complete'
  | 'clear'
  | 'search'
  | 'searchForward'
  | 'escape'
  | 'cancel'
  | 'interrupt';

/** Keys of readline's Emacs mode by their names: C- is Ctrl, A- is Alt (readline(3), "Default Key Bindings"). */
const KEYS: Readonly<Record<string, Action>> = {
  'C-a': 'home',
  'C-b': 'left',
  'C-c': 'interrupt',
  'C-d': 'deleteOrEnd',
  'C-e': 'end',
  'C-f': 'right',
  'C-g': 'cancel',
  'C-h': 'backspace',
  'C-k': 'killToEnd',
  'C-l': 'clear',
  'C-n': 'down',
  'C-p': 'up',
  'C-r': 'search',
  'C-s': 'searchForward',
  'C-t': 'transpose',
  'C-u': 'killToStart',
  'C-w': 'killBlankWordBack',
  'C-y': 'yank',
  'C-_': 'undo',
  'C-/': 'undo',
  'A-b': 'wordLeft',
  'A-f': 'wordRight',
  'A-d': 'killWord',
  'A-y': 'yankPop',
  'A-t': 'transposeWords',
  'A-u': 'upperWord',
  'A-l': 'lowerWord',
  'A-c': 'capitalWord',
  'A-.': 'lastArgument',
  'A-_': 'lastArgument',
  'A-<': 'historyStart',
  'A->': 'historyEnd',
  'A-Backspace': 'killWordBack',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Enter: 'enter',
  Tab: 'complete',
};

/** Keys that a text field deals with itself, but not while the history is searched. */
const SEARCH_KEYS: Readonly<Record<string, Action>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
  Backspace: 'backspace',
  Delete: 'delete',
  Escape: 'escape',
};

/** What a key asks for; undefined for one that is left to the text field. */
export const actionOf = (name: string, isSearching: boolean): Action | undefined =>
  KEYS[name] ?? (isSearching ? SEARCH_KEYS[name] : undefined);
