/** A shell variable. Arrays keep their elements in `list` (by index) or `table` (by key), sorted when they are read. */
export interface Variable {
  value: string | undefined;
  list: Map<number, string> | undefined;
  table: Map<string, string> | undefined;
  exported: boolean;
  readonly: boolean;
  integer: boolean;
  fold: 'lower' | 'upper' | undefined;
  nameref: boolean;
}

/** A variable that the shell computes: $RANDOM, $SECONDS, … */
export interface Computed {
  readonly get: () => string | undefined;
  readonly set?: (value: string) => void;
  readonly list?: () => readonly string[];
}

export type Attributes = Partial<Pick<Variable, 'exported' | 'readonly' | 'integer' | 'fold' | 'nameref'>>;
export type Scope = Map<string, Variable>;

/** Thrown when a value gets larger than a shell of this house can hold. */
export class TooLarge extends Error {}

/** The largest value, in characters. */
export const LARGEST = 4_194_304;

/** Thrown when a readonly variable is changed; callers print it. */
export class ReadonlyVariable extends Error {}

/** A variable without a value. */
export const fresh = (): Variable => ({
  value: undefined,
  list: undefined,
  table: undefined,
  exported: false,
  readonly: false,
  integer: false,
  fold: undefined,
  nameref: false,
});

/** A copy that can be changed by itself. */
export const copyOf = (variable: Variable): Variable => ({
  ...variable,
  list: variable.list && new Map(variable.list),
  table: variable.table && new Map(variable.table),
});
