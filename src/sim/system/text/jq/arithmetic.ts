import { checkLength } from '../../../../lib/effort.ts';
import { JqError, shown } from './error.ts';
import { compareJson, isArray, isObject, type Json, typeOf } from './json.ts';

const both = (a: Json, b: Json, what: string): JqError =>
  new JqError(`${typeOf(a)} (${shown(a)}) and ${typeOf(b)} (${shown(b)}) cannot be ${what}`);

function merge(a: { readonly [key: string]: Json }, b: { readonly [key: string]: Json }): Json {
  const merged: Record<string, Json> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = merged[key];
    merged[key] = before !== undefined && isObject(before) && isObject(value) ? merge(before, value) : value;
  }
  return merged;
}

function multiply(a: Json, b: Json): Json {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (isObject(a) && isObject(b)) return merge(a, b);
  const [text, count] = typeof a === 'string' ? [a, b] : [b, a];
  if (typeof text === 'string' && typeof count === 'number') {
    checkLength(text.length * count);
    return count <= 0 ? null : text.repeat(Math.max(1, Math.floor(count)));
  }
  throw both(a, b, 'multiplied');
}

function divide(op: string, a: Json, b: Json): Json {
  if (op === '/' && typeof a === 'string' && typeof b === 'string') return a === '' ? [] : a.split(b);
  if (typeof a !== 'number' || typeof b !== 'number') throw both(a, b, 'divided');
  const divisor = op === '%' ? Math.trunc(b) : b;
  if (divisor === 0) throw both(a, b, 'divided because the divisor is zero');
  return op === '/' ? a / b : (Math.trunc(a) % Math.abs(divisor)) + 0;
}

/** The operators of jq on two values. Throws JqError in its words. */
export function calculate(op: string, a: Json, b: Json): Json {
  switch (op) {
    case '==':
      return compareJson(a, b) === 0;
    case '!=':
      return compareJson(a, b) !== 0;
    case '<':
      return compareJson(a, b) < 0;
    case '<=':
      return compareJson(a, b) <= 0;
    case '>':
      return compareJson(a, b) > 0;
    case '>=':
      return compareJson(a, b) >= 0;
    case '+':
      if (a === null) return b;
      if (b === null) return a;
      if (typeof a === 'number' && typeof b === 'number') return a + b;
      if (typeof a === 'string' && typeof b === 'string') return a + b;
      if (isArray(a) && isArray(b)) return [...a, ...b];
      if (isObject(a) && isObject(b)) return { ...a, ...b };
      throw both(a, b, 'added');
    case '-':
      if (typeof a === 'number' && typeof b === 'number') return a - b;
      if (isArray(a) && isArray(b)) return a.filter((item) => !b.some((other) => compareJson(item, other) === 0));
      throw both(a, b, 'subtracted');
    case '*':
      return multiply(a, b);
    default:
      return divide(op, a, b);
  }
}
