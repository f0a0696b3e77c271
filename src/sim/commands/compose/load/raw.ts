/** A mapping of a compose file. */
export type Raw = Record<string, unknown>;

/** Whether a value of a compose file is a mapping. */
export const isMap = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A mapping in a mapping; an empty one where there is none. */
export const mapAt = (raw: Raw, key: string): Raw => {
  const value = raw[key];
  return isMap(value) ? value : {};
};

/** A list in a mapping; an empty one where there is none. */
export const listAt = (raw: Raw, key: string): readonly unknown[] => {
  const value = raw[key];
  return Array.isArray(value) ? value : [];
};

/** A text in a mapping; empty where there is none. */
export const textAt = (raw: Raw, key: string): string => {
  const value = raw[key];
  return value === undefined || value === null ? '' : String(value);
};

/** A mapping with every value changed. */
export const mapValues = (raw: Raw, change: (value: unknown, key: string) => unknown): Raw =>
  Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, change(value, key)]));

/** What stops the loading of a project: compose's own text. */
export class ComposeError extends Error {}
