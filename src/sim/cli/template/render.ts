import { evaluatePipe } from './evaluate.ts';
import { BUILTINS, ENGINE_FUNCTIONS, truth } from './functions.ts';
import { type Node, type Pipe, show } from './nodes.ts';
import { parseTemplate, TemplateError } from './parse.ts';
import { goPrint } from './print.ts';
import { fail, MISSING, mark, type RenderOptions, type State, setVariable } from './state.ts';
import { elementsOf, entriesOf, markOf, numberOf, sortedKeys, typeOf } from './value.ts';

/** What came of a template. `partial` is what Go had written before the error. */
export type Rendered =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: string; readonly partial: string; readonly at: 'parse' | 'exec' };

/** A loop that is left or gone on with. */
interface Loop {
  readonly signal: 'break' | 'continue';
}

/**
 * Renders a template of Go's text/template.
 *
 * @param data the dot: a `goStruct`, `goMap`, array, plain value
 * @returns errors in Go's words without an engine's prefix, such as
 *   `template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.imageContext`
 */
export function render(source: string, data: unknown, options: RenderOptions): Rendered {
  const funcs = { ...BUILTINS, ...ENGINE_FUNCTIONS, ...options.funcs };
  const state: State = {
    source,
    options,
    funcs,
    variables: [{ name: '$', value: data }],
    node: { at: 0, text: '' },
    out: '',
  };
  let nodes: readonly Node[];
  try {
    nodes = parseTemplate(source, options.name, new Set(Object.keys(funcs)));
  } catch (error) {
    return { ok: false, error: messageOf(error), partial: '', at: 'parse' };
  }
  try {
    walk(state, data, nodes);
  } catch (error) {
    return { ok: false, error: messageOf(error), partial: state.out, at: 'exec' };
  }
  return { ok: true, text: state.out };
}

function messageOf(error: unknown): string {
  if (error instanceof TemplateError) return error.message;
  throw error;
}

function walk(state: State, dot: unknown, nodes: readonly Node[]): Loop | undefined {
  for (const node of nodes) {
    const loop = walkOne(state, dot, node);
    if (loop !== undefined) return loop;
  }
  return undefined;
}

function walkOne(state: State, dot: unknown, node: Node): Loop | undefined {
  switch (node.kind) {
    case 'text':
      state.out += node.text;
      return undefined;
    case 'action': {
      const value = evaluatePipe(state, dot, node.pipe);
      if (node.pipe.declares.length === 0) print(state, node.pipe, value);
      return undefined;
    }
    case 'break':
    case 'continue':
      return { signal: node.kind };
    case 'range':
      return walkRange(state, dot, node);
    default:
      return walkIf(state, dot, node);
  }
}

type Control = Extract<Node, { kind: 'if' | 'with' | 'range' }>;

function walkIf(state: State, dot: unknown, node: Control): Loop | undefined {
  const scope = state.variables.length;
  const value = evaluatePipe(state, dot, node.pipe);
  const isTrue = truth(value === MISSING ? undefined : value);
  const inner = isTrue && node.kind === 'with' ? value : dot;
  const loop = walk(state, inner, isTrue ? node.body : (node.otherwise ?? []));
  state.variables.length = scope;
  return loop;
}

function walkRange(state: State, dot: unknown, node: Control): Loop | undefined {
  const scope = state.variables.length;
  const value = evaluatePipe(state, dot, { ...node.pipe, declares: [] });
  const items = itemsOf(state, node, value);
  const { declares, isAssignment } = node.pipe;
  let loop: Loop | undefined;
  if (items.length === 0) loop = walk(state, dot, node.otherwise ?? []);
  for (const [key, item] of items) {
    const inner = state.variables.length;
    const bound = declares.length > 1 ? [key, item] : [item];
    declares.forEach((name, at) => {
      setVariable(state, name, bound[at], isAssignment);
    });
    const signal = walk(state, item, node.body)?.signal;
    state.variables.length = inner;
    if (signal === 'break') break;
  }
  state.variables.length = scope;
  return loop;
}

function itemsOf(state: State, node: Control, value: unknown): readonly (readonly [unknown, unknown])[] {
  if (value === MISSING || value === null || value === undefined) return [];
  const elements = elementsOf(value);
  if (elements !== undefined) return elements.map((element, at) => [at, element]);
  const entries = markOf(value) === 'struct' ? undefined : entriesOf(value);
  if (entries !== undefined) return sortedKeys(entries).map((key) => [key, entries[key]]);
  const count = numberOf(value);
  if (count !== undefined) return Array.from({ length: Math.max(0, count) }, (_, at) => [at, at]);
  state.node = { at: node.pipe.at, text: show(node.pipe) };
  return fail(state, `range can't iterate over ${goPrint(value)}`);
}

function print(state: State, pipe: Pipe, value: unknown): void {
  mark(state, pipe);
  if (value === MISSING || value === null || value === undefined) state.out += '<no value>';
  else if (typeof value === 'function') fail(state, `can't print ${show(pipe)} of type ${typeOf(value)}`);
  else state.out += goPrint(value);
}
