const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const two = (value: number): string => String(value).padStart(2, '0');

/** Formats a time (in milliseconds, UTC) as strftime(3) does in the C locale. */
export function formatTime(format: string, ms: number): string {
  const date = new Date(ms);
  const hours = date.getUTCHours();
  const fields: Readonly<Record<string, () => string>> = {
    Y: () => String(date.getUTCFullYear()),
    m: () => two(date.getUTCMonth() + 1),
    d: () => two(date.getUTCDate()),
    e: () => String(date.getUTCDate()).padStart(2),
    H: () => two(hours),
    I: () => two(hours % 12 || 12),
    M: () => two(date.getUTCMinutes()),
    S: () => two(date.getUTCSeconds()),
    p: () => (hours < 12 ? 'AM' : 'PM'),
    y: () => two(date.getUTCFullYear() % 100),
    a: () => (DAYS[date.getUTCDay()] ?? '').slice(0, 3),
    A: () => DAYS[date.getUTCDay()] ?? '',
    b: () => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3),
    B: () => MONTHS[date.getUTCMonth()] ?? '',
    s: () => String(Math.floor(ms / 1000)),
    z: () => '+0000',
    Z: () => 'UTC',
    u: () => String(date.getUTCDay() || 7),
    w: () => String(date.getUTCDay()),
    j: () => String(Math.floor((ms - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1).padStart(3, '0'),
    n: () => '\n',
    t: () => '\t',
    '%': () => '%',
    F: () => formatTime('%Y-%m-%d', ms),
    T: () => formatTime('%H:%M:%S', ms),
    X: () => formatTime('%H:%M:%S', ms),
    R: () => formatTime('%H:%M', ms),
    D: () => formatTime('%m/%d/%y', ms),
    x: () => formatTime('%m/%d/%y', ms),
    c: () => formatTime('%a %b %e %H:%M:%S %Y', ms),
  };
  return format.replace(/%([\s\S])/g, (all, letter: string) => fields[letter]?.() ?? all);
}
