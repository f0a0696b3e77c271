import { quote } from '../parse/go-numbers.ts';
import type { GoFunction } from './functions.ts';
import { type CommandNode, type Operand, show } from './nodes.ts';
import { TemplateError } from './parse.ts';

/** How a template is rendered. */
export interface RenderOptions {
  /** The template's name, which errors show: '' for docker's formats, `images` for Podman's. */
  readonly name: string;
  /** Functions beside Go's and those that both engines have. */
  readonly funcs?: Readonly<Record<string, GoFunction>>;
  /** `missingkey=error`: a key that a map lacks is an error, as in `docker inspect`. */
  readonly missingKey?: 'default' | 'error';
}

/** What an execution carries along. */
export interface State {
  readonly source: string;
  readonly options: RenderOptions;
  readonly funcs: Readonly<Record<string, GoFunction>>;
  readonly variables: { name: string; value: unknown }[];
  /** The node that errors are about; none before the first one. */
  node: Operand | CommandNode | undefined;
  out: string;
}

/** No value at all, such as that of a key that a map lacks; prints as `<no value>`. */
export const MISSING = Symbol('missing');

/** Ends the execution with an error about the marked node, as `state.errorf` of text/template. */
export function fail(state: State, message: string): never {
  const { name } = state.options;
  const before = state.source.slice(0, state.node?.at ?? 0);
  const column = before.length - (before.lastIndexOf('\n') + 1);
  const line = before.split('\n').length;
  throw new TemplateError(
    `template: ${name}:${line}:${column}: executing ${quote(name)} at <${state.node ? show(state.node) : ''}>: ${message}`,
  );
}

/** Makes a node the one that errors are about. */
export const mark = (state: State, node: Operand | CommandNode): void => {
  state.node = node;
};

/** Declares or assigns a variable. */
export function setVariable(state: State, name: string, value: unknown, assigns: boolean): void {
  const known = assigns ? state.variables.findLast((variable) => variable.name === name) : undefined;
  if (known === undefined) state.variables.push({ name, value });
  else known.value = value;
}
