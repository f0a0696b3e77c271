import { searchBack, searchForward } from './history.ts';
import type { Action } from './keys.ts';
import type { Step } from './reduce.ts';
import type { EditorState, Search } from './state.ts';

/** Ctrl-R: begins to search. */
export const beginSearch = (state: EditorState): EditorState => {
  const { text, cursor, position } = state;
  const draft = position === state.history.length ? text : state.draft;
  return {
    ...state,
    draft,
    search: { query: '', index: undefined, failed: false, original: { text, cursor, position } },
  };
};

/** What stands in the prompt's place while the history is searched, as bash writes it; '' while it is not. */
export const searchPrompt = ({ search }: EditorState): string =>
  search ? `(${search.failed ? 'failed ' : ''}reverse-i-search)\`${search.query}':` : '';

/** Shows the entry that was found, the cursor at the query. */
function found(state: EditorState, search: Search, index: number | undefined): EditorState {
  if (index === undefined) return { ...state, search: { ...search, failed: search.query !== '' } };
  const text = state.history[index] ?? '';
  return {
    ...state,
    text,
    cursor: Math.max(0, text.lastIndexOf(search.query)),
    position: index,
    search: { ...search, index, failed: false },
  };
}

/** More to be searched for. */
export function searchMore(state: EditorState, search: Search, typed: string): EditorState {
  const query = search.query + typed.replaceAll('\n', ' ');
  return found(state, { ...search, query }, searchBack(state.history, query, search.index ?? state.history.length - 1));
}

/** A key while a search goes on: less of the query, the next match, or the end of the search and then what the key does. */
export function searchKey(
  state: EditorState,
  search: Search,
  action: Action,
  press: (state: EditorState, action: Action) => Step,
): Step {
  const { history } = state;
  const from = search.index ?? history.length - 1;
  switch (action) {
    case 'search':
      return [
        found(state, search, searchBack(history, search.query, search.index === undefined ? from : from - 1)),
        [],
      ];
    case 'searchForward':
      return [found(state, search, searchForward(history, search.query, from + 1)), []];
    case 'backspace': {
      const query = [...search.query].slice(0, -1).join('');
      const again = { ...search, query, index: undefined };
      return [found({ ...state, ...search.original }, again, searchBack(history, query, history.length - 1)), []];
    }
    case 'cancel':
      return [{ ...state, ...search.original, search: undefined }, []];
    default:
      return press({ ...state, search: undefined }, action);
  }
}
