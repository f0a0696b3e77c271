import { spendEffort } from '../../../../lib/effort.ts';
import { parseDate } from '../tool/parse-date.ts';
import { strftime } from '../tool/time.ts';
import { calculate } from './arithmetic.ts';
import { array, fromJson, number, text, toNumber } from './cast.ts';
import { deletePaths } from './delete.ts';
import { JqError, shown } from './error.ts';
import { textOf } from './formats.ts';
import { grouped, keyed, sorted, unique } from './grouping.ts';
import { isArray, isObject, type Json, typeOf } from './json.ts';
import { COMPACT, printJson } from './json-print.ts';
import { getPath, type Path, setPath } from './paths.ts';
import { matches, splitRegex, substitute } from './regex.ts';
import { type Out, type Scope, values } from './scope.ts';
import type { Filter } from './tree.ts';
import { contains, flatten, has, indexOf, keysOf, lengthOf } from './values.ts';

type Native = (args: readonly Filter[], input: Out, scope: Scope) => Generator<Out>;

/** A function of one value, without arguments that are filters. */
const pure = (work: (value: Json, ...args: Json[]) => Json): Native =>
  function* (args, input, scope) {
    for (const list of product(args, input, scope)) yield { path: undefined, value: work(input.value, ...list) };
  };

/** All combinations of what the arguments give. */
function* product(args: readonly Filter[], input: Out, scope: Scope): Generator<Json[]> {
  const [first, ...rest] = args;
  if (!first) {
    yield [];
    return;
  }
  for (const value of values(first, input, scope))
    for (const tail of product(rest, input, scope)) yield [value, ...tail];
}

const EFFORT_OF_NUMBER = 10;

function* range(args: readonly Filter[], input: Out, scope: Scope): Generator<Out> {
  for (const list of product(args, input, scope)) {
    const [from = 0, to = 0, by = 1] = (list.length === 1 ? [0, ...list] : list).map(number);
    if (by === 0) continue;
    for (let value = from; by > 0 ? value < to : value > to; value += by) {
      spendEffort(EFFORT_OF_NUMBER);
      yield { path: undefined, value };
    }
  }
}

/** Whether a text starts or ends with another one. */
const edge = (name: 'startsWith' | 'endsWith') =>
  pure((value, part) => {
    const label = name === 'startsWith' ? 'startswith' : 'endswith';
    if (typeof value !== 'string' || typeof part !== 'string') throw new JqError(`${label}() requires string inputs`);
    return value[name](part);
  });

function joinWith(value: Json, separator: Json): Json {
  const items = isObject(value) ? Object.values(value) : array(value, 'joined');
  if (items.length === 0) return '';
  return items
    .map(
      (item): Json =>
        item === null ? '' : typeof item === 'number' || typeof item === 'boolean' ? textOf(item) : item,
    )
    .reduce((all, item, i) => calculate('+', i === 0 ? '' : calculate('+', all, separator), item), '' as Json);
}

const trimmed = (start: boolean, end: boolean): Native =>
  pure((value) => {
    const source = text(value, () => `${typeOf(value)} (${shown(value)}) cannot be trimmed`);
    const left = start ? source.replace(/^\s+/, '') : source;
    return end ? left.replace(/\s+$/, '') : left;
  });
const math = (work: (x: number) => number): Native => pure((value) => work(number(value)));

