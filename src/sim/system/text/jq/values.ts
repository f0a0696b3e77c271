import { number } from './cast.ts';
import { JqError, shown } from './error.ts';
import { compareJson, isArray, isObject, type Json, sortedKeys, typeOf } from './json.ts';
import { indices } from './step.ts';

/** length: of texts, arrays, objects; the size of a number. */
export function lengthOf(value: Json): Json {
  if (value === null) return 0;
  if (typeof value === 'boolean') throw new JqError(`boolean (${value}) has no length`);
  if (typeof value === 'number') return Math.abs(value);
  return typeof value === 'string' ? [...value].length : isArray(value) ? value.length : Object.keys(value).length;
}

/** keys and keys_unsorted. */
export function keysOf(value: Json, sorted: boolean): Json {
  if (isArray(value)) return value.map((_, i) => i);
  if (!isObject(value)) throw new JqError(`${typeOf(value)} (${shown(value)}) has no keys`);
  return sorted ? sortedKeys(value) : Object.keys(value);
}

/** has: whether an object or array has a key. */
export function has(value: Json, key: Json): Json {
  if (isObject(value) && typeof key === 'string') return Object.hasOwn(value, key);
  if (isArray(value) && typeof key === 'number') return key >= 0 && key < value.length;
  throw new JqError(
    `Cannot check whether ${typeOf(value)} has a ${typeOf(key) === 'string' ? 'string' : typeOf(key)} key`,
  );
}

/** contains: whether a value is in another one. */
export function contains(a: Json, b: Json): boolean {
  if (isObject(a) && isObject(b))
    return Object.entries(b).every(([key, value]) => Object.hasOwn(a, key) && contains(a[key] as Json, value));
  if (isArray(a) && isArray(b))
    return b.every((item) => a.some((other) => typeOf(other) === typeOf(item) && contains(other, item)));
  if (typeof a === 'string' && typeof b === 'string') return a.includes(b);
  if (typeOf(a) === typeOf(b)) return compareJson(a, b) === 0;
  throw new JqError(`${typeOf(a)} (${shown(a)}) and ${typeOf(b)} (${shown(b)}) cannot have their containment checked`);
}

/** flatten: arrays in arrays as one. */
export function flatten(value: Json, depth: Json): Json {
  if (number(depth) < 0) throw new JqError('flatten depth must not be negative');
  if (!isArray(value)) throw new JqError(`Cannot iterate over ${typeOf(value)} (${shown(value)})`);
  const level = (items: readonly Json[], left: number): Json[] =>
    items.flatMap((item) => (isArray(item) && left > 0 ? level(item, left - 1) : [item]));
  return level(value, depth as number);
}

/** index, rindex, indices. */
export function indexOf(value: Json, part: Json, which: 'first' | 'last' | 'all'): Json {
  if (value === null) return null;
  let found: Json;
  if (typeof value === 'string' && typeof part === 'string') {
    const places: number[] = [];
    if (part !== '')
      for (let at = value.indexOf(part); at >= 0; at = value.indexOf(part, at + 1))
        places.push([...value.slice(0, at)].length);
    found = part === '' ? null : places;
  } else found = isArray(value) ? indices(value, isArray(part) ? part : [part]) : null;
  if (which === 'all' || found === null) return found;
  return (found as Json[]).at(which === 'first' ? 0 : -1) ?? null;
}
