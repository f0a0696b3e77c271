import { calculate } from './arithmetic.ts';
import { deletePaths } from './delete.ts';
import { JqError, shown } from './error.ts';
import { FORMATS } from './formats.ts';
import { type Json, typeOf } from './json.ts';
import { getPath, type Path, setPath } from './paths.ts';
import { type Out, type Scope, truthy, values } from './scope.ts';
import type { Filter } from './tree.ts';

/** What filters give that make new values. Throws JqError. */
export function* plain(filter: Filter, input: Out, scope: Scope): Generator<Json> {
  switch (filter.kind) {
    case 'value':
      yield filter.value;
      return;
    case 'format':
      yield (FORMATS[filter.name] as (value: Json) => string)(input.value);
      return;
    case 'text':
      yield* interpolate(filter, filter.parts.length - 1, input, scope);
      return;
    case 'variable':
      yield filter.name === 'ENV' ? { ...scope.env } : (scope.variables.get(filter.name) as Json);
      return;
    case 'array':
      yield filter.of ? [...values(filter.of, input, scope)] : [];
      return;
    case 'object':
      yield* object(filter.pairs, filter.pairs.length - 1, input, scope);
      return;
    case 'negate':
      for (const value of values(filter.of, input, scope)) {
        if (typeof value !== 'number') throw new JqError(`${typeOf(value)} (${shown(value)}) cannot be negated`);
        yield -value;
      }
      return;
    case 'and':
    case 'or':
      for (const left of values(filter.left, input, scope)) {
        if (truthy(left) !== (filter.kind === 'and')) yield filter.kind === 'or';
        else for (const right of values(filter.right, input, scope)) yield truthy(right);
      }
      return;
    case 'binary':
      for (const right of values(filter.right, input, scope)) {
        for (const left of values(filter.left, input, scope)) yield calculate(filter.op, left, right);
      }
      return;
    case 'update':
      yield* update(filter, input, scope);
      return;
    default:
      return;
  }
}

function* interpolate(
  filter: Extract<Filter, { kind: 'text' }>,
  last: number,
  input: Out,
  scope: Scope,
): Generator<string> {
  if (last < 0) {
    yield '';
    return;
  }
  const part = filter.parts[last] as string | Filter;
  const format = FORMATS[filter.format ?? '@text'] as (value: Json) => string;
  for (const tail of typeof part === 'string' ? [part] : values(part, input, scope)) {
    const text = typeof part === 'string' ? (tail as string) : format(tail);
    for (const head of interpolate(filter, last - 1, input, scope)) yield head + text;
  }
}

function* object(
  pairs: Extract<Filter, { kind: 'object' }>['pairs'],
  last: number,
  input: Out,
  scope: Scope,
): Generator<{ [key: string]: Json }> {
  const pair = pairs[last];
  if (!pair) {
    yield {};
    return;
  }
  for (const head of object(pairs, last - 1, input, scope)) {
    for (const key of values(pair.key, input, scope)) {
      if (typeof key !== 'string') throw new JqError(`Object keys must be strings`);
      for (const value of values(pair.value, input, scope)) yield { ...head, [key]: value };
    }
  }
}

/** Assignments: = |= += … */
function* update(filter: Extract<Filter, { kind: 'update' }>, input: Out, scope: Scope): Generator<Json> {
  const paths = (): Path[] =>
    [...scope.run(filter.left, { path: [], value: input.value }, scope)].map((out) => out.path ?? []);
  if (filter.op === '|=') {
    let value = input.value;
    const gone: Path[] = [];
    for (const path of paths()) {
      const [next] = values(filter.right, { path: undefined, value: getPath(value, path) }, scope);
      if (next === undefined) gone.push(path);
      else value = setPath(value, path, next);
    }
    yield deletePaths(value, gone);
    return;
  }
  for (const right of values(filter.right, input, scope)) {
    let value = input.value;
    for (const path of paths()) {
      const before = getPath(value, path);
      const op = filter.op.slice(0, -1);
      value = setPath(
        value,
        path,
        op === '' ? right : op === '//' ? (truthy(before) ? before : right) : calculate(op, before, right),
      );
    }
    yield value;
  }
}
