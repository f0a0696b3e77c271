import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { missingFrom } from '../../../src/tooling/fonts/characters.ts';
import { repositoryFiles } from '../../support/tree.ts';

test('the fonts that were cut down still have every character that content and pages use', () => {
  const files = repositoryFiles().filter((path) =>
    /^(content|src\/(pages|layouts|components|islands))\/.*\.\w+$/.test(path),
  );
  const missing = files
    .map((path) => `${path}: ${missingFrom(readFileSync(path, 'utf8')).join(' ')}`)
    .filter((line) => !line.endsWith(': '));
  expect(missing).toEqual([]);
});

test('a character that the cut fonts lack is found', () => {
  expect(missingFrom('a “word” costs ¥5, ≠ and ─ were never there')).toEqual(['¥']);
});
