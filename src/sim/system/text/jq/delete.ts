import { JqError } from './error.ts';
import { compareJson, isArray, isObject, type Json, typeOf } from './json.ts';
import type { Path } from './paths.ts';
import { getStep, type Step, setStep, sliceBounds } from './step.ts';

/** A value without one step. Throws JqError. */
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
