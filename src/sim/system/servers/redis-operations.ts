import { boundedRegex } from '../../../lib/regex/index.ts';
import { bulk, type Context, integer, NOT_INTEGER, OK, type Reply, texts, type Value, WRONG } from './redis-store.ts';

/** A value of a kind; 'wrong' where the key holds another one. */
export const get = <K extends Value['kind']>(
  { store }: Context,
  key: string,
  kind: K,
): Extract<Value, { kind: K }> | undefined | 'wrong' => {
  const value = store.values.get(key);
  if (!value) return undefined;
  return value.kind === kind ? (value as Extract<Value, { kind: K }>) : 'wrong';
};

/** Adds to a number that a key holds. */
export function add(context: Context, key: string, by: number): Reply {
  const value = get(context, key, 'string');
  if (value === 'wrong') return WRONG;
  const now = value?.text ?? '0';
  if (!/^-?\d{1,15}$/.test(now) || !Number.isInteger(by)) return NOT_INTEGER;
  context.store.values.set(key, { kind: 'string', text: String(Number(now) + by) });
  return integer(Number(now) + by);
}

/** SET with its options. */
export function set(context: Context, [key = '', text = '', ...options]: readonly string[]): Reply {
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

/** LPUSH and RPUSH. */
export function push(context: Context, [key = '', ...items]: readonly string[], left: boolean): Reply {
  const value = get(context, key, 'list') ?? { kind: 'list' as const, items: [] };
  if (value === 'wrong') return WRONG;
  for (const item of items)
    if (left) value.items.unshift(item);
    else value.items.push(item);
  context.store.values.set(key, value);
  return integer(value.items.length);
}
/** LPOP and RPOP. */
export function pop(context: Context, [key = '']: readonly string[], left: boolean): Reply {
  const value = get(context, key, 'list');
  if (value === 'wrong') return WRONG;
  const item = left ? value?.items.shift() : value?.items.pop();
  if (value?.items.length === 0) context.store.values.delete(key);
  return bulk(item ?? null);
}
/** LRANGE. */
export function range(context: Context, [key = '', from = '0', to = '-1']: readonly string[]): Reply {
  const value = get(context, key, 'list');
  if (value === 'wrong') return WRONG;
  const items = value?.items ?? [];
  const at = (text: string): number => (Number(text) < 0 ? items.length + Number(text) : Number(text));
  return texts(items.slice(Math.max(0, at(from)), at(to) + 1));
}

/** TTL and PTTL. */
export function ttl({ store, proc }: Context, key: string, unit: number): Reply {
  if (!store.values.has(key)) return integer(-2);
  const at = store.expires.get(key);
  return integer(at === undefined ? -1 : Math.ceil((at - proc.kernel.now) / unit));
}

/** A pattern of KEYS as an expression. */
export const glob = (pattern: string): RegExp =>
  boundedRegex(
    `^${pattern
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
  );
