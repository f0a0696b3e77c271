import { expect, test } from '@playwright/test';
import { didYouMean, suggest } from '../../../src/lib/suggest.ts';

test('a slip of the fingers finds the word that was meant', () => {
  expect(suggest('lookat', ['look_at', 'title', 'differs'])).toBe('look_at');
  expect(didYouMean('what-run-start', ['what-run-starts', 'stop-the-daemon'])).toBe(
    '; did you mean "what-run-starts"?',
  );
});

test('a word that is like none gets no suggestion', () => {
  expect(suggest('volume', ['look_at', 'title'])).toBeUndefined();
  expect(didYouMean('volume', [])).toBe('');
});
