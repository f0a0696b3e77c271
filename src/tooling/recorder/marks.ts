/** OSC 133 marks in a stream that arrives in pieces; what they mean stands in src/session/osc.ts. */
import { type MarkName, type MarkToken, splitMarks, type TextToken } from '../../session/osc.ts';

export type Token = MarkToken | TextToken;

const ESC = String.fromCharCode(27);
const BEL = String.fromCharCode(7);
/** The beginning of a mark at the end of a text; the last escape character may be half of the terminator ESC \. */
const UNFINISHED = new RegExp(`${ESC}(?:\\](?:1(?:3(?:3(?:;[^${BEL}${ESC}]{0,64}${ESC}?)?)?)?)?)?$`);

/** Writes a mark as the recorder's shell prints it. */
export const formatMark = (mark: MarkName, exitCode?: number): string =>
  `${ESC}]133;${mark}${exitCode === undefined ? '' : `;${exitCode}`}${BEL}`;

/** A splitter for a stream: a mark cut in two by the network is held back until it is whole. */
export function createMarkReader(): (piece: string) => Token[] {
  let held = '';
  return (piece) => {
    const text = held + piece;
    const end = UNFINISHED.exec(text)?.index ?? text.length;
    held = text.slice(end);
    return splitMarks(text.slice(0, end));
  };
}
