import { searchBack, searchForward } from './history.ts';
import type { Key } from './keys.ts';
import type { Step } from './reduce.ts';
import type { EditorState, Search } from './state.ts';

/** Ctrl-R: begins to search. */
export const beginSearch = (state: EditorState): EditorState => ({
  ...state,
  search: { query: '', index: undefined, failed: false, original: { text: state.text, cursor: state.cursor } },
});

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

/** A key while a search goes on: more of the query, the next match, or the end of the search and then what the key does. */
export function searchKey(state: EditorState, key: Key, press: (state: EditorState, key: Key) => Step): Step {
  const search = state.search as Search;
  const from = search.index ?? state.history.length - 1;
  if (key.kind !== 'action') {
    const query = search.query + key.text.replaceAll('\n', ' ');
    return [found(state, { ...search, query }, searchBack(state.history, query, from)), []];
  }
  switch (key.action) {
    case 'search':
      return [
        found(state, search, searchBack(state.history, search.query, search.index === undefined ? from : from - 1)),
        [],
      ];
    case 'searchForward':
      return [found(state, search, searchForward(state.history, search.query, from + 1)), []];
    case 'backspace': {
      const query = [...search.query].slice(0, -1).join('');
      return [
        found(
          { ...state, ...search.original },
          { ...search, query, index: undefined },
          searchBack(state.history, query, state.history.length - 1),
        ),
        [],
      ];
    }
    case 'cancel':
      return [{ ...state, ...search.original, position: state.history.length, search: undefined }, []];
    case 'ignore':
      return [state, []];
    default:
      return press({ ...state, search: undefined }, key);
  }
}
