import { isComplete } from '../parse/complete.ts';
import { applyCandidates } from './complete.ts';
import * as edit from './edit.ts';
import { goTo, remember } from './history.ts';
import { type Action, decodeKeys, type Key } from './keys.ts';
import * as motion from './motion.ts';
import { beginSearch, searchKey } from './search.ts';
import type { EditorEvent, EditorState, Effect } from './state.ts';
import { after, before } from './width.ts';

export type Step = readonly [EditorState, readonly Effect[]];

const BELL: readonly Effect[] = [{ kind: 'bell' }];

/** The editor's one function: a state and what happened give the next state and what is to be done. */
export function reduceEditor(state: EditorState, event: EditorEvent): Step {
  if (event.kind === 'candidates') return applyCandidates(state, event.candidates, event.again);
  const { keys, rest } = decodeKeys(state.rest + event.data);
  let next: EditorState = { ...state, rest };
  const effects: Effect[] = [];
  for (const key of keys) {
    const [after_, more] = next.search ? searchKey(next, key, press) : press(next, key);
    next = after_;
    effects.push(...more);
  }
  return [next, effects];
}

/** One key outside of a search. */
function press(state: EditorState, key: Key): Step {
  if (key.kind !== 'action') return [{ ...edit.insert(state, key.text), last: 'other' }, []];
  const step = act(state, key.action);
  const [next, effects] = step;
  const keeps = next.last !== state.last || next !== state;
  const last = KEEPING[key.action] ?? 'other';
  return [
    keeps || last !== state.last ? { ...next, last: next.last === 'kill' && last === 'kill' ? 'kill' : last } : next,
    effects,
  ];
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
  complete: 'complete',
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
      return enter(state);
    case 'complete':
      return [state, [{ kind: 'complete', text: state.text, cursor: state.cursor, again: state.last === 'complete' }]];
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

/** Enter: runs the text, or goes on to another line while it is no complete command. */
function enter(state: EditorState): Step {
  const { text } = state;
  if (state.multiline && text.trim() !== '' && !isComplete(text))
    return [edit.insert({ ...state, cursor: text.length }, '\n'), []];
  return [emptied(state, remember(state.history, text)), [{ kind: 'submit', text }]];
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
