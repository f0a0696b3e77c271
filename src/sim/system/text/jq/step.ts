import { JqError } from './error.ts';
import { compareJson, isArray, isObject, type Json, typeOf } from './json.ts';

/** A step of a path: a key, a place, or a slice. */
export type Step = Json;

/** Where a slice begins and ends among so many items. */
export function sliceBounds(step: { readonly [key: string]: Json }, length: number): readonly [number, number] {
  const at = (value: Json | undefined, usual: number, round: (x: number) => number): number => {
    if (value === null || value === undefined) return usual;
    if (typeof value !== 'number') throw new JqError('Start and end indices of an array slice must be numbers');
    const place = round(value);
    return Math.max(0, Math.min(length, place < 0 ? place + length : place));
  };
  const from = at(step['start'], 0, Math.floor);
  return [from, Math.max(from, at(step['end'], length, Math.ceil))];
}

/** `.[step]` of a value. Throws JqError. */
export function getStep(value: Json, step: Step): Json {
  if (typeof step === 'string' && (isObject(value) || value === null)) {
    return value !== null && Object.hasOwn(value, step) ? (value[step] as Json) : null;
  }
  if (typeof step === 'number' && (isArray(value) || value === null)) {
    if (value === null) return null;
    const place = Math.floor(step);
    return value[place < 0 ? place + value.length : place] ?? null;
  }
  if (isObject(step) && (isArray(value) || value === null || typeof value === 'string')) {
    if (value === null) return null;
    const all = typeof value === 'string' ? [...value] : value;
    const part = all.slice(...sliceBounds(step, all.length));
    return typeof value === 'string' ? part.join('') : part;
  }
  if (isArray(step) && isArray(value)) return indices(value, step);
  const what = typeof step === 'string' ? `string "${step}"` : typeOf(step);
  throw new JqError(`Cannot index ${typeOf(value)} with ${what}`);
}

/** Where an array is found in another one. */
export function indices(value: readonly Json[], part: readonly Json[]): Json {
  if (part.length === 0) return null;
  return value
    .map((_, i) => i)
    .filter((i) => part.every((item, k) => i + k < value.length && compareJson(value[i + k] as Json, item) === 0));
}

/** A value with one step changed. Throws JqError. */
export function setStep(value: Json, step: Step, to: Json): Json {
  if (typeof step === 'string' && (isObject(value) || value === null)) return { ...value, [step]: to };
  if (typeof step === 'number' && (isArray(value) || value === null)) {
    const items = [...(value ?? [])];
    const place = step < 0 ? step + items.length : step;
    if (place < 0) throw new JqError('Out of bounds negative array index');
    while (items.length < place) items.push(null);
    items[place] = to;
    return items;
  }
  if (isObject(step) && (isArray(value) || value === null)) {
    if (!isArray(to)) throw new JqError('A slice of an array can only be assigned another array');
    const items = [...(value ?? [])];
    const [from, end] = sliceBounds(step, items.length);
    items.splice(from, end - from, ...to);
    return items;
  }
  const what = typeof step === 'string' ? `string "${step}"` : typeOf(step);
  throw new JqError(`Cannot index ${typeOf(value)} with ${what}`);
}
