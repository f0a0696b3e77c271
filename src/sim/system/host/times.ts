/*
 * Times as tools print them. The host's clock is UTC.
 */

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** Formats a time as strftime(3) does, in UTC: %Y %m %d %H %M %S %b %a %e %Z %j %s %y and what is made of them. */
export function strftime(format: string, ms: number): string {
  const date = new Date(ms);
  const parts: Readonly<Record<string, () => string>> = {
    Y: () => String(date.getUTCFullYear()),
    y: () => two(date.getUTCFullYear() % 100),
    m: () => two(date.getUTCMonth() + 1),
    d: () => two(date.getUTCDate()),
    e: () => String(date.getUTCDate()).padStart(2, ' '),
    H: () => two(date.getUTCHours()),
    M: () => two(date.getUTCMinutes()),
    S: () => two(date.getUTCSeconds()),
    b: () => MONTHS[date.getUTCMonth()] ?? '',
    a: () => DAYS[date.getUTCDay()] ?? '',
    F: () => strftime('%Y-%m-%d', ms),
    T: () => strftime('%H:%M:%S', ms),
    R: () => strftime('%H:%M', ms),
    Z: () => 'UTC',
    s: () => String(Math.floor(ms / 1000)),
    '3': () => String(date.getUTCMilliseconds()).padStart(3, '0'),
    '%': () => '%',
  };
  return format.replace(/%([a-zA-Z3%])/g, (whole, letter: string) => parts[letter]?.() ?? whole);
}

/** A span as systemd prints it behind a time: '5min 3s', '2h 4min', '1 day 2h'. Two units at most. */
export function spanText(ms: number): string {
  const units: readonly (readonly [string, number])[] = [
    ['y', 31557600],
    ['month', 2629800],
    ['w', 604800],
    ['day', 86400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ];
  let left = ms / 1000;
  if (left < 1) return `${Math.max(0, Math.floor(ms))}ms`;
  const found: string[] = [];
  for (const [name, size] of units) {
    const count = Math.floor(left / size);
    if (count === 0) continue;
    left -= count * size;
    const plural = (name === 'day' || name === 'month') && count > 1 ? 's' : '';
    found.push(name === 'day' || name === 'month' ? `${count} ${name}${plural}` : `${count}${name}`);
    if (found.length === 2) break;
  }
  return found.join(' ');
}
