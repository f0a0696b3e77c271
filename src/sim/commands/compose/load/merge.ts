import { isMap, type Raw } from './raw.ts';

/** Lists whose entries replace an earlier one of the same key: how that key is read from an entry. */
const KEYS: Readonly<Record<string, (one: unknown) => string>> = {
  ports: (one) => {
    const { host_ip: ip = '', target, published = '', protocol = 'tcp' } = one as Raw;
    return `${ip}:${published}:${target}/${protocol}`;
  },
  volumes: (one) => String((one as Raw)['target']),
  secrets: (one) => String((one as Raw)['target'] ?? (one as Raw)['source']),
  configs: (one) => String((one as Raw)['target'] ?? (one as Raw)['source']),
  env_file: (one) => String((one as Raw)['path']),
  devices: (one) => JSON.stringify(one),
};
const PLAIN = [
  'cap_add',
  'cap_drop',
  'dns',
  'dns_opt',
  'dns_search',
  'expose',
  'links',
  'profiles',
  'tmpfs',
  'aliases',
  'extra_hosts',
];
/** Lists that the later file replaces as a whole. */
const REPLACED = ['command', 'entrypoint', 'test'];

function mergeLists(base: readonly unknown[], other: readonly unknown[], key: string): unknown[] {
  const keyOf = KEYS[key] ?? (PLAIN.includes(key) ? String : undefined);
  if (!keyOf) return [...base, ...other];
  const found = new Map<string, unknown>();
  for (const one of [...base, ...other]) found.set(keyOf(one), one);
  return [...found.values()];
}

/** Two documents in their long form as one: what the second says wins, mappings and lists are joined (override.Merge). */
export function merge(base: unknown, other: unknown, key = ''): unknown {
  if (isMap(base) && isMap(other)) {
    if (
      key === 'logging' &&
      base['driver'] !== undefined &&
      other['driver'] !== undefined &&
      base['driver'] !== other['driver']
    )
      return other;
    const done: Raw = { ...base };
    for (const [name, value] of Object.entries(other))
      done[name] = name in done ? merge(done[name], value, name) : value;
    return done;
  }
  if (Array.isArray(base) && Array.isArray(other) && !REPLACED.includes(key)) return mergeLists(base, other, key);
  return other ?? base;
}
