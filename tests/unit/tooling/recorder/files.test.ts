import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeTogether } from '../../../../src/tooling/recorder/files.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('all files are written, folders are made, no temporary file is left', () => {
  writeTogether(
    new Map([
      [join(folder, 'a', 'one'), '1'],
      [join(folder, 'two'), '2'],
    ]),
  );
  expect(readFileSync(join(folder, 'a', 'one'), 'utf8')).toBe('1');
  expect(readdirSync(folder).sort()).toEqual(['a', 'two']);
  expect(readdirSync(join(folder, 'a'))).toEqual(['one']);
});

test('if one file cannot be written, all others stay as they were', () => {
  writeFileSync(join(folder, 'old'), 'before');
  writeFileSync(join(folder, 'not-a-folder'), 'x');
  const files = new Map([
    [join(folder, 'old'), 'after'],
    [join(folder, 'not-a-folder', 'new'), 'y'],
  ]);
  expect(() => writeTogether(files)).toThrow();
  expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('before');
  expect(readdirSync(folder).sort()).toEqual(['not-a-folder', 'old']);
});

test('a place that is taken by a folder leaves no temporary files', () => {
  mkdirSync(join(folder, 'taken', 'inside'), { recursive: true });
  expect(() => writeTogether(new Map([[join(folder, 'taken'), 'x']]))).toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
});
