import type { Json } from './json.ts';
import { getStep, type Step, setStep } from './step.ts';

export type Path = readonly Step[];

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
