import type { Json } from './json.ts';
import type { Path } from './paths.ts';
import type { Filter } from './tree.ts';

/** A result: a value, and the path to it where paths are wanted. */
export interface Out {
  readonly path: Path | undefined;
  readonly value: Json;
}
/** A definition: what it is called with, and where it was written. */
export interface Closure {
  readonly params: readonly string[];
  readonly body: Filter;
  readonly scope: Scope;
  readonly self?: string;
}
/** Names that are known at a place of the program. */
export interface Scope {
  readonly variables: ReadonlyMap<string, Json>;
  readonly functions: ReadonlyMap<string, Closure>;
  /** The rest of the input, for input and inputs. */
  readonly inputs: () => Json | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly now: number;
  /** What a filter gives for an input (run.ts), for functions that take filters. */
  readonly run: Run;
}
/** Runs a filter on an input. Throws JqError. */
export type Run = (filter: Filter, input: Out, scope: Scope) => Generator<Out>;

/** Whether a value counts as true: all but null and false. */
export const truthy = (value: Json): boolean => value !== null && value !== false;

/** The values alone of what a filter gives. */
export function* values(filter: Filter, input: Out, scope: Scope): Generator<Json> {
  for (const out of scope.run(filter, { path: undefined, value: input.value }, scope)) yield out.value;
}
