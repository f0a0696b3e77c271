import { spendEffort } from '../../../../lib/effort.ts';
import { JqError, shown } from './error.ts';
import { FUNCTIONS } from './functions.ts';
import { isArray, isObject, type Json, typeOf } from './json.ts';
import { plain } from './make.ts';
import { type Closure, type Out, type Scope, truthy, values } from './scope.ts';
import { getStep } from './step.ts';
import type { Filter, Pattern } from './tree.ts';

/** `break`: ends the nearest label of its name. */
class Break extends Error {
  readonly label: string;
  constructor(label: string) {
    super('break');
    this.label = label;
  }
}

const EFFORT_OF_FILTER = 20;

/** What a filter gives for an input. With a path as input, each result has its path too. Throws JqError. */
export function* run(filter: Filter, input: Out, scope: Scope): Generator<Out> {
  spendEffort(EFFORT_OF_FILTER);
  switch (filter.kind) {
    case 'identity':
      yield input;
      return;
    case 'recurse':
      yield* recurse(input);
      return;
    case 'pipe':
      for (const out of run(filter.left, input, scope)) yield* run(filter.right, out, scope);
      return;
    case 'comma':
      yield* run(filter.left, input, scope);
      yield* run(filter.right, input, scope);
      return;
    case 'index':
      for (const by of values(filter.by, input, scope)) {
        for (const of of run(filter.of, input, scope)) yield step(of, by);
      }
      return;
    case 'slice':
      yield* slice(filter, input, scope);
      return;
    case 'iterate':
      for (const of of run(filter.of, input, scope)) yield* iterate(of);
      return;
    case 'call':
      yield* call(filter, input, scope);
      return;
    case 'def': {
      const name = `${filter.name}/${filter.params.length}`;
      const functions = new Map(scope.functions);
      functions.set(name, { params: filter.params, body: filter.body, scope, self: name });
      yield* run(filter.rest, input, { ...scope, functions });
      return;
    }
    default:
      yield* control(filter, input, scope);
  }
}

function step(of: Out, by: Json): Out {
  return { path: of.path && [...of.path, by], value: getStep(of.value, by) };
}
function* iterate(of: Out): Generator<Out> {
  if (isArray(of.value)) for (const [i, value] of of.value.entries()) yield { path: of.path && [...of.path, i], value };
  else if (isObject(of.value))
    for (const [key, value] of Object.entries(of.value)) yield { path: of.path && [...of.path, key], value };
  else if (of.value === null && of.path) return;
  else throw new JqError(`Cannot iterate over ${typeOf(of.value)}${of.value === null ? '' : ` (${shown(of.value)})`}`);
}
function* recurse(input: Out): Generator<Out> {
  yield input;
  if (isArray(input.value) || isObject(input.value)) for (const child of iterate(input)) yield* recurse(child);
}
function* slice(filter: Extract<Filter, { kind: 'slice' }>, input: Out, scope: Scope): Generator<Out> {
  const one: readonly Json[] = [null];
  for (const to of filter.to ? values(filter.to, input, scope) : one) {
    for (const from of filter.from ? values(filter.from, input, scope) : one) {
      for (const of of run(filter.of, input, scope)) yield step(of, { start: from, end: to });
    }
  }
}

/** `left // right`: what is true of the left, or else the right; errors on the left count as nothing. */
function* otherwise(filter: Filter, input: Out, scope: Scope): Generator<Out> {
  if (filter.kind !== 'otherwise') return;
  let any = false;
  try {
    for (const out of run(filter.left, input, scope)) {
      if (!truthy(out.value)) continue;
      any = true;
      yield out;
    }
  } catch (problem) {
    if (!(problem instanceof JqError)) throw problem;
  }
  if (!any) yield* run(filter.right, input, scope);
}

