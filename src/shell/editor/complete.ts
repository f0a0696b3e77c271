import { completionContext } from '../../lib/command-line.ts';
import { change } from './edit.ts';
import type { Step } from './reduce.ts';
import type { EditorState } from './state.ts';

/** What all texts begin with. */
function commonPrefix(texts: readonly string[]): string {
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

/** Puts what all candidates share in place; a single one is finished with a blank, or not after a folder's slash. Several are listed. */
export function applyCandidates(state: EditorState, candidates: readonly string[]): Step {
  const fitting = [...new Set(candidates)].sort();
  if (fitting.length === 0) return [state, [{ kind: 'bell' }]];
  const { text, cursor } = state;
  const { start, quote, current, position } = completionContext(text, cursor);
  const shared = commonPrefix(fitting);
  const single = fitting.length === 1;
  const list = single ? [] : [{ kind: 'list' as const, candidates: fitting }];
  if (!single && (shared.length <= current.length || !shared.startsWith(current))) return [state, list];
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
  return [{ ...next, last: 'other' }, list];
}
