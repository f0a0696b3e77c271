import type { Proc } from '../../host/proc.ts';

/** What a Redis server keeps: strings, lists, sets and hashes by key, and when keys end. */
export type Value =
  | { readonly kind: 'string'; text: string }
  | { readonly kind: 'list'; items: string[] }
  | { readonly kind: 'set'; members: Set<string> }
  | { readonly kind: 'hash'; fields: Map<string, string> };
export interface Store {
  readonly values: Map<string, Value>;
  readonly expires: Map<string, number>;
}

/** A reply in the types of RESP. */
export type Reply =
  | { readonly ok: string }
  | { readonly error: string }
  | { readonly integer: number }
  | { readonly bulk: string | null }
  | { readonly array: readonly Reply[] };

/** A text as a reply; null is nil. */
export const bulk = (text: string | null): Reply => ({ bulk: text });
/** A number as a reply. */
export const integer = (value: number): Reply => ({ integer: value });
export const OK: Reply = { ok: 'OK' };
const WRONG: Reply = { error: 'WRONGTYPE Operation against a key holding the wrong kind of value' };
const NOT_INTEGER: Reply = { error: 'ERR value is not an integer or out of range' };
const texts = (items: Iterable<string>): Reply => ({ array: [...items].map(bulk) });

/** What a command works with. */
export interface Context {
  readonly store: Store;
  readonly proc: Proc;
  readonly port: number;
  readonly startedAt: number;
  readonly clients: () => number;
  save(): void;
  shutdown(): void;
}
type Command = (context: Context, args: readonly string[]) => Reply;

const get = <K extends Value['kind']>(
  { store }: Context,
  key: string,
  kind: K,
): Extract<Value, { kind: K }> | undefined | 'wrong' => {
  const value = store.values.get(key);
  if (!value) return undefined;
  return value.kind === kind ? (value as Extract<Value, { kind: K }>) : 'wrong';
};

function add(context: Context, key: string, by: number): Reply {
  const value = get(context, key, 'string');
  if (value === 'wrong') return WRONG;
  const now = value?.text ?? '0';
  if (!/^-?\d{1,15}$/.test(now) || !Number.isInteger(by)) return NOT_INTEGER;
  context.store.values.set(key, { kind: 'string', text: String(Number(now) + by) });
  return integer(Number(now) + by);
}

function set(context: Context, [key = '', text = '', ...options]: readonly string[]): Reply {
  const upper = options.map((one) => one.toUpperCase());
  const exists = context.store.values.has(key);
  if ((upper.includes('NX') && exists) || (upper.includes('XX') && !exists)) return bulk(null);
  context.store.values.set(key, { kind: 'string', text });
  if (!upper.includes('KEEPTTL')) context.store.expires.delete(key);
  const at = upper.findIndex((one) => one === 'EX' || one === 'PX');
  if (at >= 0) {
    const amount = Number(options[at + 1]);
    if (!Number.isInteger(amount) || amount <= 0) return { error: "ERR invalid expire time in 'set' command" };
    context.store.expires.set(key, context.proc.kernel.now + amount * (upper[at] === 'EX' ? 1000 : 1));
  }
  return OK;
}

function push(context: Context, [key = '', ...items]: readonly string[], left: boolean): Reply {
  const value = get(context, key, 'list') ?? { kind: 'list' as const, items: [] };
  if (value === 'wrong') return WRONG;
  for (const item of items)
    if (left) value.items.unshift(item);
    else value.items.push(item);
  context.store.values.set(key, value);
  return integer(value.items.length);
}
function pop(context: Context, [key = '']: readonly string[], left: boolean): Reply {
  const value = get(context, key, 'list');
  if (value === 'wrong') return WRONG;
  const item = left ? value?.items.shift() : value?.items.pop();
  if (value?.items.length === 0) context.store.values.delete(key);
  return bulk(item ?? null);
}
function range(context: Context, [key = '', from = '0', to = '-1']: readonly string[]): Reply {
  const value = get(context, key, 'list');
  if (value === 'wrong') return WRONG;
  const items = value?.items ?? [];
  const at = (text: string): number => (Number(text) < 0 ? items.length + Number(text) : Number(text));
  return texts(items.slice(Math.max(0, at(from)), at(to) + 1));
}

function ttl({ store, proc }: Context, key: string, unit: number): Reply {
  if (!store.values.has(key)) return integer(-2);
  const at = store.expires.get(key);
  return integer(at === undefined ? -1 : Math.ceil((at - proc.kernel.now) / unit));
}

const glob = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
  );

