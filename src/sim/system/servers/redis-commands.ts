import { info } from './redis-info.ts';
import { add, get, glob, pop, push, range, set, ttl } from './redis-operations.ts';
import { bulk, type Command, integer, NOT_INTEGER, OK, texts, WRONG } from './redis-store.ts';

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
