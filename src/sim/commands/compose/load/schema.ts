import { isMap, listAt, mapAt, type Raw } from './raw.ts';
import { checkMap, type Fault, fault } from './schema-map.ts';
import {
  CONDITIONS,
  DEPENDENCY_KEYS,
  ITEM_KEYS,
  NESTED_KEYS,
  ROOT_KEYS,
  SERVICE_KEYS,
  TOP_KEYS,
} from './schema-table.ts';

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
