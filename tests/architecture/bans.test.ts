import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { repositoryFiles, sources } from '../support/tree.ts';

const TOP = [
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  'src',
  'content',
  'public',
  'tests',
  'README.md',
  'LICENSE',
];

/** What may not stand anywhere in the repository, and why. The words are built so that this file does not match. */
const BANS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['unfinished work', new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|XX${'X'})\\b`)],
  [
    'the path of a machine it was made on',
    new RegExp(`(^|[\\s"'\`(])/(${'work'}/(main|shared)|${'root'}/\\.cache)\\b`),
  ],
  ['the address of a package registry', new RegExp(`registry\\.${'npmjs'}|deb\\.${'debian'}\\.org`)],
  ['a policy that allows inline code', new RegExp(`-src [^"\\n]*'unsafe-(${'inline'}|${'eval'})'`)],
];
const TEXT = /\.(ts|tsx|astro|css|mjs|json|yaml|yml|md|mdx|mmd|sh|cast|svg|txt|html)$|^\.ci\/run$|^LICENSE$/;
/** Tests name what is banned in order to look for it. */
const ABOUT_BANS = /^tests\//;

for (const [what, pattern] of BANS) {
  test(`nothing in the repository holds ${what}`, () => {
    const found = repositoryFiles()
      .filter((path) => TEXT.test(path) && !ABOUT_BANS.test(path))
      .filter((path) => pattern.test(readFileSync(path, 'utf8')));
    expect(found).toEqual([]);
  });
}

test('at the top stands only what the design names', () => {
  const names = readdirSync('.').filter(
    (name) => !name.startsWith('.') && !['node_modules', 'dist', 'test-results'].includes(name),
  );
  expect(names.filter((name) => !TOP.includes(name))).toEqual([]);
});

test('no component writes a style attribute, which the policy would refuse', () => {
  const wrong = sources('src/', /\.(astro|tsx)$/).filter(
    ({ path, text }) => !path.startsWith('src/tooling/') && /\sstyle=[{"']/.test(text),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('content holds data and prose, no code that runs', () => {
  expect(
    repositoryFiles().filter((path) => path.startsWith('content/') && /\.(ts|tsx|js|mjs|astro)$/.test(path)),
  ).toEqual([]);
  const importing = sources('content/', /\.mdx$/).filter(({ text }) =>
    /^(import|export)\s/m.test(text.replace(/^```[\s\S]*?^```/gm, '')),
  );
  expect(importing.map(({ path }) => path)).toEqual([]);
});

test('lessons say nothing in words that explain nothing', () => {
  const empty = /\b(simply|obviously|effortless(ly)?|seamless(ly)?|blazing|powerful|unleash|leverage)\b/i;
  const found = sources('content/', /\.(mdx|md|yaml|mmd)$/).flatMap(({ path, text }) => {
    const word = empty.exec(text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`]*`/g, ''))?.[0];
    return word === undefined ? [] : [`${path}: ${word}`];
  });
  expect(found).toEqual([]);
});
