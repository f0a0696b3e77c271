import { ComposeError, isMap, mapValues } from './raw.ts';
import { BadTemplate, interpolate, type Variables } from './template.ts';

/** Every text of a document, interpolated. Throws ComposeError with the place of what is wrong. */
export function interpolateAll(value: unknown, variables: Variables, path: readonly string[] = []): unknown {
  if (typeof value === 'string') {
    try {
      return interpolate(value, variables);
    } catch (error) {
      const place = path.join('.');
      if (error instanceof BadTemplate)
        throw new ComposeError(
          `invalid interpolation format for ${place}.\nYou may need to escape any $ with another $.\n${error.message}`,
        );
      if (error instanceof ComposeError) throw new ComposeError(`error while interpolating ${place}: ${error.message}`);
      throw error;
    }
  }
  if (Array.isArray(value)) return value.map((one) => interpolateAll(one, variables, [...path, '[]']));
  if (!isMap(value)) return value;
  return mapValues(value, (one, key) => interpolateAll(one, variables, [...path, key]));
}
