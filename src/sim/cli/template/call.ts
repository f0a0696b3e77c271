import { quote } from '../parse/go-numbers.ts';
import { arityError, CallError, literalError, truth, typeError } from './functions.ts';
import { type CommandNode, type Operand, show } from './nodes.ts';
import { fail, MISSING, mark, type State } from './state.ts';

/** How an argument comes to its value. */
export type Evaluate = (state: State, dot: unknown, node: Operand) => unknown;

/** What a function or method is given: argument nodes, and what the stage before passed on. */
export interface Given {
  readonly nodes: readonly Operand[];
  readonly final: unknown;
  readonly piped: boolean;
  readonly dot: unknown;
}
/** No arguments. */
export const NONE: Given = { nodes: [], final: undefined, piped: false, dot: undefined };

const settle = (value: unknown): unknown => (value === MISSING ? undefined : value);

function argumentsOf(state: State, evaluate: Evaluate, given: Given, types: readonly string[] | undefined): unknown[] {
  const typeAt = (at: number): string | undefined => types?.[Math.min(at, types.length - 1)];
  const values = given.nodes.map((node, at) => {
    mark(state, node);
    const type = typeAt(at);
    if (node.kind === 'string' || node.kind === 'number' || node.kind === 'bool') {
      const wrong = literalError(show(node), node.kind, type);
      if (wrong !== undefined) fail(state, wrong);
    }
    const value = settle(evaluate(state, given.dot, node));
    mark(state, node);
    const wrong = typeError(value, type);
    if (wrong !== undefined) fail(state, wrong);
    return value;
  });
  if (!given.piped) return values;
  const last = settle(given.final);
  const wrong = typeError(last, typeAt(values.length));
  if (wrong !== undefined) fail(state, wrong);
  return [...values, last];
}

/** Calls a method with its arguments. */
export function callMethod(
  state: State,
  evaluate: Evaluate,
  method: (...args: unknown[]) => unknown,
  name: string,
  node: Operand,
  given: Given,
): unknown {
  const args = argumentsOf(state, evaluate, given, undefined);
  mark(state, node);
  if (args.length !== method.length)
    fail(state, `wrong number of args for ${name}: want ${method.length} got ${args.length}`);
  return method(...args);
}

/** Calls a function of the template with its arguments. */
export function callFunction(
  state: State,
  evaluate: Evaluate,
  dot: unknown,
  name: string,
  command: CommandNode,
  given: Given,
): unknown {
  const func = state.funcs[name];
  if (func === undefined) return fail(state, `${quote(name)} is not a defined function`);
  const own = { ...given, dot };
  const wrong = arityError(name, func, own.nodes.length + (own.piped ? 1 : 0));
  if (wrong !== undefined) fail(state, wrong);
  if (name === 'and' || name === 'or') return shortCircuit(state, evaluate, own, name === 'or');
  const args = argumentsOf(state, evaluate, own, func.types);
  try {
    return func.call(...args);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    mark(state, command);
    return fail(state, `error calling ${name}: ${error.message}`);
  }
}

/** `and` and `or` look no further than they must. */
function shortCircuit(state: State, evaluate: Evaluate, given: Given, until: boolean): unknown {
  let value: unknown;
  for (const node of given.nodes) {
    value = settle(evaluate(state, given.dot, node));
    if (truth(value) === until) return value;
  }
  return given.piped ? settle(given.final) : value;
}
