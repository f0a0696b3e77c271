import { after, before } from './characters.ts';
import { applyCandidates } from './complete.ts';
import * as edit from './edit.ts';
import { goTo, remember } from './history.ts';
import { type Action, actionOf } from './keys.ts';
import * as motion from './motion.ts';
import { beginSearch, searchKey, searchMore } from './search.ts';
import type { EditorEvent, EditorState, Effect } from './state.ts';

export type Step = readonly [EditorState, readonly Effect[]];

const BELL: readonly Effect[] = [{ kind: 'bell' }];

/** Whether a key is the editor's now; the text field deals with the others, and tells what it made of them. */
export const ownsKey = ({ search }: EditorState, name: string): boolean =>
  actionOf(name, search !== undefined) !== undefined || (search !== undefined && isCharacter(name));

/** A key whose name is what it types; the others have longer names. */
const isCharacter = (name: string): boolean => [...name].length === 1;

/**
 * The editor's one function: a state and what happened give the next state and what is to be done. It does what bash's
 * readline does in Emacs mode; candidates are listed at once (show-all-if-ambiguous).
 */
export function reduceEditor(state: EditorState, event: EditorEvent): Step {
  if (event.kind === 'candidates') return applyCandidates(state, event.candidates);
  if (event.kind === 'field') return [fromField(state, event.text, event.cursor), []];
  const { search } = state;
  const action = actionOf(event.name, search !== undefined);
  if (action) return search ? searchKey(state, search, action, press) : press(state, action);
  return [search && isCharacter(event.name) ? searchMore(state, search, event.name) : state, []];
}

/** What the field holds now. What comes into it while the history is searched is searched for; other changes end that. */
function fromField(state: EditorState, text: string, cursor: number): EditorState {
  const { search } = state;
  if (text === state.text && cursor === state.cursor) return state;
  const typed = text.slice(state.cursor, cursor);
  const grew = text === state.text.slice(0, state.cursor) + typed + state.text.slice(state.cursor);
  if (search && grew && typed !== '') return searchMore(state, search, typed);
  return edit.typed({ ...state, search: undefined }, text, Math.min(cursor, text.length));
}

/** One key outside of a search. */
function press(state: EditorState, action: Action): Step {
  const [next, effects] = act(state, action);
  return [{ ...next, last: KEEPING[action] ?? 'other' }, effects];
}

/** Actions after which the next one goes on with the same. */
const KEEPING: Partial<Readonly<Record<Action, EditorState['last']>>> = {
  killToEnd: 'kill',
  killToStart: 'kill',
  killWord: 'kill',
  killWordBack: 'kill',
  killBlankWordBack: 'kill',
  yank: 'yank',
  yankPop: 'yank',
  lastArgument: 'argument',
};

const stay = (state: EditorState | undefined, otherwise: EditorState): Step =>
  state ? [state, []] : [otherwise, BELL];
const move = (state: EditorState, cursor: number): Step =>
  cursor === state.cursor ? [state, BELL] : [{ ...state, cursor }, []];

function act(state: EditorState, action: Action): Step {
  const { text, cursor } = state;
  switch (action) {
    case 'left':
      return move(state, before(text, cursor));
    case 'right':
      return move(state, after(text, cursor));
    case 'wordLeft':
      return [{ ...state, cursor: motion.wordStart(text, cursor) }, []];
    case 'wordRight':
      return [{ ...state, cursor: motion.wordEnd(text, cursor) }, []];
    case 'home':
      return [{ ...state, cursor: motion.lineStart(text, cursor) }, []];
    case 'end':
      return [{ ...state, cursor: motion.lineEnd(text, cursor) }, []];
    case 'up':
      return vertical(state, -1);
    case 'down':
      return vertical(state, 1);
    case 'backspace':
      return cursor === 0 ? [state, BELL] : [edit.erase(state, before(text, cursor), cursor), []];
    case 'delete':
      return cursor >= text.length ? [state, BELL] : [edit.erase(state, cursor, after(text, cursor)), []];
    case 'deleteOrEnd':
      if (text === '') return [state, [{ kind: 'end' }]];
      return act(state, 'delete');
    case 'killToEnd':
      return [
        edit.kill(
          state,
          cursor,
          motion.lineEnd(text, cursor) === cursor ? Math.min(text.length, cursor + 1) : motion.lineEnd(text, cursor),
        ),
        [],
      ];
    case 'killToStart':
      return [edit.kill(state, motion.lineStart(text, cursor), cursor), []];
    case 'killWord':
      return [edit.kill(state, cursor, motion.wordEnd(text, cursor)), []];
    case 'killWordBack':
      return [edit.kill(state, motion.wordStart(text, cursor), cursor), []];
    case 'killBlankWordBack':
      return [edit.kill(state, motion.blankWordStart(text, cursor), cursor), []];
    default:
      return actMore(state, action);
  }
}

