import type { Raw } from './raw.ts';
import { isType, wanted } from './schema-types.ts';

/** What is wrong, and how deep in the file: of several faults the deepest is told (getMostSpecificError). */
export interface Fault {
  readonly depth: number;
  readonly text: string;
}

/** A fault at a place of the file; `more` makes it count as deeper. */
export const fault = (path: readonly string[], text: string, more = 0): Fault => ({
  depth: path.length + more,
  text: `${path.join('.')} ${text}`,
});

/** One value against its forms: `s/a<s>!`. */
function checkValue(value: unknown, forms: string, path: readonly string[]): Fault[] {
  const all = forms.match(/(?:[^/<]|<[^>]*>)+/g) ?? [];
  for (const form of all) {
    const list = /^a<(.*)>(!?)$/.exec(form);
    if (list && Array.isArray(value)) return checkItems(value, list[1] ?? '', list[2] === '!', path);
    if (!list && form.split('|').some((type) => isType(value, type))) return [];
  }
  const first = (all[0] ?? '').replace(/<.*/, '').split('|');
  return [fault(path, `must be a ${wanted(first)}`)];
}

function checkItems(list: readonly unknown[], forms: string, once: boolean, path: readonly string[]): Fault[] {
  const found = list.flatMap((one, index) => checkValue(one, forms, [...path, String(index)]));
  const texts = list.map((one) => JSON.stringify(one));
  const twice = once ? texts.findIndex((one, index) => texts.indexOf(one) !== index) : -1;
  if (twice >= 0) found.push(fault(path, `items at ${texts.indexOf(texts[twice] ?? '')} and ${twice} are equal`));
  return found;
}

/** A mapping against the keys it may have. */
export function checkMap(raw: Raw, keys: string, path: readonly string[]): Fault[] {
  const known = new Map(keys.split(' ').map((one) => one.split(':') as [string, string]));
  const odd = Object.keys(raw).filter((key) => !known.has(key) && !key.startsWith('x-'));
  const found = Object.entries(raw).flatMap(([key, value]) => {
    const forms = known.get(key);
    return forms === undefined ? [] : checkValue(value, forms, [...path, key]);
  });
  if (odd.length > 0)
    found.push(fault(path, `additional properties ${odd.map((key) => `'${key}'`).join(', ')} not allowed`, 1));
  return found;
}
