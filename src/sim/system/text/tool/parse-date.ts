import { DAY, DAYS, MONTHS } from './time.ts';

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