/** INFO: the sections that people read. */
function info(context: Context, section: string | undefined): Reply {
  const { proc, store, port } = context;
  const up = Math.floor((proc.kernel.now - context.startedAt) / 1000);
  const sections: Readonly<Record<string, readonly string[]>> = {
    Server: [
      'redis_version:8.0.5',
      'redis_git_sha1:00000000',
      'redis_git_dirty:0',
      'redis_mode:standalone',
      'os:Linux 7.2.13+deb14-cloud-amd64 x86_64',
      'arch_bits:64',
      `process_id:${proc.record.nspids.at(-1) ?? proc.pid}`,
      `tcp_port:${port}`,
      `uptime_in_seconds:${up}`,
      `uptime_in_days:${Math.floor(up / 86400)}`,
    ],
    Clients: [`connected_clients:${context.clients()}`, 'maxclients:10000', 'blocked_clients:0'],
    Memory: [
      'used_memory:1017632',
      'used_memory_human:993.78K',
      'maxmemory:0',
      'maxmemory_human:0B',
      'maxmemory_policy:noeviction',
    ],
    Persistence: ['loading:0', 'rdb_changes_since_last_save:0', 'aof_enabled:0'],
    Replication: ['role:master', 'connected_slaves:0'],
    Keyspace: store.values.size > 0 ? [`db0:keys=${store.values.size},expires=${store.expires.size},avg_ttl=0`] : [],
  };
  const wanted = Object.entries(sections).filter(
    ([name]) =>
      section === undefined ||
      name.toLowerCase() === section.toLowerCase() ||
      section === 'all' ||
      section === 'everything',
  );
  return bulk(
    wanted.map(([name, lines]) => `# ${name}\r\n${lines.map((line) => `${line}\r\n`).join('')}`).join('\r\n'),
  );
}

