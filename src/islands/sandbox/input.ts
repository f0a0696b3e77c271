/** The text of the prompt and what its keys do: pure, so that it can be tested without a page. */

/** A line being edited: where the cursor stands, what was typed before, and what was cut. */
export interface Line {
  readonly text: string;
  readonly cursor: number;
  readonly history: readonly string[];
  /** Index into history; its length is the line being typed. */
  readonly at: number;
  /** The line being typed while an older one is shown. */
  readonly draft: string;
  /** What Ctrl-K, Ctrl-U and Ctrl-W took out last. */
  readonly cut: string;
  /** The text searched for in the history (Ctrl-R). */
  readonly search: string | undefined;
}

/** A line with nothing in it, and what was typed before. */
export const emptyLine = (history: readonly string[] = []): Line => ({
  text: '',
  cursor: 0,
  history,
  at: history.length,
  draft: '',
  cut: '',
  search: undefined,
});

/** The line with another text, the cursor at its end unless told. */
export const withText = (line: Line, text: string, cursor = text.length): Line => ({
  ...line,
  text,
  cursor,
  search: undefined,
});

const wordStart = (text: string, cursor: number): number => text.slice(0, cursor).replace(/\S+\s*$/, '').length;
const wordEnd = (text: string, cursor: number): number =>
  cursor + (/^\s*\S*/.exec(text.slice(cursor))?.[0].length ?? 0);

function cutOut(line: Line, from: number, to: number): Line {
  const cut = line.text.slice(from, to);
  return {
    ...line,
    text: line.text.slice(0, from) + line.text.slice(to),
    cursor: from,
    cut: cut === '' ? line.cut : cut,
  };
}

/** Shows an older or a newer line of the history. */
export function recall(line: Line, by: -1 | 1): Line {
  const at = line.at + by;
  if (at < 0 || at > line.history.length) return line;
  const draft = line.at === line.history.length ? line.text : line.draft;
  const text = at === line.history.length ? draft : (line.history[at] ?? '');
  return { ...line, at, draft, text, cursor: text.length };
}

/** The newest line of the history that holds what is searched for, older than the one that is shown. */
export function searchBack(line: Line): Line {
  const wanted = line.search ?? line.text;
  const from = line.search === undefined ? line.history.length : line.at;
  const at = line.history.slice(0, from).findLastIndex((entry) => entry.includes(wanted));
  if (at < 0) return { ...line, search: wanted };
  const text = line.history[at] ?? '';
  return {
    ...line,
    search: wanted,
    at,
    text,
    cursor: text.length,
    draft: line.search === undefined ? line.text : line.draft,
  };
}

const KEYS: Readonly<Record<string, (line: Line) => Line>> = {
  'C-a': (line) => ({ ...line, cursor: 0 }),
  'C-e': (line) => ({ ...line, cursor: line.text.length }),
  'C-b': (line) => ({ ...line, cursor: Math.max(0, line.cursor - 1) }),
  'C-f': (line) => ({ ...line, cursor: Math.min(line.text.length, line.cursor + 1) }),
  'A-b': (line) => ({ ...line, cursor: wordStart(line.text, line.cursor) }),
  'A-f': (line) => ({ ...line, cursor: wordEnd(line.text, line.cursor) }),
  'C-k': (line) => cutOut(line, line.cursor, line.text.length),
  'C-u': (line) => cutOut(line, 0, line.cursor),
  'C-w': (line) => cutOut(line, wordStart(line.text, line.cursor), line.cursor),
  'C-y': (line) => ({
    ...line,
    text: line.text.slice(0, line.cursor) + line.cut + line.text.slice(line.cursor),
    cursor: line.cursor + line.cut.length,
  }),
  'C-r': searchBack,
  ArrowUp: (line) => recall(line, -1),
  ArrowDown: (line) => recall(line, 1),
};

/** The line after a key ('C-a', 'A-b', 'ArrowUp', …); undefined for a key that the text field deals with itself. */
export const afterKey = (line: Line, key: string): Line | undefined => KEYS[key]?.(line);

/** The line with what completion found: the part that all candidates begin with takes the word's place. */
export function completed(line: Line, candidates: readonly string[]): Line {
  const [first = ''] = candidates;
  if (candidates.length === 0) return line;
  let common = first;
  for (const candidate of candidates) while (!candidate.startsWith(common)) common = common.slice(0, -1);
  const start = line.text.slice(0, line.cursor).search(/[^\s=:|;&<>()]*$/);
  const word = line.text.slice(start, line.cursor);
  const ends = candidates.length === 1 && !common.endsWith('/') && !common.endsWith('=');
  const insert = common.length < word.length ? word : common;
  const text = `${line.text.slice(0, start)}${insert}${ends ? ' ' : ''}${line.text.slice(line.cursor)}`;
  return { ...line, text, cursor: start + insert.length + (ends ? 1 : 0) };
}

/** The line after it was entered: empty, its text in the history unless it repeats the last one. */
export function entered(line: Line): Line {
  const text = line.text.trim();
  const repeats = text === '' || line.history.at(-1) === line.text;
  const history = repeats ? line.history : [...line.history, line.text].slice(-500);
  return { ...emptyLine(history), cut: line.cut };
}
