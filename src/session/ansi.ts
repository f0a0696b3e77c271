/** Takes the stream of a terminal apart: text, control characters, escape sequences. */

/** A piece of the stream. Joined again, the pieces' `raw` is the stream. */
export type AnsiToken =
  | { readonly kind: 'text'; readonly raw: string }
  | { readonly kind: 'control'; readonly raw: string }
  /** ESC [ parameters final: `final` is the letter, after other signs if there are any, that says what it does. */
  | { readonly kind: 'csi'; readonly raw: string; readonly parameters: string; readonly final: string }
  /** Strings for the terminal program, such as titles, links and marks: OSC, DCS, APC, PM, SOS. */
  | { readonly kind: 'string'; readonly raw: string }
  /** Any other sequence, or one that is cut off. */
  | { readonly kind: 'escape'; readonly raw: string };

const ESC = String.fromCharCode(27);
const BEL = String.fromCharCode(7);
const CONTROLS = `${String.fromCharCode(0)}-${String.fromCharCode(31)}${String.fromCharCode(127)}`;

const TOKEN = new RegExp(
  [
    `${ESC}\\[([0-?]*)([ -/]*[@-~])`,
    `(${ESC}\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)|${ESC}[PX^_][^${ESC}]*${ESC}\\\\)`,
    `(${ESC}(?:[ -/]*[0-~])?)`,
    `([${CONTROLS}])`,
    `[^${CONTROLS}]+`,
  ].join('|'),
  'g',
);

/** The pieces of a stream, in order. Time is linear in the stream's length. */
export function* ansiTokens(stream: string): Generator<AnsiToken, void, undefined> {
  for (const [raw, parameters, final, string, sequence, control] of stream.matchAll(TOKEN)) {
    if (final !== undefined) yield { kind: 'csi', raw, parameters: parameters ?? '', final };
    else if (string !== undefined) yield { kind: 'string', raw };
    else if (sequence !== undefined) yield { kind: 'escape', raw };
    else if (control !== undefined) yield { kind: 'control', raw };
    else yield { kind: 'text', raw };
  }
}

/** The numbers of a CSI sequence; what is missing or 0 counts as `missing`. */
export const csiNumber = (parameters: string, index: number, missing: number): number =>
  Number.parseInt(parameters.split(';')[index] ?? '', 10) || missing;
