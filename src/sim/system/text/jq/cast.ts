import { JqError, shown } from './error.ts';
import { isArray, type Json, typeOf } from './json.ts';
import { JsonError, JsonReader } from './json-reader.ts';

/** A value that must be an array. Throws JqError. */
export function array(value: Json, what: string): readonly Json[] {
  if (!isArray(value)) throw new JqError(`${typeOf(value)} (${shown(value)}) cannot be ${what}, as it is not an array`);
  return value;
}
/** A value that must be a text. Throws JqError. */
export function text(value: Json, message: (value: Json) => string): string {
  if (typeof value !== 'string') throw new JqError(message(value));
  return value;
}
/** A value that must be a number. Throws JqError. */
export function number(value: Json): number {
  if (typeof value !== 'number') throw new JqError(`${typeOf(value)} (${shown(value)}) number required`);
  return value;
}

/** tonumber. */
export function toNumber(value: Json): Json {
  if (typeof value === 'number') return value;
  const source = text(value, () => `${typeOf(value)} (${shown(value)}) cannot be parsed as a number`);
  if (!/^\s*-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(source))
    throw new JqError(
      `Cannot parse '${source}' as a number`.replace(/^.*$/s, `string (${shown(value)}) cannot be parsed as a number`),
    );
  return Number(source);
}

/** fromjson. */
export function fromJson(value: Json): Json {
  const source = text(value, () => `${typeOf(value)} (${shown(value)}) only strings can be parsed`);
  try {
    const parsed = new JsonReader(source).next();
    if (parsed === undefined) throw new JsonError('Expected JSON value');
    return parsed;
  } catch (problem) {
    if (problem instanceof JsonError) throw new JqError(`${problem.message} (while parsing '${source}')`);
    throw problem;
  }
}
