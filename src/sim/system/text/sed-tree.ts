/** An address of a sed command. `regex` undefined is `//`: the last one that was used. */
export type Address =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'last' }
  | { readonly kind: 'regex'; readonly regex: RegExp | undefined }
  | { readonly kind: 'step'; readonly first: number; readonly step: number }
  | { readonly kind: 'plus'; readonly count: number }
  | { readonly kind: 'multiple'; readonly of: number };

/** One command of a sed script. `text` is what a, i, c, r, w and labels take. */
export interface SedCommand {
  readonly from: Address | undefined;
  readonly to: Address | undefined;
  readonly negated: boolean;
  readonly name: string;
  readonly text: string;
  readonly regex?: RegExp | undefined;
  readonly replacement?: string;
  readonly flags?: {
    readonly global: boolean;
    readonly print: boolean;
    readonly nth: number;
    readonly file: string | undefined;
  };
  readonly map?: ReadonlyMap<string, string>;
  /** Where a `{` ends: index of the command behind its `}`. */
  end: number;
  /** Which range it is: ranges keep a state. */
  readonly id: number;
}

/** A script that is wrong: what, and after how many characters. */
export class SedError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}