/** Branches, errors, bindings and folds: they pass paths on. */
function* control(filter: Filter, input: Out, scope: Scope): Generator<Out> {
  switch (filter.kind) {
    case 'if':
      for (const test of values(filter.test, input, scope))
        yield* run(truthy(test) ? filter.yes : filter.no, input, scope);
      return;
    case 'otherwise':
      yield* otherwise(filter, input, scope);
      return;
    case 'try':
      try {
        yield* run(filter.body, input, scope);
      } catch (problem) {
        if (!(problem instanceof JqError)) throw problem;
        if (filter.handler) yield* run(filter.handler, { path: undefined, value: problem.value }, scope);
      }
      return;
    case 'as':
      for (const value of values(filter.source, input, scope)) {
        for (const bound of bind(filter.patterns[0] as Pattern, value, input, scope))
          yield* run(filter.body, input, bound);
      }
      return;
    case 'reduce':
    case 'foreach':
      yield* fold(filter, input, scope);
      return;
    case 'label':
      try {
        yield* run(filter.body, input, scope);
      } catch (problem) {
        if (!(problem instanceof Break) || problem.label !== filter.name) throw problem;
      }
      return;
    case 'break':
      throw new Break(filter.name);
    default:
      for (const value of plain(filter, input, scope)) {
        if (input.path) throw new JqError(`Invalid path expression with result ${shown(value)}`);
        yield { path: undefined, value };
      }
  }
}

function* fold(filter: Extract<Filter, { kind: 'reduce' | 'foreach' }>, input: Out, scope: Scope): Generator<Out> {
  for (const start of run(filter.init, input, scope)) {
    let state: Out | undefined = start;
    for (const value of values(filter.source, input, scope)) {
      for (const bound of bind(filter.pattern, value, input, scope)) {
        let next: Out | undefined;
        for (const out of run(filter.step, state ?? { path: undefined, value: null }, bound)) {
          next = out;
          if (filter.kind === 'foreach') yield* run(filter.extract, out, bound);
        }
        state = next ?? (filter.kind === 'reduce' ? { path: undefined, value: null } : state);
      }
    }
    if (filter.kind === 'reduce' && state) yield state;
  }
}

/** The scopes in which a pattern's variables are bound to the parts of a value. */
function* bind(pattern: Pattern, value: Json, input: Out, scope: Scope): Generator<Scope> {
  if (pattern.kind === 'variable') {
    yield { ...scope, variables: new Map(scope.variables).set(pattern.name, value) };
    return;
  }
  let scopes: Scope[] = [scope];
  if (pattern.kind === 'array') {
    for (const [i, item] of pattern.items.entries())
      scopes = scopes.flatMap((each) => [...bind(item, getStep(value, i), input, each)]);
  } else {
    for (const { key, name, value: inner } of pattern.pairs) {
      scopes = scopes.flatMap((each) =>
        [...values(key, input, each)].flatMap((found) => {
          const part = getStep(value, found);
          const named = name === undefined ? each : { ...each, variables: new Map(each.variables).set(name, part) };
          return inner ? [...bind(inner, part, input, named)] : [named];
        }),
      );
    }
  }
  yield* scopes;
}

function* call(filter: Extract<Filter, { kind: 'call' }>, input: Out, scope: Scope): Generator<Out> {
  const name = `${filter.name}/${filter.args.length}`;
  const closure = scope.functions.get(name);
  if (closure) {
    yield* enter(closure, filter.args, 0, input, scope, closure.scope);
    return;
  }
  const native = FUNCTIONS[name];
  if (!native) throw new JqError(`${name} is not defined`);
  yield* native(filter.args, input, scope);
}

/** Calls a definition: filters are passed as they are, $parameters by value. */
function* enter(
  closure: Closure,
  args: readonly Filter[],
  at: number,
  input: Out,
  caller: Scope,
  inner: Scope,
): Generator<Out> {
  const param = closure.params[at];
  if (param === undefined) {
    const functions = closure.self ? new Map(inner.functions).set(closure.self, closure) : inner.functions;
    yield* run(closure.body, input, { ...inner, functions });
    return;
  }
  const arg = args[at] as Filter;
  if (!param.startsWith('$')) {
    const functions = new Map(inner.functions).set(`${param}/0`, { params: [], body: arg, scope: caller });
    yield* enter(closure, args, at + 1, input, caller, { ...inner, functions });
    return;
  }
  for (const value of values(arg, input, caller)) {
    const variables = new Map(inner.variables).set(param.slice(1), value);
    const functions = new Map(inner.functions).set(`${param.slice(1)}/0`, {
      params: [],
      body: { kind: 'value', value },
      scope: caller,
    });
    yield* enter(closure, args, at + 1, input, caller, { ...inner, variables, functions });
  }
}
