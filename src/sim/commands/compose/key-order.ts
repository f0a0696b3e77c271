import { isMap, mapValues, type Raw } from './load/raw.ts';
import { ORDERS } from './view-table.ts';

/** Keys in a given order, unknown ones behind them by name. */
export function ordered(raw: Raw, order: readonly string[]): Raw {
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const keys = Object.keys(raw).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, raw[key]]));
}

/** Mappings whose keys the user chose; what lies in them has the order of their name. */
const FREE = ['depends_on', 'networks'];

function arrange(value: unknown, key: string): unknown {
  const order = ORDERS[key] ?? [];
  if (Array.isArray(value)) return value.map((one) => (isMap(one) ? arrangeMap(one, order) : one));
  if (!isMap(value)) return value;
  if (!FREE.includes(key)) return arrangeMap(value, order);
  return ordered(
    mapValues(value, (one) => (isMap(one) ? arrangeMap(one, order) : one)),
    [],
  );
}
/** A mapping in an order, and what lies in it in that of its keys. */
export const arrangeMap = (raw: Raw, order: readonly string[]): Raw => mapValues(ordered(raw, order), arrange);

/** Whether a part of a model has nothing in it. */
export const isEmpty = (value: unknown): boolean => isMap(value) && Object.keys(value).length === 0;