/** Commands by name, with how many arguments they take at least and at most. */
export const COMMANDS: Readonly<Record<string, readonly [least: number, most: number, run: Command]>> = {
  PING: [0, 1, (_context, [text]) => (text === undefined ? { ok: 'PONG' } : bulk(text))],
  ECHO: [1, 1, (_context, [text = '']) => bulk(text)],
  SET: [2, 6, set],
  SETNX: [2, 2, (context, args) => integer('ok' in set(context, [...args, 'NX']) ? 1 : 0)],
  GET: [
    1,
    1,
    (context, [key = '']) => {
      const value = get(context, key, 'string');
      return value === 'wrong' ? WRONG : bulk(value?.text ?? null);
    },
  ],
  GETDEL: [
    1,
    1,
    (context, [key = '']) => {
      const value = get(context, key, 'string');
      if (value !== 'wrong') context.store.values.delete(key);
      return value === 'wrong' ? WRONG : bulk(value?.text ?? null);
    },
  ],
  MGET: [
    1,
    Infinity,
    (context, keys) => ({
      array: keys.map((key) => {
        const value = get(context, key, 'string');
        return bulk(value === 'wrong' ? null : (value?.text ?? null));
      }),
    }),
  ],
  MSET: [
    2,
    Infinity,
    (context, args) => {
      for (let i = 0; i < args.length; i += 2)
        context.store.values.set(args[i] ?? '', { kind: 'string', text: args[i + 1] ?? '' });
      return OK;
    },
  ],
  APPEND: [
    2,
    2,
    (context, [key = '', text = '']) => {
      const value = get(context, key, 'string');
      if (value === 'wrong') return WRONG;
      context.store.values.set(key, { kind: 'string', text: (value?.text ?? '') + text });
      return integer((value?.text ?? '').length + text.length);
    },
  ],
  STRLEN: [
    1,
    1,
    (context, [key = '']) => {
      const value = get(context, key, 'string');
      return value === 'wrong' ? WRONG : integer(value?.text.length ?? 0);
    },
  ],
  INCR: [1, 1, (context, [key = '']) => add(context, key, 1)],
  DECR: [1, 1, (context, [key = '']) => add(context, key, -1)],
  INCRBY: [2, 2, (context, [key = '', by = '']) => (/^-?\d+$/.test(by) ? add(context, key, Number(by)) : NOT_INTEGER)],
  DECRBY: [2, 2, (context, [key = '', by = '']) => (/^-?\d+$/.test(by) ? add(context, key, -Number(by)) : NOT_INTEGER)],
  DEL: [1, Infinity, ({ store }, keys) => integer(keys.filter((key) => store.values.delete(key)).length)],
  UNLINK: [1, Infinity, ({ store }, keys) => integer(keys.filter((key) => store.values.delete(key)).length)],
  EXISTS: [1, Infinity, ({ store }, keys) => integer(keys.filter((key) => store.values.has(key)).length)],
  TYPE: [1, 1, ({ store }, [key = '']) => ({ ok: store.values.get(key)?.kind ?? 'none' })],
  KEYS: [
    1,
    1,
    ({ store }, [pattern = '*']) => texts([...store.values.keys()].filter((key) => glob(pattern).test(key))),
  ],
  SCAN: [1, Infinity, ({ store }) => ({ array: [bulk('0'), texts(store.values.keys())] })],
  RENAME: [
    2,
    2,
    ({ store }, [from = '', to = '']) => {
      const value = store.values.get(from);
      if (!value) return { error: 'ERR no such key' };
      store.values.delete(from);
      store.values.set(to, value);
      return OK;
    },
  ],
  EXPIRE: [
    2,
    3,
    ({ store, proc }, [key = '', seconds = '']) => {
      if (!/^-?\d+$/.test(seconds)) return NOT_INTEGER;
      if (!store.values.has(key)) return integer(0);
      store.expires.set(key, proc.kernel.now + Number(seconds) * 1000);
      return integer(1);
    },
  ],
  PERSIST: [1, 1, ({ store }, [key = '']) => integer(store.expires.delete(key) ? 1 : 0)],
  TTL: [1, 1, (context, [key = '']) => ttl(context, key, 1000)],
  PTTL: [1, 1, (context, [key = '']) => ttl(context, key, 1)],
  LPUSH: [2, Infinity, (context, args) => push(context, args, true)],
  RPUSH: [2, Infinity, (context, args) => push(context, args, false)],
  LPOP: [1, 1, (context, args) => pop(context, args, true)],
  RPOP: [1, 1, (context, args) => pop(context, args, false)],
  LLEN: [
    1,
    1,
    (context, [key = '']) => {
      const value = get(context, key, 'list');
      return value === 'wrong' ? WRONG : integer(value?.items.length ?? 0);
    },
  ],
  LRANGE: [3, 3, range],
  SADD: [
    2,
    Infinity,
    (context, [key = '', ...members]) => {
      const value = get(context, key, 'set') ?? { kind: 'set' as const, members: new Set<string>() };
      if (value === 'wrong') return WRONG;
      const before = value.members.size;
      for (const member of members) value.members.add(member);
      context.store.values.set(key, value);
      return integer(value.members.size - before);
    },
  ],
  SMEMBERS: [
    1,
    1,
    (context, [key = '']) => {
      const value = get(context, key, 'set');
      return value === 'wrong' ? WRONG : texts(value?.members ?? []);
    },
  ],
  SCARD: [
    1,
    1,
    (context, [key = '']) => {
      const value = get(context, key, 'set');
      return value === 'wrong' ? WRONG : integer(value?.members.size ?? 0);
    },
  ],
  HSET: [
    3,
    Infinity,
    (context, [key = '', ...pairs]) => {
      const value = get(context, key, 'hash') ?? { kind: 'hash' as const, fields: new Map<string, string>() };
      if (value === 'wrong') return WRONG;
      const before = value.fields.size;
      for (let i = 0; i < pairs.length; i += 2) value.fields.set(pairs[i] ?? '', pairs[i + 1] ?? '');
      context.store.values.set(key, value);
      return integer(value.fields.size - before);
    },
  ],
  HGET: [
    2,
    2,
    (context, [key = '', field = '']) => {
      const value = get(context, key, 'hash');
      return value === 'wrong' ? WRONG : bulk(value?.fields.get(field) ?? null);
    },
  ],
  HGETALL: [
    1,
    1,
    (context, [key = '']) => {
      const value = get(context, key, 'hash');
      return value === 'wrong' ? WRONG : texts([...(value?.fields ?? [])].flat());
    },
  ],
  DBSIZE: [0, 0, ({ store }) => integer(store.values.size)],
  FLUSHALL: [
    0,
    1,
    ({ store }) => {
      store.values.clear();
      store.expires.clear();
      return OK;
    },
  ],
  FLUSHDB: [
    0,
    1,
    ({ store }) => {
      store.values.clear();
      store.expires.clear();
      return OK;
    },
  ],
  SELECT: [
    1,
    1,
    (_context, [db = '0']) => (/^\d+$/.test(db) && Number(db) < 16 ? OK : { error: 'ERR DB index is out of range' }),
  ],
  INFO: [0, Infinity, (context, [section]) => info(context, section)],
  TIME: [
    0,
    0,
    ({ proc }) => texts([String(Math.floor(proc.kernel.now / 1000)), String((proc.kernel.now % 1000) * 1000)]),
  ],
  SAVE: [
    0,
    0,
    (context) => {
      context.save();
      return OK;
    },
  ],
  BGSAVE: [
    0,
    1,
    (context) => {
      context.save();
      return { ok: 'Background saving started' };
    },
  ],
  LASTSAVE: [0, 0, ({ startedAt }) => integer(Math.floor(startedAt / 1000))],
  ROLE: [0, 0, () => ({ array: [bulk('master'), integer(0), { array: [] }] })],
  SHUTDOWN: [
    0,
    2,
    (context) => {
      context.shutdown();
      return bulk('');
    },
  ],
  QUIT: [0, 0, () => OK],
  CLIENT: [1, Infinity, () => OK],
  HELLO: [0, Infinity, () => ({ error: 'NOPROTO unsupported protocol version' })],
  COMMAND: [0, Infinity, () => ({ array: [] })],
  CONFIG: [
    1,
    Infinity,
    ({ port }, [sub = '', name = '']) => {
      const known: Readonly<Record<string, string>> = {
        port: String(port),
        maxmemory: '0',
        save: '3600 1 300 100 60 10000',
        appendonly: 'no',
        dir: '/data',
        dbfilename: 'dump.rdb',
        bind: '* -::*',
        requirepass: '',
      };
      if (sub.toUpperCase() === 'SET') return OK;
      return texts(
        Object.entries(known)
          .filter(([key]) => glob(name).test(key))
          .flat(),
      );
    },
  ],
};
