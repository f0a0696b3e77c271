import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { FullConfig } from '@playwright/test';
import { writeFixtureContent } from './fixture-session.ts';
import { BASE, SITES } from './sites.ts';

/** Runs a command of the project and fails with all it said. */
function run(what: string, command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${what} failed:\n${stdout}\n${stderr}`);
}

/** `--force`: Astro's cache of an earlier build knows the lessons of another content folder. */
const build = (out: string): string[] => ['build', '--force', '--outDir', out];

/**
 * Builds what the browser tests open, one after the other, because builds share Astro's working folder: the site as
 * `npm run build` makes it, the same for a sub-path, and one of made-up content. Nothing is built for tests without a
 * browser, or if TWO_ENGINES_BUILT=1 says that all is up to date.
 */
export default function setUp({ projects }: FullConfig): void {
  const wanted = process.argv.filter((word) => word.startsWith('--project=')).map((word) => word.slice(10));
  const needsSites = wanted.length === 0 || wanted.includes('e2e');
  if (!needsSites || projects.length === 0 || process.env['TWO_ENGINES_BUILT'] === '1') return;
  rmSync(SITES.fixtureContent, { recursive: true, force: true });
  writeFixtureContent(SITES.fixtureContent);
  run('building the fixture', 'astro', build(SITES.fixture), {
    TWO_ENGINES_CONTENT: SITES.fixtureContent,
    BASE_PATH: '/',
  });
  run(`building for ${BASE}`, 'astro', build(SITES.base), { BASE_PATH: BASE });
  run('npm run build', 'npm', ['run', '--silent', 'build']);
}