function actMore(state: EditorState, action: Action): Step {
  switch (action) {
    case 'historyStart':
      return stay(goTo(state, 0), state);
    case 'historyEnd':
      return stay(goTo(state, state.history.length), state);
    case 'yank':
      return yank(state, 0);
    case 'yankPop':
      return state.last === 'yank' && state.yanked
        ? yank({ ...edit.erase(state, state.yanked.from, state.yanked.to) }, state.yanked.index + 1)
        : [state, BELL];
    case 'lastArgument':
      return lastArgument(state);
    case 'transpose':
      return stay(edit.transpose(state), state);
    case 'transposeWords':
      return stay(edit.transposeWords(state), state);
    case 'upperWord':
      return [edit.recaseWord(state, 'upper'), []];
    case 'lowerWord':
      return [edit.recaseWord(state, 'lower'), []];
    case 'capitalWord':
      return [edit.recaseWord(state, 'capital'), []];
    case 'undo':
      return undo(state);
    case 'enter':
      return [emptied(state, remember(state.history, state.text)), [{ kind: 'submit', text: state.text }]];
    case 'complete':
      return [state, [{ kind: 'complete', text: state.text, cursor: state.cursor }]];
    case 'clear':
      return [state, [{ kind: 'clear' }]];
    case 'search':
      return [beginSearch(state), []];
    case 'interrupt':
      return [emptied(state, state.history), [{ kind: 'interrupt' }]];
    default:
      return [state, []];
  }
}

/** An empty line, with this history. */
function emptied(state: EditorState, history: readonly string[]): EditorState {
  return {
    ...state,
    text: '',
    cursor: 0,
    history,
    position: history.length,
    draft: '',
    search: undefined,
    past: [],
    yanked: undefined,
    last: 'other',
  };
}

/** Up and down: between the lines of the text, then through the history. */
function vertical(state: EditorState, by: -1 | 1): Step {
  const { text, cursor } = state;
  const start = motion.lineStart(text, cursor);
  const column = cursor - start;
  if (by < 0 && start > 0) {
    const above = motion.lineStart(text, start - 1);
    return [{ ...state, cursor: snap(text, Math.min(above + column, start - 1)) }, []];
  }
  const end = motion.lineEnd(text, cursor);
  if (by > 0 && end < text.length)
    return [{ ...state, cursor: snap(text, Math.min(end + 1 + column, motion.lineEnd(text, end + 1))) }, []];
  return stay(goTo(state, state.position + by), state);
}

/** An offset that is not inside of a character. */
const snap = (text: string, at: number): number => (at > 0 && at < text.length ? before(text, after(text, at)) : at);

function yank(state: EditorState, index: number): Step {
  const text = state.kills[index % Math.max(1, state.kills.length)];
  if (text === undefined) return [state, BELL];
  const next = edit.insert(state, text);
  return [{ ...next, yanked: { from: state.cursor, to: next.cursor, index } }, []];
}

/** Alt-.: the last word of the command before, of the one before that when pressed again. */
function lastArgument(state: EditorState): Step {
  const again = state.last === 'argument' && state.yanked;
  const index = again ? again.index + 1 : 1;
  const word = state.history.at(-index)?.split(/\s+/).at(-1);
  if (word === undefined || index > state.history.length) return [state, BELL];
  const base = again ? edit.erase(state, again.from, again.to) : state;
  const next = edit.insert(base, word);
  return [{ ...next, yanked: { from: base.cursor, to: next.cursor, index } }, []];
}

function undo(state: EditorState): Step {
  const before_ = state.past.at(-1);
  return before_ ? [{ ...state, ...before_, past: state.past.slice(0, -1) }, []] : [state, BELL];
}
