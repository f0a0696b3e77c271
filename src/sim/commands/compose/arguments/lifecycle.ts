import { listAt, mapAt, textAt } from '../load/raw.ts';
import type { Service } from '../model.ts';
import { maybe } from './flags.ts';

/** --health-…, from healthcheck: */
export function health({ raw }: Service): string[] {
  const check = mapAt(raw, 'healthcheck');
  const [kind, ...rest] = listAt(check, 'test').map(String);
  if (check['disable'] === true || kind === 'NONE') return ['--no-healthcheck'];
  return [
    ...(kind === undefined ? [] : ['--health-cmd', rest.join(' ')]),
    ...maybe('--health-interval', textAt(check, 'interval')),
    ...maybe('--health-timeout', textAt(check, 'timeout')),
    ...maybe('--health-start-period', textAt(check, 'start_period')),
    ...maybe('--health-retries', textAt(check, 'retries')),
  ];
}

/** The restart policy: that of deploy: where restart: is not given. */
export function restartOf({ raw }: Service): string {
  const policy = mapAt(mapAt(raw, 'deploy'), 'restart_policy');
  const condition = textAt(policy, 'condition');
  if (raw['restart'] !== undefined || condition === '') return textAt(raw, 'restart');
  const attempts = textAt(policy, 'max_attempts');
  if (condition === 'none') return 'no';
  return condition === 'on-failure' ? `on-failure${attempts === '' ? '' : `:${attempts}`}` : 'always';
}

const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 };

/** Seconds that a service gets to end; undefined: the engine's own. */
export function graceOf({ raw }: Service): number | undefined {
  const text = textAt(raw, 'stop_grace_period');
  if (text === '') return undefined;
  return Math.ceil(
    [...text.matchAll(/([\d.]+)(ms|[hms])/g)].reduce(
      (sum, [, n, unit = 's']) => sum + Number(n) * (UNITS[unit] ?? 1),
      0,
    ),
  );
}
