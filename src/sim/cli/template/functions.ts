import { toJson } from './json.ts';
import { goPrint, sprint, sprintf } from './print.ts';
import { elementsOf, entriesOf, goNil, isFractional, isNil, isText, markOf, numberOf, typeOf } from './value.ts';

/** A function that failed; the template says `error calling NAME: ` before the text. */
export class CallError extends Error {}

/** A function of templates: how many arguments it takes, of which Go types, and what it does. */
export interface GoFunction {
  readonly min: number;
  readonly max: number;
  /** The types of arguments that must be of one; '' for any. The last stands for all that follow. */
  readonly types?: readonly string[];
  readonly call: (...args: readonly unknown[]) => unknown;
}

const ANY = Number.POSITIVE_INFINITY;

/** A value's truth as `if` sees it: nil, false, zero and what is empty are not. */
export function truth(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return false;
  if (isText(value)) return true;
  const number = numberOf(value);
  if (number !== undefined) return number !== 0;
  if (isNil(value)) return false;
  const elements = elementsOf(value);
  if (elements !== undefined) return elements.length > 0;
  if (markOf(value) === 'struct') return true;
  const entries = entriesOf(value);
  return entries === undefined || Object.keys(entries).length > 0;
}

function length(value: unknown): number {
  if (typeof value === 'string') return utf8Length(value);
  const elements = elementsOf(value);
  if (elements !== undefined) return elements.length;
  const entries = entriesOf(value);
  if (entries !== undefined && markOf(value) !== 'struct') return Object.keys(entries).length;
  if (value === null || value === undefined) throw new CallError('reflect: call of reflect.Value.Type on zero Value');
  throw new CallError(`len of type ${typeOf(value)}`);
}

const utf8Length = (text: string): number => encodeURIComponent(text).replace(/%../g, 'x').length;

function index(value: unknown, ...keys: readonly unknown[]): unknown {
  let found = value;
  for (const key of keys) {
    if (found === null || found === undefined) throw new CallError('index of untyped nil');
    found = indexOnce(found, key);
  }
  return found;
}

function indexOnce(value: unknown, key: unknown): unknown {
  const elements = elementsOf(value);
  if (elements !== undefined || typeof value === 'string') {
    const number = numberOf(key);
    if (number === undefined)
      throw new CallError(
        key == null ? 'cannot index slice/array with nil' : `cannot index slice/array with type ${typeOf(key)}`,
      );
    const size = elements?.length ?? (value as string).length;
    if (number < 0 || number >= size) throw new CallError(`index out of range: ${number}`);
    return elements === undefined ? (value as string).charCodeAt(number) : elements[number];
  }
  const entries = markOf(value) === 'struct' ? undefined : entriesOf(value);
  if (entries === undefined) throw new CallError(`can't index item of type ${typeOf(value)}`);
  if (typeof key !== 'string') throw new CallError(`value has type ${typeOf(key)}; should be string`);
  return Object.hasOwn(entries, key) ? entries[key] : zeroOf(value);
}

/** What a map answers for a key that it lacks: the zero value of its elements. */
function zeroOf(map: unknown): unknown {
  const element = /\](.*)$/.exec(typeOf(map))?.[1] ?? '';
  if (element.startsWith('[]')) return goNil('slice', element);
  const zero: Readonly<Record<string, unknown>> = { string: '', int: 0, bool: false };
  return zero[element];
}

function slice(value: unknown, ...bounds: readonly unknown[]): unknown {
  if (typeof value === 'string' && bounds.length > 2) throw new CallError('cannot 3-index slice a string');
  const [from = 0, to] = bounds.map((bound) => numberOf(bound) ?? 0);
  const sliced = typeof value === 'string' ? value : elementsOf(value);
  if (sliced === undefined) throw new CallError(`can't slice item of type ${typeOf(value)}`);
  const end = to ?? sliced.length;
  for (const bound of [from, end]) {
    if (bound < 0 || bound > sliced.length) throw new CallError(`index out of range: ${bound}`);
  }
  if (from > end) throw new CallError(`invalid slice index: ${from} > ${end}`);
  return sliced.slice(from, end);
}

type Basic = 'bool' | 'string' | 'int' | 'float';

function basicOf(value: unknown): Basic | undefined {
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (numberOf(value) === undefined) return undefined;
  return isFractional(value) ? 'float' : 'int';
}

const plain = (value: unknown): unknown => numberOf(value) ?? value;

function equal(first: unknown, ...others: readonly unknown[]): boolean {
  const kind = basicOf(first);
  for (const other of others) {
    if (first == null || other == null) {
      if (first == null && other == null) return true;
      continue;
    }
    const kindOfOther = basicOf(other);
    if (kind === undefined || kindOfOther === undefined) throw new CallError('non-comparable type');
    if (kind !== kindOfOther) throw new CallError('incompatible types for comparison');
    if (plain(first) === plain(other)) return true;
  }
  return false;
}

function less(a: unknown, b: unknown): boolean {
  const [left, right] = [basicOf(a), basicOf(b)];
  if (left === undefined || right === undefined) throw new CallError('invalid type for comparison');
  if (left !== right) throw new CallError('incompatible types for comparison');
  if (left === 'bool') throw new CallError('invalid type for comparison');
  if (left === 'string') return (a as string) < (b as string);
  return (numberOf(a) ?? 0) < (numberOf(b) ?? 0);
}

