import { absolute } from '../../../host/path.ts';
import { shellWords } from '../words.ts';
import { volumeOf } from './mounts.ts';
import { portsOf } from './ports.ts';
import { isMap, mapValues, type Raw } from './raw.ts';

/** A list or mapping of names as a mapping; names without a value have none. */
export function keyValues(value: unknown): Raw {
  if (isMap(value)) return mapValues(value, (one) => (one === null ? null : String(one)));
  if (!Array.isArray(value)) return {};
  return Object.fromEntries(
    value.map((one) => {
      const [key = '', ...rest] = String(one).split('=');
      return [key, rest.length > 0 ? rest.join('=') : null];
    }),
  );
}

const named = (value: unknown, entry: unknown): Raw =>
  Array.isArray(value) ? Object.fromEntries(value.map((name) => [String(name), entry])) : isMap(value) ? value : {};

const words = (value: unknown): unknown => (typeof value === 'string' ? shellWords(value) : value);
const many = (value: unknown): unknown => (typeof value === 'string' ? [value] : value);
const texts = (value: unknown): unknown => (Array.isArray(value) ? value.map(String) : value);
const files = (value: unknown): unknown =>
  (many(value) as unknown[]).map((one) =>
    typeof one === 'string' ? { path: one, required: true } : { required: true, ...(one as Raw) },
  );
const mounts = (value: unknown): unknown =>
  (value as unknown[]).map((one) => (typeof one === 'string' ? { source: one } : one));
const hosts = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((one) => String(one).replace(/^([^:=]+)[:=]/, '$1=')).sort()
    : Object.entries(isMap(value) ? value : {})
        .flatMap(([name, ip]) => (Array.isArray(ip) ? ip : [ip]).map((one) => `${name}=${one}`))
        .sort();

const healthcheck = (value: unknown): unknown => {
  if (!isMap(value)) return value;
  const { test } = value;
  return { ...value, ...(typeof test === 'string' && { test: ['CMD-SHELL', test] }) };
};

/** What each key of a service turns its short form into. */
export const SHORT: Readonly<Record<string, (value: unknown) => unknown>> = {
  annotations: keyValues,
  build: (value) => {
    const build: Raw = isMap(value) ? { ...value } : { context: value };
    for (const key of ['args', 'labels']) if (build[key] !== undefined) build[key] = keyValues(build[key]);
    return build;
  },
  command: words,
  configs: mounts,
  depends_on: (value) =>
    mapValues(named(value, { condition: 'service_started', required: true }), (one) => ({
      required: true,
      ...(one as Raw),
    })),
  dns: many,
  dns_search: many,
  entrypoint: words,
  env_file: files,
  environment: keyValues,
  expose: texts,
  extends: (value) => (typeof value === 'string' ? { service: value } : value),
  extra_hosts: hosts,
  group_add: texts,
  healthcheck,
  labels: (value) => mapValues(keyValues(value), (one) => one ?? ''),
  networks: (value) => named(value, null),
  ports: (value) =>
    (value as unknown[]).flatMap((one) =>
      isMap(one)
        ? [
            {
              mode: 'ingress',
              protocol: 'tcp',
              ...one,
              ...(one['published'] !== undefined && { published: String(one['published']) }),
            },
          ]
        : portsOf(String(one)),
    ),
  secrets: mounts,
  sysctls: keyValues,
  tmpfs: many,
  volumes: (value) =>
    (value as unknown[]).map((one) => {
      const volume: Raw = isMap(one) ? { ...one } : volumeOf(String(one));
      return { ...volume, ...(volume['target'] !== undefined && { target: absolute('/', String(volume['target'])) }) };
    }),
};
