import { utf8 } from '../../../lib/bytes.ts';

/**
 * Go values as templates see them. Strings, numbers, truth values and bigints stand for themselves, arrays for slices,
 * plain objects for `map[string]interface {}`, null and undefined for nil. What Go knows besides is marked:
 * structs (whose fields must exist), maps of a named type, floats, and typed nils.
 */
const GO: unique symbol = Symbol('go');

/** A method or a field: functions are called with the template's arguments. */
export type GoMethod = (...args: never[]) => unknown;

/** A struct, or a pointer to one; the type's name is what Go prints in errors, as in `*formatter.imageContext`. */
export interface GoStruct {
  readonly [GO]: 'struct';
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** What encoding/json makes of it, if not the fields that are no methods. */
  readonly json: unknown;
  /** Are its fields methods that take nothing, as those of docker's formatter are? Errors say so. */
  readonly methods: boolean;
}
/** A map of a named type. */
export interface GoMap {
  readonly [GO]: 'map';
  readonly type: string;
  readonly entries: Readonly<Record<string, unknown>>;
}
/** A number that Go holds as a float. */
export interface GoFloat {
  readonly [GO]: 'float';
  readonly value: number;
}
/** A nil that knows its kind. */
export interface GoNil {
  readonly [GO]: 'nil';
  readonly of: 'slice' | 'map' | 'pointer';
  readonly type: string;
}
/** A text of a type of its own that prints otherwise than it encodes, such as a time. */
export interface GoText {
  readonly [GO]: 'text';
  readonly type: string;
  readonly text: string;
  readonly json: unknown;
  /** What `%s` prints, where that is not the same. */
  readonly raw?: string;
}

/**
 * A struct.
 *
 * @param fields in Go's order; functions are methods and stay out of JSON
 * @param options what encoding/json prints in place of the fields, by `json`
 */
export function goStruct(
  type: string,
  fields: Readonly<Record<string, unknown>>,
  options: { readonly json?: unknown; readonly methods?: boolean } = {},
): GoStruct {
  return { [GO]: 'struct', type, fields, json: options.json, methods: options.methods ?? false };
}

/** A map; `type` as Go writes it, `map[string]string` unless told. */
export const goMap = (entries: Readonly<Record<string, unknown>>, type = 'map[string]string'): GoMap => ({
  [GO]: 'map',
  type,
  entries,
});

/** A float: 1 prints as `1`, 1e21 as `1e+21`. */
export const goFloat = (value: number): GoFloat => ({ [GO]: 'float', value });

/** A nil slice (`[]`, in JSON null), map (`map[]`) or pointer (`<nil>`). */
export const goNil = (of: GoNil['of'], type: string = NIL_TYPES[of]): GoNil => ({ [GO]: 'nil', of, type });

/** Bytes: `%v` prints their numbers, `%s` the text they are. */
export const goBytes = (text: string, json: unknown): GoText => ({
  ...goText('[]uint8', `[${[...utf8(text)].join(' ')}]`, json),
  raw: text,
});

/** A value of a type with a String method, as a time is. */
export const goText = (type: string, text: string, json: unknown = text): GoText => ({
  [GO]: 'text',
  type,
  text,
  json,
});

const NIL_TYPES = { slice: '[]string', map: 'map[string]string', pointer: '*interface {}' } as const;

/** Which of the marked values this is; undefined for all others. */
export const markOf = (value: unknown): 'struct' | 'map' | 'float' | 'nil' | 'text' | undefined =>
  typeof value === 'object' && value !== null && GO in value
    ? (value as GoStruct | GoMap | GoFloat | GoNil | GoText)[GO]
    : undefined;

/** Is it a struct? */
export const isStruct = (value: unknown): value is GoStruct => markOf(value) === 'struct';
/** Is it a text with a type? */
export const isText = (value: unknown): value is GoText => markOf(value) === 'text';
/** Is it a typed nil? */
export const isNil = (value: unknown): value is GoNil => markOf(value) === 'nil';
/** Is it a float? */
export const isFloat = (value: unknown): value is GoFloat => markOf(value) === 'float';

/** The entries of a map, marked or plain; undefined for what is none. */
export function entriesOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const mark = markOf(value);
  if (mark === 'map') return (value as GoMap).entries;
  if (mark === 'nil' && (value as GoNil).of === 'map') return {};
  if (mark !== undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Readonly<Record<string, unknown>>;
}

/** The elements of a slice; undefined for what is none. */
export function elementsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return isNil(value) && value.of === 'slice' ? [] : undefined;
}

/** Keys in the order in which Go prints and ranges over maps. */
export const sortedKeys = (entries: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(entries).sort((a, b) => (a < b ? -1 : 1));

/** The value's type as `%T` prints it. */
export function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'interface {}';
  const mark = markOf(value);
  if (mark === 'float') return 'float64';
  if (mark !== undefined) return (value as GoStruct).type;
  if (Array.isArray(value)) return typeof value[0] === 'string' || value.length === 0 ? '[]string' : '[]interface {}';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float64';
  const names: Readonly<Record<string, string>> = {
    string: 'string',
    boolean: 'bool',
    bigint: 'int64',
    function: 'func()',
  };
  return names[typeof value] ?? 'map[string]interface {}';
}
/** Is a number a float in Go's eyes? */
export const isFractional = (value: unknown): boolean =>
  isFloat(value) || (typeof value === 'number' && !Number.isInteger(value));

/** The number inside; undefined for what is none. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return isFloat(value) ? value.value : undefined;
}
