import { seconds } from './durations.ts';

/** A time of --since and --until in milliseconds; undefined for what journalctl cannot read. */
export function parseTime(text: string, now: number): number | undefined {
  const day = (offset: number): number => Math.floor(now / 86_400_000) * 86_400_000 + offset * 86_400_000;
  const word = text.trim();
  if (word === 'now') return now;
  if (word === 'today') return day(0);
  if (word === 'yesterday') return day(-1);
  if (word === 'tomorrow') return day(1);
  const relative = /^([-+])(.+)$/.exec(word) ?? /^()(.+) ago$/.exec(word);
  if (relative) {
    const span = seconds(relative[2] ?? '');
    return span === 0 && !/\d/.test(word) ? undefined : now + (relative[1] === '+' ? span : -span);
  }
  if (/^@\d+$/.test(word)) return Number(word.slice(1)) * 1000;
  const date = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?(?: UTC)?$/.exec(word);
  if (date)
    return Date.UTC(
      Number(date[1]),
      Number(date[2]) - 1,
      Number(date[3]),
      Number(date[4] ?? 0),
      Number(date[5] ?? 0),
      Number(date[6] ?? 0),
    );
  const time = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(word);
  return time ? day(0) + (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) * 1000 : undefined;
}
