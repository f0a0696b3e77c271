const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAY = 86_400_000;

/** The first day of a year as a time. */
const yearStart = (year: number): number => Date.UTC(year, 0, 1);

/** ISO 8601 year and week of a day. */
function isoWeek(time: number): readonly [number, number] {
  const date = new Date(time);
  const thursday = time + (3 - ((date.getUTCDay() + 6) % 7)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  return [year, 1 + Math.floor((thursday - yearStart(year)) / (7 * DAY))];
}

type Field = readonly [value: number, width: number, fill: '0' | ' '];

/** Fields that are numbers: what pads them by default. */
function numberField(letter: string, time: number): Field | undefined {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const day = Math.floor((time - yearStart(year)) / DAY);
  const hours = date.getUTCHours();
  const twelve = hours % 12 || 12;
  const week = (first: number): number => Math.floor((day + 7 - ((date.getUTCDay() + 7 - first) % 7)) / 7);
  const fields: Record<string, Field> = {
    C: [Math.floor(year / 100), 2, '0'],
    d: [date.getUTCDate(), 2, '0'],
    e: [date.getUTCDate(), 2, ' '],
    g: [isoWeek(time)[0] % 100, 2, '0'],
    G: [isoWeek(time)[0], 1, '0'],
    H: [hours, 2, '0'],
    I: [twelve, 2, '0'],
    j: [day + 1, 3, '0'],
    k: [hours, 2, ' '],
    l: [twelve, 2, ' '],
    m: [date.getUTCMonth() + 1, 2, '0'],
    M: [date.getUTCMinutes(), 2, '0'],
    s: [Math.floor(time / 1000), 1, '0'],
    S: [date.getUTCSeconds(), 2, '0'],
    u: [date.getUTCDay() || 7, 1, '0'],
    U: [week(0), 2, '0'],
    V: [isoWeek(time)[1], 2, '0'],
    w: [date.getUTCDay(), 1, '0'],
    W: [week(1), 2, '0'],
    y: [year % 100, 2, '0'],
    Y: [year, 1, '0'],
    q: [Math.floor(date.getUTCMonth() / 3) + 1, 1, '0'],
  };
  return fields[letter];
}

const COMPOSED: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
  h: '%b',
  '+': '%a %b %e %H:%M:%S %Z %Y',
};

function textField(letter: string, time: number): string | undefined {
  const date = new Date(time);
  const morning = date.getUTCHours() < 12;
  const fields: Record<string, string> = {
    a: DAYS[date.getUTCDay()]?.slice(0, 3) ?? '',
    A: DAYS[date.getUTCDay()] ?? '',
    b: MONTHS[date.getUTCMonth()]?.slice(0, 3) ?? '',
    B: MONTHS[date.getUTCMonth()] ?? '',
    p: morning ? 'AM' : 'PM',
    P: morning ? 'am' : 'pm',
    n: '\n',
    t: '\t',
    '%': '%',
    z: '+0000',
    Z: 'UTC',
    N: String(date.getUTCMilliseconds()).padStart(3, '0').padEnd(9, '0'),
  };
  return fields[letter];
}

