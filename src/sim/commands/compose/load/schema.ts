import { isMap, listAt, mapAt, type Raw } from './raw.ts';
import {
  CONDITIONS,
  DEPENDENCY_KEYS,
  ITEM_KEYS,
  NESTED_KEYS,
  ROOT_KEYS,
  SERVICE_KEYS,
  TOP_KEYS,
} from './schema-table.ts';

const WORDS: Readonly<Record<string, string>> = {
  s: 'string',
  n: 'number',
  i: 'integer',
  b: 'boolean',
  o: 'mapping',
  a: 'array',
  '0': 'null',
};

/** What is wrong, and how deep in the file: of several faults the deepest is told (getMostSpecificError). */
interface Fault {
  readonly depth: number;
  readonly text: string;
}

const isType = (value: unknown, type: string): boolean =>
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

function wanted(types: readonly string[]): string {
  const names = types.map((type) => WORDS[type] ?? '').sort();
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`;
}

const fault = (path: readonly string[], text: string, more = 0): Fault => ({
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
function checkMap(raw: Raw, keys: string, path: readonly string[]): Fault[] {
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

function checkDependencies(service: Raw, path: readonly string[]): Fault[] {
  return Object.entries(mapAt(service, 'depends_on')).flatMap(([name, value]) => {
    const place = [...path, 'depends_on', name];
    if (!isMap(value)) return [fault(place, 'must be a mapping')];
    const condition = value['condition'];
    const found = checkMap(value, DEPENDENCY_KEYS, place);
    if (condition === undefined) found.push(fault(place, "missing property 'condition'"));
    else if (typeof condition === 'string' && !CONDITIONS.includes(condition)) {
      const list = CONDITIONS.map((one) => `'${one}'`).join(', ');
      found.push(fault([...place, 'condition'], `value must be one of ${list}`));
    }
    return found;
  });
}

function checkService(name: string, service: unknown): Fault[] {
  const path = ['services', name];
  if (!isMap(service)) return [fault(path, 'must be a mapping')];
  const nested = Object.entries(NESTED_KEYS).flatMap(([key, keys]) => {
    const value = service[key];
    return isMap(value) ? checkMap(value, keys, [...path, key]) : [];
  });
  const items = Object.entries(ITEM_KEYS).flatMap(([key, keys]) =>
    listAt(service, key).flatMap((one, index) =>
      isMap(one) ? checkMap(one, keys, [...path, key, String(index)]) : [],
    ),
  );
  return [...checkMap(service, SERVICE_KEYS, path), ...nested, ...items, ...checkDependencies(service, path)];
}

/** What is wrong with a compose file, in the words of compose's schema check; undefined where it is sound. */
export function schemaFault(raw: Raw): string | undefined {
  const found = checkMap(raw, ROOT_KEYS, []);
  for (const [name, service] of Object.entries(mapAt(raw, 'services'))) found.push(...checkService(name, service));
  for (const [part, keys] of Object.entries(TOP_KEYS)) {
    for (const [name, value] of Object.entries(mapAt(raw, part))) {
      if (isMap(value)) found.push(...checkMap(value, keys, [part, name]));
      else if (value !== null) found.push(fault([part, name], 'must be a mapping'));
    }
  }
  let worst: Fault | undefined;
  for (const one of found) if (!worst || one.depth > worst.depth) worst = one;
  return worst?.text;
}
