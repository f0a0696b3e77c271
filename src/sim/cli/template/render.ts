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

type Functions = NonNullable<RenderOptions['funcs']>;
interface Known {
  readonly funcs: Functions;
  readonly names: ReadonlySet<string>;
}
const NONE: Functions = {};
const known = new WeakMap<Functions, Known>();

/** The functions of a template, the caller's own among them: a list renders the same template for each of its rows. */
function functionsOf(own: Functions): Known {
  const found = known.get(own);
  if (found) return found;
  const funcs = { ...BUILTINS, ...ENGINE_FUNCTIONS, ...own };
  const made = { funcs, names: new Set(Object.keys(funcs)) };
  known.set(own, made);
  return made;
}

const MOST_KEPT = 50;
const trees = new WeakMap<ReadonlySet<string>, Map<string, readonly Node[]>>();

/** Parses a template, or gives the tree of one that was parsed before. Throws TemplateError. */
function parsed(source: string, name: string, names: ReadonlySet<string>): readonly Node[] {
  const kept = trees.get(names) ?? new Map<string, readonly Node[]>();
  trees.set(names, kept);
  const key = `${name}\0${source}`;
  const nodes = kept.get(key) ?? parseTemplate(source, name, names);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, nodes);
  return nodes;
}

/**
 * Renders a template of Go's text/template.
 *
 * @param data the dot: a `goStruct`, `goMap`, array, plain value
 * @returns errors in Go's words without an engine's prefix, such as
 *   `template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.imageContext`
 */
export function render(source: string, data: unknown, options: RenderOptions): Rendered {
  const { funcs, names } = functionsOf(options.funcs ?? NONE);
  const state: State = {
    source,
    options,
    funcs,
    variables: [{ name: '$', value: data }],
    node: undefined,
    out: '',
  };
  let nodes: readonly Node[];
  try {
    nodes = parsed(source, options.name, names);
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
  state.node = node.pipe;
  return fail(state, `range can't iterate over ${goPrint(value)}`);
}

function print(state: State, pipe: Pipe, value: unknown): void {
  mark(state, pipe);
  if (value === MISSING || value === null || value === undefined) state.out += '<no value>';
  else if (typeof value === 'function') fail(state, `can't print ${show(pipe)} of type ${typeOf(value)}`);
  else state.out += goPrint(value);
}
