import { curlQuotes } from '../../lib/quotes.ts';

/** A sentence of content without the marks of code, for titles and attributes. */
export const plain = (text: string): string => curlQuotes(text).replaceAll('`', '');

/** A day such as 2026-11-21 as people write it: 21 November 2026. */
export function longDay(day: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(`${day}T00:00:00Z`));
}

/** `1 lesson`, `3 lessons`. */
export const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** `a`, `a and b`, `a, b and c`. */
export const list = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words);
