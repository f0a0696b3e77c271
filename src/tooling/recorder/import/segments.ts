/** Finds the commands in a recording that was made elsewhere: by its OSC 133 marks, or by what a prompt looks like. */
import { splitMarks } from '../../../session/osc.ts';
import { RecorderError } from '../errors.ts';
import { rawHead, renderLine } from './line.ts';

/** One command in a stream; offsets count characters of the stream's text. */
export interface Segment {
  /** The prompt as it was printed, with its colours. */
  readonly prompt: string;
  readonly command: string;
  /** Where the output begins, behind the newline of Enter, and where it ends. */
  readonly from: number;
  readonly to: number;
  /** Known where marks tell it. */
  readonly exitCode?: number;
}
export interface Found {
  readonly segments: readonly Segment[];
  /** The prompt behind the last command; undefined if the recording ended before it came. */
  readonly lastPrompt: string | undefined;
}

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

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What prompts look like, learnt from the line that shows the first command. The working directory may change. */
function learnPrompt(lines: readonly string[], first: string): RegExp {
  const line = lines.find((shown) => shown.endsWith(first) && /[$#%>❯] ?$/.test(shown.slice(0, -first.length)));
  if (line === undefined) {
    throw new RecorderError(
      `the recording shows no prompt with the first command, "${first}"`,
      'Expected a line such as "ana:~$ command". If prompts look otherwise, say how: --prompt REGEX.',
    );
  }
  const [, before = '', , end = ''] =
    /^(.*?)([~/][^\s$#%>❯]*)?(\s*[$#%>❯] ?)$/.exec(line.slice(0, -first.length)) ?? [];
  return new RegExp(`^${quoted(before)}(?:[~/][^\\s$#%>❯]*)?${quoted(end.trimEnd())} ?`);
}

/** The regular expression that `--prompt` gave. */
function givenPrompt(source: string): RegExp {
  try {
    return new RegExp(`^(?:${source})`);
  } catch (error) {
    throw new RecorderError(`--prompt: ${(error as Error).message}`);
  }
}

/**
 * Commands on lines that begin with a prompt.
 *
 * @param first the first command expected, from which the prompt is learnt if `prompt` does not say what it looks like
 */
export function segmentsByPrompt(text: string, first: string, prompt?: string): Found {
  let at = 0;
  const lines = text.split('\n').map((raw) => {
    const start = at;
    at += raw.length + 1;
    return { raw, start, shown: renderLine(raw) };
  });
  const pattern =
    prompt === undefined
      ? learnPrompt(
          lines.map(({ shown }) => shown),
          first,
        )
      : givenPrompt(prompt);
  const prompts = lines.flatMap((line) => {
    const match = pattern.exec(line.shown) ?? pattern.exec(`${line.shown} `);
    if (match === null) return [];
    const command = line.shown.slice(match[0].length).trim();
    return [{ ...line, command, prompt: rawHead(line.raw, match[0].length) }];
  });
  const segments = prompts.flatMap((line, index): Segment[] => {
    const next = prompts[index + 1];
    if (line.command === '' || next === undefined) return [];
    return [{ prompt: line.prompt, command: line.command, from: line.start + line.raw.length + 1, to: next.start }];
  });
  return { segments, lastPrompt: prompts.at(-1)?.prompt };
}