/** The functions of jq that are not written in jq, by name and number of arguments. */
export const FUNCTIONS: Readonly<Record<string, Native>> = {
  *'empty/0'() {},
  *'error/0'(_args, input) {
    throw new JqError(input.value);
  },
  *'error/1'(args, input, scope) {
    for (const value of values(args[0] as Filter, input, scope)) throw new JqError(value);
  },
  'not/0': pure((value) => value === null || value === false),
  'length/0': pure(lengthOf),
  'utf8bytelength/0': pure(
    (value) =>
      encodeURIComponent(
        text(value, () => `${typeOf(value)} (${shown(value)}) only strings have UTF-8 byte length`),
      ).replace(/%../g, 'x').length,
  ),
  'keys/0': pure((value) => keysOf(value, true)),
  'keys_unsorted/0': pure((value) => keysOf(value, false)),
  'has/1': pure((value, key) => has(value, key as Json)),
  'contains/1': pure((value, part) => contains(value, part as Json)),
  'type/0': pure(typeOf),
  'sort/0': pure((value) => sorted(array(value, 'sorted'))),
  '_sort_by/1': pure((value, keys) => keyed(value, keys as Json, 'sorted').map(([, item]) => item)),
  '_group_by/1': pure((value, keys) => grouped(value, keys as Json)),
  'unique/0': pure((value) => unique(sorted(array(value, 'sorted')))),
  'min/0': pure((value) => sorted(array(value, 'iterated'))[0] ?? null),
  'max/0': pure((value) => sorted(array(value, 'iterated')).at(-1) ?? null),
  'reverse/0': pure((value) =>
    value === null
      ? []
      : typeof value === 'string'
        ? [...value].reverse().join('')
        : [...array(value, 'reversed')].reverse(),
  ),
  'flatten/0': pure((value) => flatten(value, 1e9)),
  'flatten/1': pure((value, depth) => flatten(value, depth as Json)),
  'range/1': range,
  'range/2': range,
  'range/3': range,
  'tostring/0': pure(textOf),
  'tonumber/0': pure(toNumber),
  'tojson/0': pure((value) => printJson(value, COMPACT)),
  'fromjson/0': pure(fromJson),
  'ascii/0': pure((value) => String.fromCharCode(number(value))),
  'explode/0': pure((value) =>
    [...text(value, () => `${typeOf(value)} (${shown(value)}) cannot be exploded`)].map(
      (char) => char.codePointAt(0) ?? 0,
    ),
  ),
  'implode/0': pure((value) =>
    array(value, 'imploded')
      .map((code) => String.fromCodePoint(number(code)))
      .join(''),
  ),
  'startswith/1': edge('startsWith'),
  'endswith/1': edge('endsWith'),
  'trim/0': trimmed(true, true),
  'ltrim/0': trimmed(true, false),
  'rtrim/0': trimmed(false, true),
  'split/1': pure((value, by) => {
    if (typeof value !== 'string' || typeof by !== 'string')
      throw new JqError('split input and separator must be strings');
    return value === '' ? [] : value.split(by);
  }),
  'split/2': pure((value, regex, flags) => splitRegex(value, regex as Json, flags as Json)),
  'join/1': pure((value, separator) => joinWith(value, separator as Json)),
  'index/1': pure((value, part) => indexOf(value, part as Json, 'first')),
  'rindex/1': pure((value, part) => indexOf(value, part as Json, 'last')),
  'indices/1': pure((value, part) => indexOf(value, part as Json, 'all')),
  'test/2': pure((value, regex, flags) => matches(value, regex as Json, flags as Json).length > 0),
  *'match/2'(args, input, scope) {
    for (const [regex, flags] of product(args, input, scope))
      for (const value of matches(input.value, regex as Json, flags as Json)) yield { path: undefined, value };
  },
  *'sub/2'(args, input, scope) {
    yield* substitute(input.value, args, '', input, scope);
  },
  *'sub/3'(args, input, scope) {
    for (const flags of values(args[2] as Filter, input, scope))
      yield* substitute(input.value, args, textOf(flags), input, scope);
  },
  *'gsub/2'(args, input, scope) {
    yield* substitute(input.value, args, 'g', input, scope);
  },
  *'gsub/3'(args, input, scope) {
    for (const flags of values(args[2] as Filter, input, scope))
      yield* substitute(input.value, args, `g${textOf(flags)}`, input, scope);
  },
  *'path/1'(args, input, scope) {
    for (const out of scope.run(args[0] as Filter, { path: [], value: input.value }, scope))
      yield { path: undefined, value: out.path ?? [] };
  },
  *'getpath/1'(args, input, scope) {
    for (const path of values(args[0] as Filter, input, scope)) {
      if (!isArray(path)) throw new JqError('Path must be specified as an array');
      yield { path: input.path && [...input.path, ...path], value: getPath(input.value, path) };
    }
  },
  'setpath/2': pure((value, path, to) => setPath(value, path as Path, to as Json)),
  'delpaths/1': pure((value, paths) => deletePaths(value, paths as unknown as Path[])),
  *'input/0'(_args, _input, scope) {
    const value = scope.inputs();
    if (value === undefined) throw new JqError('No more inputs');
    yield { path: undefined, value };
  },
  *'debug/0'(_args, input) {
    yield input;
  },
  *'now/0'(_args, _input, scope) {
    yield { path: undefined, value: scope.now / 1000 };
  },
  'floor/0': math(Math.floor),
  'ceil/0': math(Math.ceil),
  'round/0': math((x) => Math.sign(x) * Math.round(Math.abs(x))),
  'sqrt/0': math(Math.sqrt),
  'fabs/0': math(Math.abs),
  'log/0': math(Math.log),
  'log2/0': math(Math.log2),
  'log10/0': math(Math.log10),
  'exp/0': math(Math.exp),
  'pow/2': pure((_value, base, power) => number(base as Json) ** number(power as Json)),
  'infinite/0': pure(() => Number.POSITIVE_INFINITY),
  'nan/0': pure(() => Number.NaN),
  'isnan/0': pure((value) => Number.isNaN(number(value))),
  'isinfinite/0': pure((value) => Math.abs(number(value)) === Number.POSITIVE_INFINITY),
  'isnormal/0': pure((value) => Number.isFinite(number(value)) && value !== 0),
  'strftime/1': pure((value, format) => strftime(textOf(format as Json), number(value) * 1000)),
  'fromdateiso8601/0': pure((value) => {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(textOf(value)) ? parseDate(textOf(value), 0) : undefined;
    if (time === undefined) throw new JqError(`date "${textOf(value)}" does not match format "%Y-%m-%dT%H:%M:%SZ"`);
    return Math.floor(time / 1000);
  }),
  'builtins/0': pure(() => Object.keys(FUNCTIONS).filter((name) => !name.startsWith('_'))),
  'input_filename/0': pure(() => null),
};
