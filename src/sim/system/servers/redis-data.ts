/** The data and the commands of a redis server: text in, text out, errors in redis's own words. */

export type Value = string | number | null | readonly Value[] | { readonly error: string } | { readonly status: string };
type Stored = string | string[] | Map<string, string> | Set<string>;

const WRONG_TYPE = { error: 'WRONGTYPE Operation against a key holding the wrong kind of value' };
const OK = { status: 'OK' };
const bad = (name: string): Value => ({ error: `ERR wrong number of arguments for '${name}' command` });

export class RedisData {
  readonly #keys = new Map<string, Stored>();

  /** Runs one command. */
  run(words: readonly string[]): Value {
    const [first = '', ...args] = words;
    const name = first.toLowerCase();
    const command = COMMANDS[name];
    if (!command) {
      const shown = args.map((arg) => `'${arg}' `).join('');
      return { error: `ERR unknown command '${first}', with args beginning with: ${shown}` };
    }
    const [least, most] = command.args;
    return args.length < least || args.length > most ? bad(name) : command.run(this.#keys, args);
  }
}

interface Command {
  readonly args: readonly [number, number];
  readonly run: (keys: Map<string, Stored>, args: readonly string[]) => Value;
}
const command = (least: number, most: number, run: Command['run']): Command => ({ args: [least, most], run });

function step(keys: Map<string, Stored>, key: string, by: number): Value {
  const old = keys.get(key) ?? '0';
  if (typeof old !== 'string') return WRONG_TYPE;
  if (!/^-?\d+$/.test(old)) return { error: 'ERR value is not an integer or out of range' };
  keys.set(key, String(Number(old) + by));
  return Number(old) + by;
}

function listOf(keys: Map<string, Stored>, key: string): string[] | undefined {
  const found = keys.get(key) ?? [];
  return Array.isArray(found) ? found : undefined;
}

function push(keys: Map<string, Stored>, [key = '', ...values]: readonly string[], left: boolean): Value {
  const list = listOf(keys, key);
  if (!list) return WRONG_TYPE;
  const next = left ? [...[...values].reverse(), ...list] : [...list, ...values];
  keys.set(key, next);
  return next.length;
}

const glob = (text: string): RegExp => new RegExp(`^${text.replace(/[.+^${}()|\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')}$`);
const typeName = (value: Stored | undefined): string =>
  value === undefined ? 'none' : typeof value === 'string' ? 'string' : Array.isArray(value) ? 'list' : value instanceof Set ? 'set' : 'hash';

const COMMANDS: Readonly<Record<string, Command>> = {
  ping: command(0, 1, (_keys, [text]) => text ?? { status: 'PONG' }),
  echo: command(1, 1, (_keys, [text = '']) => text),
  set: command(2, 9, (keys, [key = '', value = '']) => (keys.set(key, value), OK)),
  setnx: command(2, 2, (keys, [key = '', value = '']) => (keys.has(key) ? 0 : (keys.set(key, value), 1))),
  get: command(1, 1, (keys, [key = '']) => {
    const value = keys.get(key);
    return value === undefined ? null : typeof value === 'string' ? value : WRONG_TYPE;
  }),
  mget: command(1, 99, (keys, args) => args.map((key) => (typeof keys.get(key) === 'string' ? (keys.get(key) as string) : null))),
  del: command(1, 99, (keys, args) => args.filter((key) => keys.delete(key)).length),
  exists: command(1, 99, (keys, args) => args.filter((key) => keys.has(key)).length),
  incr: command(1, 1, (keys, [key = '']) => step(keys, key, 1)),
  decr: command(1, 1, (keys, [key = '']) => step(keys, key, -1)),
  incrby: command(2, 2, (keys, [key = '', by = '0']) => step(keys, key, Number(by))),
  append: command(2, 2, (keys, [key = '', more = '']) => {
    const text = `${typeof keys.get(key) === 'string' ? keys.get(key) : ''}${more}`;
    keys.set(key, text);
    return text.length;
  }),
  strlen: command(1, 1, (keys, [key = '']) => String(keys.get(key) ?? '').length),
  keys: command(1, 1, (keys, [text = '*']) => [...keys.keys()].filter((key) => glob(text).test(key))),
  dbsize: command(0, 0, (keys) => keys.size),
  type: command(1, 1, (keys, [key = '']) => ({ status: typeName(keys.get(key)) })),
  flushall: command(0, 1, (keys) => (keys.clear(), OK)),
  flushdb: command(0, 1, (keys) => (keys.clear(), OK)),
  lpush: command(2, 99, (keys, args) => push(keys, args, true)),
  rpush: command(2, 99, (keys, args) => push(keys, args, false)),
  llen: command(1, 1, (keys, [key = '']) => listOf(keys, key)?.length ?? WRONG_TYPE),
  lrange: command(3, 3, (keys, [key = '', from = '0', to = '-1']) => {
    const list = listOf(keys, key);
    if (!list) return WRONG_TYPE;
    const end = Number(to) < 0 ? list.length + Number(to) : Number(to);
    return list.slice(Number(from) < 0 ? list.length + Number(from) : Number(from), end + 1);
  }),
  hset: command(3, 99, (keys, [key = '', ...pairs]) => {
    const found = keys.get(key) ?? new Map<string, string>();
    if (!(found instanceof Map)) return WRONG_TYPE;
    let added = 0;
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (!found.has(pairs[i] ?? '')) added++;
      found.set(pairs[i] ?? '', pairs[i + 1] ?? '');
    }
    keys.set(key, found);
    return added;
  }),
  hget: command(2, 2, (keys, [key = '', field = '']) => {
    const found = keys.get(key);
    return found === undefined ? null : found instanceof Map ? (found.get(field) ?? null) : WRONG_TYPE;
  }),
  sadd: command(2, 99, (keys, [key = '', ...members]) => {
    const found = keys.get(key) ?? new Set<string>();
    if (!(found instanceof Set)) return WRONG_TYPE;
    const before = found.size;
    for (const member of members) found.add(member);
    keys.set(key, found);
    return found.size - before;
  }),
  smembers: command(1, 1, (keys, [key = '']) => {
    const found = keys.get(key);
    return found === undefined ? [] : found instanceof Set ? [...found] : WRONG_TYPE;
  }),
  select: command(1, 1, () => OK),
  save: command(0, 0, () => OK),
  bgsave: command(0, 1, () => ({ status: 'Background saving started' })),
  client: command(1, 9, () => OK),
  info: command(0, 9, (keys) => `# Server\r\nredis_version:8.0.5\r\nredis_mode:standalone\r\nos:Linux\r\ntcp_port:6379\r\n\r\n# Keyspace\r\n${keys.size > 0 ? `db0:keys=${keys.size},expires=0,avg_ttl=0\r\n` : ''}`),
  command: command(0, 9, () => []),
};