/** A time by a format of strftime(3) and GNU date (UTC): %F %T, %-d, %3N, %:z … */
export function strftime(format: string, time: number): string {
  return format.replace(
    /%([-_0^#]*)(\d*)([:]{0,2})([a-zA-Z%+])/g,
    (whole, flags: string, width: string, colons: string, letter: string) => {
      if (colons !== '') return letter === 'z' ? (colons === ':' ? '+00:00' : '+00:00:00') : whole;
      const composed = COMPOSED[letter];
      if (composed !== undefined) return strftime(composed, time);
      const number = numberField(letter, time);
      if (number) {
        const [value, usual, fill] = number;
        if (flags.includes('-')) return String(value);
        const wide = Number(width || usual);
        return String(value).padStart(wide, flags.includes('_') ? ' ' : flags.includes('0') ? '0' : fill);
      }
      const text = textField(letter, time);
      if (text === undefined) return whole;
      if (letter === 'N')
        return width ? text.slice(0, Number(width)) : flags.includes('-') ? text.replace(/0+$/, '') || '0' : text;
      const shown = flags.includes('^') ? text.toUpperCase() : flags.includes('#') ? text.toLowerCase() : text;
      return width ? shown.padStart(Number(width), flags.includes('0') ? '0' : ' ') : shown;
    },
  );
}

const UNITS: Readonly<Record<string, number>> = {
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY,
  week: 7 * DAY,
  fortnight: 14 * DAY,
};

function shiftMonths(time: number, months: number): number {
  const date = new Date(time);
  return Date.UTC(
    date.getUTCFullYear(),
    date.getUTCMonth() + months,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    date.getUTCMilliseconds(),
  );
}

const PATTERNS: readonly (readonly [RegExp, (time: number, match: RegExpExecArray) => number | undefined])[] = [
  [/^@(-?\d+(?:\.\d+)?)/, (_time, [, seconds]) => Math.round(Number(seconds) * 1000)],
  [
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?=[T \s]|$)T?/i,
    (time, [, y, m, d]) => onDay(Date.UTC(Number(y), Number(m) - 1, Number(d)), time, Number(m), Number(d)),
  ],
  [
    /^(\d{4})(\d{2})(\d{2})(?=\s|$)/,
    (time, [, y, m, d]) => onDay(Date.UTC(Number(y), Number(m) - 1, Number(d)), time, Number(m), Number(d)),
  ],
  [
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})/,
    (time, [, m, d, y]) => onDay(Date.UTC(Number(y), Number(m) - 1, Number(d)), time, Number(m), Number(d)),
  ],
  [
    /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(am|pm)?(?:\s*([+-])(\d{1,2}):?(\d{2})?(?!\d|-))?/i,
    (time, [, h, m, s, f, half, sign, zone, minutes]) => {
      const hours = (Number(h) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
      if (Number(h) > 24 || Number(m) > 59 || Number(s ?? 0) > 60) return undefined;
      // a sign right behind the time is a zone: `12:00 +2 hours` is an hour later than 12:00 in UTC+2
      const east = (sign === '-' ? -1 : 1) * (Number(zone ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
      return (
        midnight(time) +
        hours * 3_600_000 +
        Number(m) * 60_000 +
        Number(s ?? 0) * 1000 +
        Math.floor(Number(`0.${f ?? 0}`) * 1000) -
        east
      );
    },
  ],
  [
    /^(sec(?:ond)?|min(?:ute)?|hour|day|week|fortnight|month|year)s?(\s+ago)?\b/i,
    (time, [, unit, ago]) => shift(time, ago ? -1 : 1, unit ?? ''),
  ],
  [/^(?:utc|gmt|z)\b/i, (time) => time],
  [/^(?:now|today)\b/i, (time) => time],
  [/^yesterday\b/i, (time) => time - DAY],
  [/^tomorrow\b/i, (time) => time + DAY],
  [/^midnight\b/i, (time) => midnight(time)],
  [
    /^(next|last)\s+(sec(?:ond)?|min(?:ute)?|hour|day|week|fortnight|month|year)s?\b/i,
    (time, [, way, unit]) => shift(time, way?.toLowerCase() === 'next' ? 1 : -1, unit ?? ''),
  ],
  [
    /^([+-]?\s*\d+|an?)\s*(sec(?:ond)?|min(?:ute)?|hour|day|week|fortnight|month|year)s?(\s+ago)?\b/i,
    (time, [, count, unit, ago]) => {
      const number = /^an?$/i.test(count ?? '') ? 1 : Number((count ?? '').replace(/\s/g, ''));
      return shift(time, ago ? -number : number, unit ?? '');
    },
  ],
  [
    /^(?:(next|last)\s+)?(sun|mon|tue|wed|thu|fri|sat)[a-z]*,?(?=\s|$)/i,
    (time, [, way, name]) => {
      const wanted = DAYS.findIndex((day) => day.slice(0, 3).toLowerCase() === name?.toLowerCase());
      const ahead = (wanted - new Date(time).getUTCDay() + 7) % 7;
      return (
        midnight(time) +
        (ahead + (way?.toLowerCase() === 'next' && ahead === 0 ? 7 : 0) - (way?.toLowerCase() === 'last' ? 7 : 0)) * DAY
      );
    },
  ],
  [
    /^(?:(\d{1,2})\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+(\d{1,2})(?!\d|:),?)?(?:\s+(\d{4}))?/i,
    (time, [, before, name, after, year]) => {
      const month = MONTHS.findIndex((full) => full.slice(0, 3).toLowerCase() === name?.toLowerCase());
      return onDay(
        Date.UTC(Number(year ?? new Date(time).getUTCFullYear()), month, Number(before ?? after ?? 1)),
        time,
        month + 1,
        Number(before ?? after ?? 1),
      );
    },
  ],
];

const midnight = (time: number): number => Math.floor(time / DAY) * DAY;

/** A day at midnight; undefined where the month has no such day. */
function onDay(day: number, _time: number, month: number, date: number): number | undefined {
  const made = new Date(day);
  return made.getUTCMonth() + 1 === month && made.getUTCDate() === date ? day : undefined;
}

function shift(time: number, count: number, unit: string): number {
  const name = unit.toLowerCase();
  if (name === 'month') return shiftMonths(time, count);
  if (name === 'year') return shiftMonths(time, 12 * count);
  return time + count * (UNITS[name] ?? 0);
}

/** A date as people write it for `date -d` and `touch -d` (UTC); undefined where it is none. */
export function parseDate(text: string, now: number): number | undefined {
  let rest = text.trim();
  if (rest === '') return midnight(now);
  let time: number | undefined = now;
  // a time of day counts from the day, whatever stands first
  const parts: { at: number; run: (time: number) => number | undefined }[] = [];
  while (rest !== '') {
    const index = PATTERNS.findIndex(([pattern]) => pattern.test(rest));
    const found = PATTERNS[index];
    const match = found?.[0].exec(rest);
    if (!found || !match || match[0] === '') return undefined;
    parts.push({ at: index, run: (from) => found[1](from, match) });
    rest = rest.slice(match[0].length).trim();
  }
  for (const part of parts.toSorted((a, b) => rank(a.at) - rank(b.at))) {
    time = time === undefined ? undefined : part.run(time);
    if (time === undefined) return undefined;
  }
  return time;
}

/** Dates first, then the time of day, then moves from there. */
const rank = (index: number): number => (index <= 3 || index >= 13 ? 0 : index === 4 ? 2 : 3);
