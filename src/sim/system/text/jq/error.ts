import type { Json } from './json.ts';
import { COMPACT, printJson } from './json-print.ts';

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
