import { quote } from '../parse/go-numbers.ts';
import { callFunction, callMethod, type Given, NONE } from './call.ts';
import { type CommandNode, type Operand, type Pipe, show } from './nodes.ts';
import { fail, MISSING, mark, type State, setVariable } from './state.ts';
import { entriesOf, goFloat, isNil, isStruct, markOf, typeOf } from './value.ts';

/** The value of a pipeline; its variables are set. */
export function evaluatePipe(state: State, dot: unknown, pipe: Pipe): unknown {
  mark(state, pipe);
  let value: unknown = MISSING;
  pipe.commands.forEach((command, at) => {
    value = evaluateCommand(state, dot, command, value, at > 0);
  });
  for (const name of pipe.declares) setVariable(state, name, value, pipe.isAssignment);
  return value;
}

/** @param final what the stage before it passed on, if there is one */
function evaluateCommand(state: State, dot: unknown, command: CommandNode, final: unknown, piped: boolean): unknown {
  const [first, ...rest] = command.args;
  if (first === undefined) return undefined;
  const given = { nodes: rest, final, piped, dot };
  switch (first.kind) {
    case 'field':
      mark(state, first);
      return fieldChain(state, dot, first.names, first, given);
    case 'chain': {
      mark(state, first);
      if (first.of.kind === 'nil') fail(state, `indirection through explicit nil in ${show(first)}`);
      const base = operand(state, dot, first.of);
      return fieldChain(state, base, first.names, first, given);
    }
    case 'identifier':
      mark(state, first);
      return callFunction(state, EVALUATE, dot, first.name, command, given);
    case 'variable':
      mark(state, first);
      return variable(state, first, given);
    default:
      break;
  }
  mark(state, first);
  if (rest.length > 0 || piped) fail(state, `can't give argument to non-function ${show(first)}`);
  if (first.kind === 'nil') fail(state, 'nil is not a command');
  return operand(state, dot, first);
}

/** Calls evaluate their arguments by this, so that the two files do not import each other. */
const EVALUATE = (state: State, dot: unknown, node: Operand): unknown => operand(state, dot, node);

function operand(state: State, dot: unknown, node: Operand): unknown {
  mark(state, node);
  switch (node.kind) {
    case 'dot':
      return dot;
    case 'nil':
      return undefined;
    case 'bool':
    case 'string':
      return node.value;
    case 'number':
      return node.isFloat ? goFloat(node.value) : node.value;
    case 'field':
      return fieldChain(state, dot, node.names, node, NONE);
    case 'variable':
      return variable(state, node, NONE);
    case 'pipe':
      return evaluatePipe(state, dot, node);
    case 'identifier':
      return callFunction(state, EVALUATE, dot, node.name, { args: [node], at: node.at }, NONE);
    case 'chain': {
      const base = operand(state, dot, node.of);
      return fieldChain(state, base, node.names, node, NONE);
    }
  }
}

function variable(state: State, node: Extract<Operand, { kind: 'variable' }>, given: Given): unknown {
  const [name, ...fields] = node.names;
  const found = state.variables.findLast((candidate) => candidate.name === name);
  if (found === undefined) fail(state, `undefined variable: ${name}`);
  if (fields.length > 0) return fieldChain(state, found.value, fields, node, given);
  if (given.nodes.length > 0 || given.piped) fail(state, `can't give argument to non-function ${show(node)}`);
  return found.value;
}

function fieldChain(state: State, from: unknown, names: readonly string[], node: Operand, given: Given): unknown {
  let value = from;
  let type: string | undefined;
  names.forEach((name, at) => {
    const isLast = at === names.length - 1;
    const step = field(state, value, type, name, node, isLast ? given : NONE);
    type = elementType(value);
    value = step;
  });
  return value;
}

/** The static type of what a plain map or a slice of anything holds. */
function elementType(value: unknown): string | undefined {
  if (markOf(value) !== undefined || entriesOf(value) === undefined) return undefined;
  return 'interface {}';
}

function field(
  state: State,
  receiver: unknown,
  type: string | undefined,
  name: string,
  node: Operand,
  given: Given,
): unknown {
  if (receiver === MISSING || receiver === null || receiver === undefined) {
    if (receiver === MISSING || type === undefined) return noReceiver(state, receiver, name);
    return fail(state, `nil pointer evaluating ${type}.${name}`);
  }
  const hasArguments = given.nodes.length > 0 || given.piped;
  if (isStruct(receiver) && Object.hasOwn(receiver.fields, name)) {
    const value = receiver.fields[name];
    if (typeof value === 'function')
      return callMethod(state, EVALUATE, value as (...args: unknown[]) => unknown, name, node, given);
    if (hasArguments && receiver.methods) fail(state, arityOf(name, given));
    if (hasArguments) fail(state, `${name} has arguments but cannot be invoked as function`);
    return value ?? undefined;
  }
  if (isNil(receiver) && receiver.of === 'pointer') fail(state, `nil pointer evaluating ${receiver.type}.${name}`);
  const entries = markOf(receiver) === 'struct' ? undefined : entriesOf(receiver);
  if (entries !== undefined) {
    if (hasArguments) fail(state, `${name} is not a method but has arguments`);
    if (Object.hasOwn(entries, name)) return entries[name];
    if (state.options.missingKey === 'error') fail(state, `map has no entry for key ${quote(name)}`);
    return MISSING;
  }
  return fail(state, `can't evaluate field ${name} in type ${type ?? typeOf(receiver)}`);
}

function noReceiver(state: State, receiver: unknown, name: string): unknown {
  if (state.options.missingKey === 'error') fail(state, `nil data; no entry for key ${quote(name)}`);
  return receiver === MISSING ? MISSING : undefined;
}

/** A method that takes nothing was given something. */
const arityOf = (name: string, { nodes, piped }: Given): string =>
  `wrong number of args for ${name}: want 0 got ${nodes.length + (piped ? 1 : 0)}`;
