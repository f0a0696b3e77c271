import { isMap } from './raw.ts';

const WORDS: Readonly<Record<string, string>> = {
  s: 'string',
  n: 'number',
  i: 'integer',
  b: 'boolean',
  o: 'mapping',
  a: 'array',
  '0': 'null',
};

/** Whether a value is of a type of the table: `s` a string, `o` a mapping … */
export const isType = (value: unknown, type: string): boolean =>
  type === 's'
    ? typeof value === 'string'
    : type === 'n'
      ? typeof value === 'number'
      : type === 'i'
        ? Number.isInteger(value)
        : type === 'b'
          ? typeof value === 'boolean'
          : type === 'o'
            ? isMap(value)
            : type === 'a'
              ? Array.isArray(value)
              : value === null;

/** Names of types as the schema check lists them: 'a, b or c'. */
export function wanted(types: readonly string[]): string {
  const names = types.map((type) => WORDS[type] ?? '').sort();
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`;
}
