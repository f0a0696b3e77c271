import { array } from './cast.ts';
import { compareJson, type Json } from './json.ts';

/** Values in the order of jq. */
export const sorted = (items: readonly Json[]): Json[] => [...items].sort(compareJson);
/** Sorted values without repeats. */
export const unique = (items: readonly Json[]): Json[] =>
  items.filter((item, i) => i === 0 || compareJson(items[i - 1] as Json, item) !== 0);

/** Values beside the keys they are sorted by. */
export function keyed(value: Json, keys: Json, what: string): [Json, Json][] {
  const items = array(value, what);
  return items
    .map((item, i): [Json, Json] => [(keys as Json[])[i] as Json, item])
    .sort((a, b) => compareJson(a[0], b[0]));
}
/** group_by: items that have the same key. */
export function grouped(value: Json, keys: Json): Json {
  const groups: Json[][] = [];
  let before: Json | undefined;
  for (const [key, item] of keyed(value, keys, 'grouped')) {
    if (before !== undefined && compareJson(before, key) === 0) groups.at(-1)?.push(item);
    else groups.push([item]);
    before = key;
  }
  return groups;
}
