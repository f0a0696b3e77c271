import type { Raw } from '../load/raw.ts';

/** A flag before each of some values. */
export const flags = (name: string, values: readonly unknown[]): string[] =>
  values.flatMap((value) => [name, String(value)]);
/** A flag with its value, if there is one. */
export const maybe = (name: string, value: string): string[] => (value === '' ? [] : [name, value]);
/** 'KEY=VALUE' of a mapping; only the key where there is no value. */
export const pairs = (raw: Raw, separator = '='): string[] =>
  Object.entries(raw).map(([key, value]) => (value === null ? key : `${key}${separator}${value}`));
