import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { library } from '../../src/tooling/content/library.ts';
import { withScore } from '../../src/tooling/simulate/published.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('every npm command that README names is one', () => {
  const named = [...readme.matchAll(/(?:npm run |`npm |^npm |&& npm )(?:run )?(?:-s )?([a-z:-]+)/gm)].map(
    (match) => match[1] ?? '',
  );
  const builtIn = ['ci', 'install', 'run', 'start', 'test'];
  expect(named.filter((name) => !(name in scripts) && !builtIn.includes(name))).toEqual([]);
});

test('README tells of every npm command', () => {
  const hidden = ['postinstall'];
  expect(Object.keys(scripts).filter((name) => !hidden.includes(name) && !readme.includes(name))).toEqual([]);
});

test('every file that README links to or shows is there', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !existsSync(target.split('#')[0] ?? ''))).toEqual([]);
});

test('every folder of the tree in README is there', () => {
  const tree = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const folders = [...tree.matchAll(/^(?:src|content|tests|public)\/\S*/gm)].map((match) => match[0]);
  expect(folders.length).toBeGreaterThan(10);
  expect(folders.filter((folder) => !existsSync(folder.replace(/<.*$/, '')))).toEqual([]);
});

test('the counts in README are those of the content', () => {
  const { lessons, sessions } = library();
  expect(readme).toContain(`${lessons.length} lessons`);
  expect(readme).toContain(`${sessions.size} sessions`);
});

test('the score and the commands in README are those of the simulator (npm run -s score)', () => {
  expect(withScore(readme)).toBe(readme);
  expect(readme).toContain('| Docker 29.7.2, Podman 6.1.1 | Podman |');
});
