import type { Millis } from '../../host/ids.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The digits of a second below the millisecond: made up, always the same for the same moment. */
const fraction = (at: Millis): string => {
  const millis = String(((at % 1000) + 1000) % 1000).padStart(3, '0');
  const below = String((Math.imul(Math.floor(at % 2147483647), 48271) >>> 0) % 1000000).padStart(6, '0');
  return `${millis}${below}`.replace(/0+$/, '') || '0';
};

interface Clock {
  readonly day: string;
  readonly time: string;
}
function clock(at: Millis): Clock {
  const date = new Date(at);
  return {
    day: `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`,
    time: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`,
  };
}

/** Go's RFC3339Nano: '2026-11-21T09:12:24.134750197Z'; the zero time where there is none. */
export function rfc3339Nano(at: Millis | undefined): string {
  if (at === undefined) return '0001-01-01T00:00:00Z';
  const { day, time } = clock(at);
  return `${day}T${time}.${fraction(at)}Z`;
}

/** As above with all nine digits: what `logs -t` prints. */
export const rfc3339Full = (at: Millis): string => {
  const { day, time } = clock(at);
  return `${day}T${time}.${fraction(at).padEnd(9, '0')}Z`;
};

/** Go's RFC3339, without a fraction. */
export function rfc3339(at: Millis): string {
  const { day, time } = clock(at);
  return `${day}T${time}Z`;
}

/** What Go's Time.String prints: '2026-11-21 09:12:24.134750197 +0000 UTC'; `whole` leaves the fraction out. */
export function goTimeText(at: Millis | undefined, whole = false): string {
  if (at === undefined) return '0001-01-01 00:00:00 +0000 UTC';
  const { day, time } = clock(at);
  return `${day} ${time}${whole ? '' : `.${fraction(at)}`} +0000 UTC`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Go's ANSIC: 'Mon Oct 12 00:19:24 2026'. */
export function ansic(at: Millis): string {
  const date = new Date(at);
  const day = String(date.getUTCDate()).padStart(2, ' ');
  return `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${day} ${clock(at).time} ${date.getUTCFullYear()}`;
}
