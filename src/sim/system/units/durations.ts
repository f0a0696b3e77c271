const UNITS: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  sec: 1000,
  second: 1000,
  seconds: 1000,
  min: 60_000,
  m: 60_000,
  minute: 60_000,
  minutes: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  hour: 3_600_000,
  hours: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
  days: 86_400_000,
  w: 604_800_000,
  week: 604_800_000,
  weeks: 604_800_000,
};

/** A time span of systemd.time(7) in milliseconds: '90', '1min 30s', '100ms', 'infinity' (a year). 0 for what is none. */
export function seconds(text: string): number {
  if (text === 'infinity') return 31_536_000_000;
  let sum = 0;
  for (const [, number = '0', unit = 's'] of text.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]*)/g))
    sum += Number(number) * (UNITS[unit === '' ? 's' : unit] ?? 0);
  return sum;
}

/** A span as `systemctl show` prints it: '2s', '1min 30s', '100ms', 'infinity'. */
export function showSpan(ms: number): string {
  if (ms >= 31_536_000_000) return 'infinity';
  if (ms === 0) return '0';
  const parts: string[] = [];
  let left = ms;
  for (const [name, size] of [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1000],
    ['ms', 1],
  ] as const) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count}${name}`);
  }
  return parts.join(' ');
}
