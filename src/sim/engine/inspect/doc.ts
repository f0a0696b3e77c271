import {
  entriesOf,
  type GoMap,
  type GoNil,
  type GoStruct,
  goMap,
  goNil,
  goStruct,
  isNil,
  isText,
} from '../../cli/index.ts';

/**
 * A Go struct as `inspect` shows it: field names for templates, JSON names and order for documents.
 *
 * Keys are 'Field', 'Field:jsonName', and with a '?' at the end where the JSON leaves an empty value out (omitempty):
 * `doc('container.State', { 'ID:Id': id, 'Health?': goNil('pointer') })`. 'Field:-' never stands in the JSON.
 */
export function doc(
  type: string,
  rows: Readonly<Record<string, unknown>>,
  methods: Readonly<Record<string, unknown>> = {},
): GoStruct {
  const fields: Record<string, unknown> = {};
  const json: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rows)) {
    const optional = key.endsWith('?');
    const [field = '', name = field] = (optional ? key.slice(0, -1) : key).split(':');
    fields[field] = value;
    if (name !== '-' && !(optional && isEmpty(value))) json[name] = value;
  }
  return goStruct(type, { ...fields, ...methods }, { json: goStruct(type, json) });
}

/** Whether Go's encoding/json would leave a value out under omitempty. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  if (isNil(value)) return true;
  if (isText(value)) return isEmpty(value.json);
  const entries = entriesOf(value);
  return entries !== undefined && Object.keys(entries).length === 0;
}

/** A slice, map or pointer that is nil: printed as [], map[] or <nil>, null in JSON. */
export const nil = { slice: goNil('slice'), map: goNil('map'), pointer: goNil('pointer') } as const;

/** A list, nil where it is empty. */
export const listOrNil = (values: readonly unknown[]): unknown => (values.length > 0 ? values : nil.slice);
/** A map with sorted keys, as Go prints maps; nil where it is empty. */
export const mapOrNil = (values: Readonly<Record<string, unknown>>): unknown =>
  Object.keys(values).length > 0 ? sorted(values) : nil.map;
/** A map of texts, such as labels: for a key that it lacks, `index` gives an empty text. */
export const texts = (values: Readonly<Record<string, string>>): GoMap => goMap(sorted(values));
/** A map of texts, nil where it is empty. */
export const textsOrNil = (values: Readonly<Record<string, string>>): GoMap | GoNil =>
  Object.keys(values).length > 0 ? texts(values) : nil.map;
/** Annotations that a container was given, as `NAME=VALUE`. */
export const givenAnnotations = (
  rare: Readonly<Record<string, readonly string[]>> | undefined,
): Record<string, string> =>
  Object.fromEntries(
    (rare?.['annotation'] ?? []).map((text) => {
      const [name = '', value = ''] = text.split(/=(.*)/s);
      return [name, value] as const;
    }),
  );
/** The same record with its keys in order. */
export const sorted = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
