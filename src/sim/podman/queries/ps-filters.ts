import type { EngineContext } from '../../engine/engine.ts';
import { findContainer } from '../../engine/find.ts';
import { type Filters, parseMoment } from '../../engine/inspect/index.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';

const KNOWN = [
  'id',
  'label',
  'label!',
  'name',
  'exited',
  'status',
  'ancestor',
  'before',
  'since',
  'volume',
  'health',
  'until',
  'pod',
  'network',
  'restart-policy',
  'command',
  'should-start-on-boot',
];
const STATES = [
  'created',
  'initialized',
  'running',
  'stopped',
  'paused',
  'exited',
  'removing',
  'stopping',
  'unknown',
  'configured',
];
const POLICIES = ['none', 'no', 'on-failure', 'always', 'unless-stopped'];
const no = (text: string): Refusal => refusal(text, 125);

/** The first filter that is none, or whose value is wrong (pkg/domain/filters/containers.go). */
export function wrongFilter(engine: EngineContext, filters: Filters): Refusal | undefined {
  for (const [key, values] of filters) {
    if (!KNOWN.includes(key)) return no(`${key} is an invalid filter`);
    for (const value of values) {
      const wrong = wrongValue(engine, key, value);
      if (wrong !== undefined) return no(wrong);
    }
  }
  return undefined;
}

function wrongValue(engine: EngineContext, key: string, value: string): string | undefined {
  if (key === 'exited' && !/^[+-]?\d+$/.test(value))
    return `exited code out of range '\\x00': strconv.ParseInt: parsing "${value}": invalid syntax`;
  if (key === 'status' && !STATES.includes(value)) return `unknown container state: ${value}: invalid argument`;
  if (key === 'restart-policy' && !POLICIES.includes(value)) return `${value} invalid restart policy`;
  if (key === 'until' && parseMoment(value, engine.kernel.now) === undefined)
    return `parsing time "${value}" as "2006-01-02": cannot parse "${value}" as "2006"`;
  if ((key === 'before' || key === 'since') && !findContainer(engine.store, value).ok)
    return `no container with name or ID "${value}" found: no such container`;
  return undefined;
}
