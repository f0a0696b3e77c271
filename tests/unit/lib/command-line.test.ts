import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { completionContext } from '../../../src/lib/command-line.ts';

test('the context of a word says what could stand there', () => {
  const at = (text: string): unknown => {
    const { words, current, position } = completionContext(text, text.length);
    return [words, current, position];
  };
  expect(at('')).toEqual([[], '', 'command']);
  expect(at('doc')).toEqual([[], 'doc', 'command']);
  expect(at('docker run -')).toEqual([['docker', 'run'], '-', 'argument']);
  expect(at('a | sudo "do')).toEqual([['sudo'], 'do', 'argument']);
  expect(at('X=1 do')).toEqual([[], 'do', 'command']);
  expect(at('cat 2> /tm')).toEqual([['cat'], '/tm', 'redirect']);
  expect(at('echo "$HO')).toEqual([['echo'], 'HO', 'variable']);
  expect(at('docker rm $(docker p')).toEqual([['docker'], 'p', 'argument']);
  expect(at('if tr')).toEqual([[], 'tr', 'command']);
  expect(at('cat my\\ f')).toEqual([['cat'], 'my f', 'argument']);
});

test('whatever the text is, a context is found, and its word begins in front of the cursor', () => {
  const parts = fc.constantFrom(
    'a',
    'bc ',
    '"',
    "'",
    '\\',
    '$',
    '$(',
    '${',
    ')',
    '`',
    '|',
    '&',
    '>',
    '#',
    '\n',
    '日',
    '👍🏽',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), fc.nat(40), (typed, cursor) => {
      const { start } = completionContext(typed.join(''), cursor);
      expect(start).toBeLessThanOrEqual(cursor);
      expect(start).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 200 },
  );
});