/** template.JSEscapeString. */
const scriptEscape = (char: string): string =>
  /[\\'"]/.test(char) ? `\\${char}` : `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

const HTML: Readonly<Record<string, string>> = { '"': '&#34;', "'": '&#39;', '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What every template knows (text/template/funcs.go); `and` and `or` are the evaluator's own. */
export const BUILTINS: Readonly<Record<string, GoFunction>> = {
  and: { min: 1, max: ANY, call: (...args) => args.find((value) => !truth(value)) ?? args.at(-1) },
  or: { min: 1, max: ANY, call: (...args) => args.find(truth) ?? args.at(-1) },
  not: { min: 1, max: 1, call: (value) => !truth(value) },
  len: { min: 1, max: 1, call: length },
  index: { min: 1, max: ANY, call: index },
  slice: { min: 1, max: 4, call: slice },
  print: { min: 0, max: ANY, call: (...args) => sprint(args) },
  println: { min: 0, max: ANY, call: (...args) => `${args.map(goPrint).join(' ')}\n` },
  printf: { min: 1, max: ANY, types: ['string', ''], call: (format, ...args) => sprintf(String(format), args) },
  html: { min: 0, max: ANY, call: (...args) => sprint(args).replace(/["'&<>]/g, (char) => HTML[char] ?? char) },
  js: { min: 0, max: ANY, call: (...args) => sprint(args).replace(/[\\'"<>&=\n\r\t]/g, scriptEscape) },
  urlquery: { min: 0, max: ANY, call: (...args) => encodeURIComponent(sprint(args)).replaceAll('%20', '+') },
  eq: {
    min: 1,
    max: ANY,
    call: (first, ...others) => {
      if (others.length === 0) throw new CallError('missing argument for comparison');
      return equal(first, ...others);
    },
  },
  ne: { min: 2, max: 2, call: (a, b) => !equal(a, b) },
  lt: { min: 2, max: 2, call: less },
  le: { min: 2, max: 2, call: (a, b) => less(a, b) || equal(a, b) },
  gt: { min: 2, max: 2, call: (a, b) => !less(a, b) && !equal(a, b) },
  ge: { min: 2, max: 2, call: (a, b) => !less(a, b) },
};

const title = (text: string): string =>
  text.replace(/(^|[^\p{L}\p{Nd}_'])(\p{Ll})/gu, (_, before, letter) => before + letter.toUpperCase());

function pad(text: unknown, before: unknown, after: unknown): string {
  const body = String(text);
  return body === '' ? '' : ' '.repeat(Number(before)) + body + ' '.repeat(Number(after));
}

/**
 * What both engines add (docker/cli's templates.basicFunctions, containers/common's report.DefaultFuncs): the two lists
 * are the same.
 */
export const ENGINE_FUNCTIONS: Readonly<Record<string, GoFunction>> = {
  json: { min: 1, max: 1, call: (value) => toJson(value) },
  join: {
    min: 2,
    max: 2,
    types: ['[]string', 'string'],
    call: (list, separator) => (elementsOf(list) ?? []).map(goPrint).join(String(separator)),
  },
  split: { min: 2, max: 2, types: ['string'], call: (text, separator) => String(text).split(String(separator)) },
  title: { min: 1, max: 1, types: ['string'], call: (text) => title(String(text)) },
  lower: { min: 1, max: 1, types: ['string'], call: (text) => String(text).toLowerCase() },
  upper: { min: 1, max: 1, types: ['string'], call: (text) => String(text).toUpperCase() },
  pad: { min: 3, max: 3, types: ['string', 'int'], call: pad },
  truncate: {
    min: 2,
    max: 2,
    types: ['string', 'int'],
    call: (text, size) => [...String(text)].slice(0, Number(size)).join(''),
  },
};

/** Why a value does not fit a parameter's type, in the words of text/template; undefined if it does. */
export function typeError(value: unknown, type: string | undefined): string | undefined {
  if (type === undefined || type === '') return undefined;
  if (value === null || value === undefined) return `invalid value; expected ${type}`;
  const fits: Readonly<Record<string, boolean>> = {
    string: typeof value === 'string',
    int: numberOf(value) !== undefined && !isFractional(value),
    '[]string': elementsOf(value) !== undefined,
  };
  return fits[type] === false ? `wrong type for value; expected ${type}; got ${typeOf(value)}` : undefined;
}

/** Why a literal does not fit, which is said otherwise: `expected string; found 1`. */
export function literalError(shown: string, kind: string, type: string | undefined): string | undefined {
  if (type === undefined || type === '') return undefined;
  const wanted: Readonly<Record<string, string>> = { string: 'string', int: 'number', '[]string': '' };
  if (wanted[type] === kind) return undefined;
  if (type === '[]string') return `can't handle ${shown} for arg of type ${type}`;
  return type === 'int' ? `expected integer; found ${shown}` : `expected ${type}; found ${shown}`;
}

/** `wrong number of args for NAME: want 1 got 2`, or undefined. */
export function arityError(name: string, { min, max }: GoFunction, given: number): string | undefined {
  if (given >= min && given <= max) return undefined;
  const want = max === ANY ? `at least ${min}` : String(min);
  return `wrong number of args for ${name}: want ${want} got ${given}`;
}
