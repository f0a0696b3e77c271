import { expect, test } from '@playwright/test';
import { curlQuotes } from '../../../src/lib/quotes.ts';

test('quotes are curled around words and apostrophes inside of them', () => {
  expect(curlQuotes(`Docker's "root" isn't 'you' ("yet")`)).toBe('Docker’s “root” isn’t ‘you’ (“yet”)');
});

test('code keeps its straight quotes, and an apostrophe after code closes', () => {
  expect(curlQuotes("`echo 'a' \"b\"` and `conmon`'s parent")).toBe('`echo \'a\' "b"` and `conmon`’s parent');
});

test('a flag in prose keeps its dashes', () => {
  expect(curlQuotes('pass --rm')).toBe('pass --rm');
});
