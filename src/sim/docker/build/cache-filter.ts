import { err, ok, type Result } from '../../../lib/result.ts';
import { parseGoDuration } from '../../cli/index.ts';
import { type Filters, matches } from '../../engine/inspect/index.ts';
import type { CacheUsage } from './cache-usage.ts';

/** What the filters of `buildx du` and `buildx prune` ask for. */
export interface CacheWish {
  readonly keepMs: number;
  readonly fits: (usage: CacheUsage) => boolean;
}

/** The fields that BuildKit compares; those that are only there or not have no text (adaptUsageInfo). */
function fieldOf(usage: CacheUsage, name: string): string | undefined {
  switch (name) {
    case 'id':
      return usage.id;
    case 'parents':
      return usage.parents.length > 0 ? usage.parents.join(';') : undefined;
    case 'description':
      return usage.description === '' ? undefined : usage.description;
    case 'type':
      return usage.type;
    case 'mutable':
      return usage.mutable ? '' : undefined;
    case 'immutable':
      return usage.mutable ? undefined : '';
    case 'shared':
      return usage.shared ? '' : undefined;
    case 'private':
      return usage.shared ? undefined : '';
    default:
      return undefined;
  }
}

/** `id` is matched as an expression; 'key!' and 'key~' carry their operator with them; all else is equal or not. */
function comparison(key: string, value: string): (usage: CacheUsage) => boolean {
  if (key === 'id') return (usage) => matches(value, usage.id);
  const name = key.replace(/[!~]$/, '');
  if (key.endsWith('~')) return (usage) => matches(value, fieldOf(usage, name) ?? '');
  if (key.endsWith('!')) return (usage) => fieldOf(usage, name) !== value;
  return (usage) => fieldOf(usage, name) === value;
}

/**
 * Reads the filters of buildx (toBuildkitPruneInfo of commands/prune.go): how long ago a record was used, and what it
 * has to be. The error is buildx's; undefined stands for a value that containerd's filter syntax wants quoted.
 */
export function cacheWish(filters: Filters): Result<CacheWish, string | undefined> {
  const [until = [], unused = []] = [filters.get('until'), filters.get('unused-for')];
  if (until.length > 0 && unused.length > 0) return err('conflicting filters "until" and "unused-for"');
  const key = unused.length > 0 ? 'unused-for' : 'until';
  const times = [...until, ...unused];
  if (times.length > 1) return err('filters expect only one value');
  let keepMs = 0;
  if (times[0] !== undefined) {
    const duration = parseGoDuration(times[0]);
    if (!duration.ok) return err(`"${key}" filter expects a duration (e.g., '24h'): ${duration.error}`);
    keepMs = duration.value / 1e6;
  }
  const tests: ((usage: CacheUsage) => boolean)[] = [];
  for (const [name, values] of filters) {
    if (name === key) continue;
    const [value = '', ...more] = new Set(values);
    if (more.length > 0) return err('filters expect only one value');
    if (!/^[\w.:/@+-]+$/.test(value)) return err(undefined);
    tests.push(comparison(name, value));
  }
  return ok({ keepMs, fits: (usage) => tests.every((test) => test(usage)) });
}
