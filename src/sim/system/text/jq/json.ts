/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Whether a value is an object. */
export const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Whether a value is an array. */
export const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);

/** What jq calls the type of a value. */
export function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  return typeof value === 'object' ? 'object' : typeof value;
}

/** By code point, which is how jq sorts. */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The keys of an object in jq's order. */
export const sortedKeys = (value: { readonly [key: string]: Json }): string[] => Object.keys(value).sort(byCodePoint);

const RANK = ['null', 'false', 'true', 'number', 'string', 'array', 'object'];

/** jq's order: null, false, true, numbers, texts, arrays, objects. */
export function compareJson(a: Json, b: Json): number {
  const rank = (value: Json): number => RANK.indexOf(typeof value === 'boolean' ? String(value) : typeOf(value));
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') return a < b || Number.isNaN(a) ? -1 : a > b ? 1 : 0;
  if (typeof a === 'string' && typeof b === 'string') return byCodePoint(a, b);
  if (isArray(a) && isArray(b)) {
    for (let i = 0; i < a.length && i < b.length; i++) {
      const order = compareJson(a[i] as Json, b[i] as Json);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (isObject(a) && isObject(b)) {
    const [left, right] = [sortedKeys(a), sortedKeys(b)];
    const keys = compareJson(left, right);
    if (keys !== 0) return keys;
    for (const key of left) {
      const order = compareJson(a[key] as Json, b[key] as Json);
      if (order !== 0) return order;
    }
  }
  return 0;
}
