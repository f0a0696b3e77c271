/**
 * OSC 133 marks: what tells prompt, command, output and exit code apart in the stream of a terminal.
 *
 *     ESC ] 133 ; A BEL  prompt  ESC ] 133 ; B BEL  command as it was typed  CR LF
 *     ESC ] 133 ; C BEL  output  ESC ] 133 ; D ; <exit code> BEL
 *
 * Either terminator is understood: BEL, and ST (ESC \).
 */
import { err, ok, type Result } from '../lib/result.ts';
import { screenText } from './screen.ts';

export type MarkName = 'A' | 'B' | 'C' | 'D';
export interface MarkToken {
  readonly kind: 'mark';
  readonly mark: MarkName;
  /** As it stood in the stream. */
  readonly text: string;
  /** On a mark D that names one. */
  readonly exitCode?: number;
}
export interface TextToken {
  readonly kind: 'text';
  readonly text: string;
}

const ESC = String.fromCharCode(27);
const BEL = String.fromCharCode(7);
const MARK = new RegExp(`${ESC}\\]133;([ABCD])((?:;[^${BEL}${ESC}]*)?)(?:${BEL}|${ESC}\\\\)`, 'g');

function markToken([text, name, parameters]: RegExpExecArray): MarkToken {
  const code = /^;(\d{1,3})(?:;|$)/.exec(parameters ?? '')?.[1];
  const token = { kind: 'mark', mark: name as MarkName, text } as const;
  return name === 'D' && code !== undefined ? { ...token, exitCode: Number(code) } : token;
}

/** Splits a stream into marks and what stands between them. Joined again, the tokens' texts are the stream. */
export function splitMarks(stream: string): (MarkToken | TextToken)[] {
  const tokens: (MarkToken | TextToken)[] = [];
  let end = 0;
  for (const match of stream.matchAll(MARK)) {
    if (match.index > end) tokens.push({ kind: 'text', text: stream.slice(end, match.index) });
    tokens.push(markToken(match));
    end = match.index + match[0].length;
  }
  if (end < stream.length) tokens.push({ kind: 'text', text: stream.slice(end) });
  return tokens;
}

/** The parts of one command, raw: escape sequences other than the marks are still in them. */
export interface CommandParts {
  readonly prompt: string;
  readonly typed: string;
  readonly output: string;
  readonly exitCode: number;
  /** What came after the command ended: nothing, or the prompt after it. */
  readonly rest: string;
}
/** The mark that is not there, or the one that names no exit code. */
export interface MissingMark {
  readonly mark: MarkName;
  readonly message: string;
}

/** Takes the stream of one command apart. Errors: the first mark, in the order A B C D, that is missing. */
export function commandParts(stream: string): Result<CommandParts, MissingMark> {
  const tokens = splitMarks(stream);
  const parts: string[] = [];
  let from = 0;
  let exitCode: number | undefined;
  for (const name of ['A', 'B', 'C', 'D'] as const) {
    const at = tokens.findIndex((token, index) => index >= from && token.kind === 'mark' && token.mark === name);
    const found = tokens[at];
    if (found === undefined) return err({ mark: name, message: `the mark OSC 133;${name} is missing` });
    parts.push(textOf(tokens.slice(from, at)));
    if (found.kind === 'mark') exitCode = found.exitCode;
    from = at + 1;
  }
  if (exitCode === undefined) return err({ mark: 'D', message: 'the mark OSC 133;D names no exit code' });
  const [, prompt = '', typed = '', output = ''] = parts;
  return ok({ prompt, typed, output, exitCode, rest: textOf(tokens.slice(from)) });
}

const textOf = (tokens: readonly (MarkToken | TextToken)[]): string =>
  tokens.map((token) => (token.kind === 'text' ? token.text : '')).join('');

/** True if a stream holds nothing to see but, perhaps, a prompt that nothing was typed at. */
export function isIdle(stream: string): boolean {
  let isInPrompt = false;
  for (const token of splitMarks(stream)) {
    if (token.kind === 'mark') {
      if (token.mark === 'C' || token.mark === 'D') return false;
      isInPrompt = token.mark === 'A';
    } else if (!isInPrompt && screenText(token.text).trim() !== '') return false;
  }
  return true;
}
