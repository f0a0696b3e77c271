import { isMap, mapAt, mapValues, type Raw } from './raw.ts';
import { keyValues, SHORT } from './short-forms.ts';

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
