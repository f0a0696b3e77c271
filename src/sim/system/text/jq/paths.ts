import { COMPACT, compareJson, isArray, isObject, type Json, printJson, typeOf } from './json.ts';

/** An error that a program can catch; `value` is what `catch` gets. */
export class JqError extends Error {
  readonly value: Json;
  constructor(value: Json) {
    super(typeof value === 'string' ? value : printJson(value, COMPACT));
    this.value = value;
  }
}

/** A value for a message: cut short as jq does. */
export function shown(value: Json): string {
  const text = printJson(value, COMPACT);
  return text.length > 14 ? `${text.slice(0, 11)}...` : text;
}

/** A step of a path: a key, a place, or a slice. */
export type Step = Json;
export type Path = readonly Step[];

function sliceBounds(step: { readonly [key: string]: Json }, length: number): readonly [number, number] {
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

/** The value at a path; null where there is none. */
export function getPath(value: Json, path: Path): Json {
  let here = value;
  for (const step of path) {
    if (here === null) return null;
    here = getStep(here, step);
  }
  return here;
}
/** A value with the one at a path changed. */
export function setPath(value: Json, path: Path, to: Json): Json {
  const [first, ...rest] = path;
  if (first === undefined) return to;
  return setStep(value, first, setPath(getStep(value, first), rest, to));
}

function deleteStep(value: Json, step: Step): Json {
  if (value === null) return null;
  if (isObject(value) && typeof step === 'string') {
    const { [step]: _gone, ...rest } = value;
    return rest;
  }
  if (isArray(value) && typeof step === 'number') {
    const place = step < 0 ? step + value.length : step;
    return value.filter((_, i) => i !== place);
  }
  if (isArray(value) && isObject(step)) {
    const [from, end] = sliceBounds(step, value.length);
    return value.filter((_, i) => i < from || i >= end);
  }
  throw new JqError(
    `Cannot delete ${isObject(value) ? 'field at object' : 'field at array'} index of ${typeOf(value)}`,
  );
}
/** A value without what is at some paths: the last ones first. */
export function deletePaths(value: Json, paths: readonly Path[]): Json {
  const remove = (from: Json, path: Path): Json => {
    const [first, ...rest] = path;
    if (first === undefined) return null;
    if (rest.length === 0) return deleteStep(from, first);
    const below = getStep(from, first);
    return below === null ? from : setStep(from, first, remove(below, rest));
  };
  return [...paths].sort((a, b) => compareJson(b as Json, a as Json)).reduce(remove, value);
}
