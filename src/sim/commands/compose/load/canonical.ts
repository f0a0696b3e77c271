import { absolute } from '../../../host/path.ts';
import { shellWords } from '../words.ts';
import { ComposeError, isMap, mapAt, mapValues, type Raw } from './raw.ts';

const range = (text: string): readonly [number, number] | undefined => {
  const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  return from === undefined ? undefined : [Number(from), Number(to ?? from)];
};

/** `[[IP:]HOST:]TARGET[/PROTOCOL]` as one entry for each port of the container (types.ParsePortConfig). */
function portsOf(text: string): Raw[] {
  const [whole = '', protocol = 'tcp'] = text.split('/');
  const at = whole.lastIndexOf(':');
  const target = range(whole.slice(at + 1));
  if (!target) throw new ComposeError(`invalid containerPort: ${whole.slice(at + 1)}`);
  const before = at < 0 ? '' : whole.slice(0, at);
  const cut = before.lastIndexOf(':');
  const published = before.slice(cut + 1);
  const ip = cut < 0 ? '' : before.slice(0, cut).replace(/^\[(.*)\]$/, '$1');
  const host = published === '' ? undefined : range(published);
  if (published !== '' && !host) throw new ComposeError(`invalid hostPort: ${published}`);
  const count = target[1] - target[0] + 1;
  if (host && count > 1 && host[1] - host[0] + 1 !== count)
    throw new ComposeError(
      `invalid ranges specified for container and host Ports: ${target.join('-')} and ${published}`,
    );
  return Array.from({ length: count }, (_, index) => ({
    mode: 'ingress',
    ...(ip !== '' && { host_ip: ip }),
    target: target[0] + index,
    ...(host && { published: count === 1 ? published : String(host[0] + index) }),
    protocol,
  }));
}

const PROPAGATION = ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'];

/** `SOURCE:TARGET[:OPTIONS]` (format.ParseVolume). */
function volumeOf(spec: string): Raw {
  if (spec === '') throw new ComposeError('invalid empty volume spec');
  const parts = spec.split(':');
  if (parts.some((part) => part === '')) throw new ComposeError(`invalid spec: ${spec}: empty section between colons`);
  if (parts.length > 3) throw new ComposeError(`invalid spec: ${spec}: too many colons`);
  const [source = '', target, options = ''] = parts;
  if (target === undefined) return { type: 'volume', target: source, volume: {} };
  const words = options.split(',');
  const isBind = /^[./~]/.test(source);
  const propagation = words.find((word) => PROPAGATION.includes(word));
  return {
    type: isBind ? 'bind' : 'volume',
    source,
    target,
    ...(words.includes('ro') && { read_only: true }),
    ...(isBind
      ? { bind: { ...(propagation && { propagation }), create_host_path: true } }
      : { volume: words.includes('nocopy') ? { nocopy: true } : {} }),
  };
}

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

const SHORT: Readonly<Record<string, (value: unknown) => unknown>> = {
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

/** Yes or no, also as a text. */
const FLAGS = ['attach', 'init', 'privileged', 'read_only', 'stdin_open', 'tty', 'oom_kill_disable'];

/** A service with every short form written out. */
export function canonicalService(service: Raw): Raw {
  return Object.fromEntries(
    Object.entries(service)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => [
        key,
        FLAGS.includes(key) && typeof value === 'string' ? value === 'true' : (SHORT[key]?.(value) ?? value),
      ]),
  );
}

/** A whole file in its long form. */
export function canonical(raw: Raw): Raw {
  const { services, ...rest } = raw;
  const done: Raw = { ...rest };
  if (isMap(services)) done['services'] = mapValues(services, (one) => canonicalService(one as Raw));
  for (const part of ['networks', 'volumes', 'secrets', 'configs']) {
    if (!isMap(raw[part])) continue;
    done[part] = mapValues(mapAt(raw, part), (one) => {
      if (!isMap(one)) return one;
      const labels = one['labels'] === undefined ? {} : { labels: keyValues(one['labels']) };
      const external = one['external'];
      return isMap(external) ? { ...one, ...external, ...labels, external: true } : { ...one, ...labels };
    });
  }
  return done;
}
