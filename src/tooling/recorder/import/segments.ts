/** The commands in a recording that was made elsewhere, found by its OSC 133 marks (by-marks.ts) or its prompts (by-prompt.ts). */

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
