export const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const DAY = 86_400_000;

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
