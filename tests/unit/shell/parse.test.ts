import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { expandAliases } from '../../../src/shell/parse/aliases.ts';
import { isComplete } from '../../../src/shell/parse/complete.ts';
import { parseShell } from '../../../src/shell/parse/parse.ts';

test('texts that need more lines are not complete', () => {
  for (const text of [
    'echo "a',
    "echo 'a",
    'if true',
    'for i in 1 2; do echo $i',
    'cat <<E\nx',
    'f() {',
    '(',
    'echo a \\',
    'a &&',
    'a |',
    'case x in',
    'echo $(',
    '[[ a',
  ]) {
    expect({ text, complete: isComplete(text) }).toEqual({ text, complete: false });
  }
  for (const text of [
    '',
    'echo a',
    'echo )',
    'fi',
    'cat <<E\nx\nE',
    'if true; then a; fi',
    'echo a # "',
    'echo \\\\',
    'foo | | bar',
    'echo <',
  ]) {
    expect({ text, complete: isComplete(text) }).toEqual({ text, complete: true });
  }
});

test('no text makes the parser throw', () => {
  const pieces = fc.constantFrom(
    'if ',
    'then',
    ' fi',
    '$(',
    ')',
    '"',
    "'",
    '`',
    '<<E\n',
    'E\n',
    '${',
    '}',
    '((',
    '))',
    '[[ ',
    ' ]]',
    ';',
    '|',
    '&',
    '\\',
    '\n',
    'x',
    ' ',
    '=',
    '(',
    '{ ',
    '$',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      parseShell(parts.join(''));
      isComplete(parts.join(''));
    }),
    { numRuns: 400 },
  );
});

test('an alias stands for its text in command position only, and not within itself', () => {
  const aliases = new Map([
    ['ls', 'ls --color'],
    ['s', 'sudo '],
    ['d', 'docker'],
    ['both', 'echo a; echo b'],
  ]);
  expect(expandAliases('ls x | ls && echo ls', aliases)).toBe('ls --color x | ls --color && echo ls');
  expect(expandAliases('s d ps', aliases)).toBe('sudo  docker ps');
  expect(expandAliases('if both; then d; fi', aliases)).toBe('if echo a; echo b; then docker; fi');
  expect(expandAliases('"ls" \\ls', aliases)).toBe('"ls" \\ls');
});
