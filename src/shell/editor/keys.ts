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
  | 'cancel'
  | 'interrupt'
  | 'ignore';

export type Key =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'action'; readonly action: Action };

const CONTROL: Readonly<Record<string, Action>> = {
  '\u0001': 'home',
  '\u0002': 'left',
  '\u0003': 'interrupt',
  '\u0004': 'deleteOrEnd',
  '\u0005': 'end',
  '\u0006': 'right',
  '\u0007': 'cancel',
  '\b': 'backspace',
  '\t': 'complete',
  '\n': 'enter',
  '\u000b': 'killToEnd',
  '\f': 'clear',
  '\r': 'enter',
  '\u000e': 'down',
  '\u0010': 'up',
  '\u0012': 'search',
  '\u0013': 'searchForward',
  '\u0014': 'transpose',
  '\u0015': 'killToStart',
  '\u0017': 'killBlankWordBack',
  '\u0019': 'yank',
  '\u001f': 'undo',
  '\u007f': 'backspace',
};
const META: Readonly<Record<string, Action>> = {
  b: 'wordLeft',
  f: 'wordRight',
  d: 'killWord',
  y: 'yankPop',
  t: 'transposeWords',
  u: 'upperWord',
  l: 'lowerWord',
  c: 'capitalWord',
  '.': 'lastArgument',
  _: 'lastArgument',
  '<': 'historyStart',
  '>': 'historyEnd',
  '\u007f': 'killWordBack',
  '\b': 'killWordBack',
};
/** Sequences of xterm behind ESC [ or ESC O (ctlseqs, PC-Style Function Keys). */
const SEQUENCES: Readonly<Record<string, Action>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  '1~': 'home',
  '7~': 'home',
  '4~': 'end',
  '8~': 'end',
  '3~': 'delete',
  '1;5C': 'wordRight',
  '1;5D': 'wordLeft',
  '1;3C': 'wordRight',
  '1;3D': 'wordLeft',
  '5C': 'wordRight',
  '5D': 'wordLeft',
  '3;5~': 'killWord',
  '3;3~': 'killWord',
};

/** Keys of a piece of data, and what is left of an unfinished sequence or paste for the next piece. */
export interface Decoded {
  readonly keys: readonly Key[];
  readonly rest: string;
}

const SEQUENCE = /^\u001b(?:[[O]([0-9;]*[A-Za-z~])|([^[O]))/u;
const UNFINISHED = /^\u001b(?:[[O][0-9;]*)?$/;
const PASTE_START = '\u001b[200~';
const PASTE_END = '\u001b[201~';
/** A sequence that never ends is not kept longer than this. */
const LONGEST_REST = 1_000_000;

/** Reads the data that xterm sends for keys and pastes. `rest` of the call before goes in front of the data. */
export function decodeKeys(data: string): Decoded {
  const keys: Key[] = [];
  let i = 0;
  while (i < data.length) {
    const c = data[i] as string;
    if (c !== '\u001b') {
      const end = textEnd(data, i);
      if (end > i) {
        keys.push({ kind: 'text', text: data.slice(i, end) });
        i = end;
      } else {
        const action = CONTROL[c];
        if (action) keys.push({ kind: 'action', action });
        i++;
      }
      continue;
    }
    if (data.startsWith(PASTE_START, i)) {
      const end = data.indexOf(PASTE_END, i);
      if (end < 0) return { keys, rest: data.length - i > LONGEST_REST ? '' : data.slice(i) };
      keys.push({ kind: 'paste', text: pasted(data.slice(i + PASTE_START.length, end)) });
      i = end + PASTE_END.length;
      continue;
    }
    const sequence = SEQUENCE.exec(data.slice(i, i + 24));
    if (!sequence) {
      const unfinished = UNFINISHED.test(data.slice(i));
      if (unfinished && data.length - i > 1) return { keys, rest: data.slice(i) };
      keys.push({ kind: 'action', action: 'cancel' });
      i++;
      continue;
    }
    const action = sequence[1] !== undefined ? SEQUENCES[sequence[1]] : META[sequence[2] ?? ''];
    keys.push({ kind: 'action', action: action ?? 'ignore' });
    i += sequence[0].length;
  }
  return { keys, rest: '' };
}

/** The end of a run of characters that stand for themselves. */
function textEnd(data: string, start: number): number {
  let end = start;
  while (end < data.length && data.charCodeAt(end) >= 0x20 && data.charCodeAt(end) !== 0x7f) end++;
  return end;
}

/** Pasted text: line ends of all systems are \n, other control characters but tabs are left out. */
const pasted = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
