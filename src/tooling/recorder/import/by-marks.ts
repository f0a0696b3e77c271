import { splitMarks } from '../../../session/osc.ts';
import { renderLine } from './line.ts';
import type { Found, Segment } from './segments.ts';

interface Token {
  readonly mark: string;
  readonly text: string;
  readonly at: number;
  readonly exitCode?: number;
}

function tokensOf(text: string): Token[] {
  let at = 0;
  return splitMarks(text).map((token) => {
    const start = at;
    at += token.text.length;
    const mark = token.kind === 'mark' ? token.mark : '';
    const code = token.kind === 'mark' && token.exitCode !== undefined ? { exitCode: token.exitCode } : {};
    return { mark, text: token.text, at: start, ...code };
  });
}

/** Commands between the marks A, B, C and D. Prompts at which nothing was run are left out. */
export function segmentsByMarks(text: string): Found {
  const tokens = tokensOf(text);
  const segments: Segment[] = [];
  let lastPrompt: string | undefined;
  tokens.forEach((token, index) => {
    if (token.mark !== 'A') return;
    const next = tokens.slice(index + 1);
    const until = next.findIndex(({ mark }) => mark === 'A');
    const own = until < 0 ? next : next.slice(0, until);
    const [b, c, d] = ['B', 'C', 'D'].map((name) => own.find(({ mark }) => mark === name));
    if (b === undefined) return;
    const between = (from: number, to: number): string =>
      splitMarks(text.slice(from, to))
        .map((part) => (part.kind === 'text' ? part.text : ''))
        .join('');
    lastPrompt = between(token.at, b.at);
    if (c === undefined || d === undefined) return;
    const command = renderLine(between(b.at, c.at).replace(/\r?\n/g, '')).trim();
    const exit = d.exitCode === undefined ? {} : { exitCode: d.exitCode };
    segments.push({ prompt: lastPrompt, command, from: c.at + c.text.length, to: d.at, ...exit });
  });
  return { segments, lastPrompt };
}
