import { completionContext } from './context.ts';
import { change } from './edit.ts';
import type { Step } from './reduce.ts';
import type { EditorState } from './state.ts';

/** What all texts begin with. */
export function commonPrefix(texts: readonly string[]): string {
  let prefix = texts[0] ?? '';
  for (const text of texts) {
    let length = 0;
    while (length < prefix.length && prefix[length] === text[length]) length++;
    prefix = prefix.slice(0, length);
  }
  return /[\ud800-\udbff]$/.test(prefix) ? prefix.slice(0, -1) : prefix;
}

/** A word as it must be typed: quoted the way the word was begun. */
function written(text: string, quote: string): string {
  if (quote === "'") return text.replaceAll("'", "'\\''");
  if (quote === '"') return text.replace(/["\\$`]/g, '\\$&');
  return text.replace(/[\s"'\\$`|&;<>()*?[\]{}!]/g, '\\$&').replace(/^#/, '\\#');
}

/** Puts what all candidates share in place; a single one is finished with a blank, or not after a folder's slash. Otherwise lists them. */
export function applyCandidates(state: EditorState, candidates: readonly string[], again: boolean): Step {
  const fitting = [...new Set(candidates)];
  if (fitting.length === 0) return [state, [{ kind: 'bell' }]];
  const { text, cursor } = state;
  const { start, quote, current, position } = completionContext(text, cursor);
  const shared = commonPrefix(fitting);
  const single = fitting.length === 1;
  if (!single && (shared.length <= current.length || !shared.startsWith(current))) {
    const list = again
      ? [{ kind: 'list' as const, candidates: [...fitting].sort((a, b) => (a < b ? -1 : 1)) }]
      : [{ kind: 'bell' as const }];
    return [{ ...state, last: 'complete' }, list];
  }
  const open = quote !== '' && position !== 'variable' ? quote : '';
  const closes = single && !/[/=:]$/.test(shared);
  const body = position === 'variable' ? shared : written(shared, open);
  const brace = position === 'variable' && text[start - 1] === '{' && closes ? '}' : '';
  const end = closes ? `${open}${brace}${position === 'variable' && quote ? '' : ' '}` : '';
  const word = open + body + end;
  const rest = text.slice(cursor);
  const trimmed = end.endsWith(' ') && rest.startsWith(' ') ? word.slice(0, -1) : word;
  const next = change(
    state,
    text.slice(0, start) + trimmed + rest,
    start + trimmed.length + (trimmed.length < word.length ? 1 : 0),
  );
  return [{ ...next, last: 'other' }, []];
}

/** Candidates in columns, as bash shows them, for a screen of a width. */
export function listColumns(candidates: readonly string[], columns: number): string {
  const shown = candidates.map((text) => text.replace(/(.)\/$/, '$1/').replace(/^.*\/(?=[^/]+\/?$)/, ''));
  const width = Math.max(0, ...shown.map((text) => text.length)) + 2;
  const across = Math.max(1, Math.floor(columns / width));
  const rows = Math.ceil(shown.length / across);
  let text = '';
  for (let row = 0; row < rows; row++) {
    const line = shown.filter((_each, index) => index % rows === row);
    text += `${line.map((each, index) => (index === line.length - 1 ? each : each.padEnd(width))).join('')}\r\n`;
  }
  return text;
}
