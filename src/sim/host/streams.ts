import type { HostPid } from './ids.ts';
import type { Stream } from './program.ts';

const PIPE_SIZE = 65536;

/** What both ends of a pipe share: the text on its way, and how many hold each end. */
interface PipeState {
  text: string;
  readers: number;
  writers: number;
  /** Somebody has held the writing end: before that there is no end to read. */
  opened: boolean;
}

const readEnd = (state: PipeState, name: string): Stream => ({
  name,
  isTty: false,
  read: () => {
    if (state.text === '') return state.writers === 0 && state.opened ? null : undefined;
    const all = state.text;
    state.text = '';
    return all;
  },
  unread: (back) => {
    state.text = back + state.text;
  },
  get ready() {
    return state.text !== '' || (state.writers === 0 && state.opened);
  },
  write: () => false,
  full: false,
  open: () => {
    state.readers++;
  },
  close: () => {
    state.readers--;
  },
});

const writeEnd = (state: PipeState, name: string): Stream => ({
  name,
  isTty: false,
  read: () => null,
  unread: () => undefined,
  ready: true,
  write: (more) => {
    if (state.readers === 0 && state.opened) return false;
    state.text += more;
    return true;
  },
  get full() {
    return state.readers > 0 && state.text.length >= PIPE_SIZE;
  },
  open: () => {
    state.writers++;
    state.opened = true;
  },
  close: () => {
    state.writers--;
  },
});

/** The two ends of a pipe. Reading gives the end (null) when no writer is left; writing fails when no reader is. */
export function pipe(id: number): { readonly read: Stream; readonly write: Stream } {
  const state: PipeState = { text: '', readers: 0, writers: 0, opened: false };
  const name = `pipe:[${id}]`;
  return { read: readEnd(state, name), write: writeEnd(state, name) };
}

const noop = (): void => undefined;

/** /dev/null: nothing to read, everything written is gone. */
export const nullStream = (): Stream => ({
  name: '/dev/null',
  isTty: false,
  read: () => null,
  unread: noop,
  ready: true,
  write: () => true,
  full: false,
  open: noop,
  close: noop,
});

/** A stream that gives a text once, then ends: a here-document. */
export function textStream(content: string, name = 'pipe:[0]'): Stream {
  let rest: string | null = content === '' ? null : content;
  return {
    ...nullStream(),
    name,
    read: () => {
      const text = rest;
      rest = null;
      return text;
    },
    unread: (back) => {
      rest = back + (rest ?? '');
    },
  };
}

/** A stream that never ends and gives what `more` makes: /dev/zero, /dev/urandom. */
export const endlessStream = (name: string, more: () => string): Stream => {
  let back = '';
  return {
    ...nullStream(),
    name,
    endless: true,
    read: () => {
      const text = back + more();
      back = '';
      return text;
    },
    unread: (text) => {
      back = text + back;
    },
  };
};

/** A stream that keeps what is written to it, up to a limit in characters; what is more is counted and dropped. */
export function sink(
  name = 'pipe:[1]',
  limit = 4_000_000,
): Stream & { text(): string; clear(): void; readonly lost: number } {
  let parts: string[] = [];
  let size = 0;
  let lost = 0;
  return {
    ...nullStream(),
    name,
    write: (text) => {
      if (size + text.length > limit) lost += text.length;
      else parts.push(text);
      size = Math.min(limit, size + text.length);
      return true;
    },
    text: () => parts.join(''),
    clear: () => {
      parts = [];
      size = 0;
      lost = 0;
    },
    get lost() {
      return lost;
    },
  };
}

/**
 * A terminal: what programs write comes out as bytes for a screen, what is typed comes in by the line.
 *
 * `foreground` is the process group that Ctrl-C reaches. The line editor in front of it draws the prompt of the
 * process that reads (Wait.reading), so that editing works alike for shells and for programs that read a line.
 */
export interface Tty extends Stream {
  columns: number;
  rows: number;
  foreground: HostPid | undefined;
  /** A line that was typed (with its line end), or the end of input (null, Ctrl-D). */
  type(line: string | null): void;
  /** What was written since the last call, with \r\n line ends; at most `limit` characters, then a message. */
  take(): string;
}

/** A new terminal with a name such as 'pts/0'. */
export function terminal(name: string, size: { readonly columns: number; readonly rows: number }): Tty {
  const typed: (string | null)[] = [];
  let output: string[] = [];
  let length = 0;
  const LIMIT = 200_000;
  return {
    ...nullStream(),
    name: `/dev/${name}`,
    isTty: true,
    columns: size.columns,
    rows: size.rows,
    foreground: undefined,
    read: () => typed.shift(),
    unread: (text) => {
      typed.unshift(text);
    },
    get ready() {
      return typed.length > 0;
    },
    write: (text) => {
      if (length < LIMIT) output.push(text);
      else if (length - text.length < LIMIT) output.push('\n[output is cut here: too much for this terminal]\n');
      length += text.length;
      return true;
    },
    type: (line) => {
      typed.push(line);
    },
    take: () => {
      const text = output.join('').replace(/\r?\n/g, '\r\n');
      output = [];
      length = 0;
      return text;
    },
  };
}
