/** The `test` of browser tests on made-up content: a site with two recording hosts and two players on one page. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { serve } from '../../src/tooling/serve/server.ts';
import { writeFixtureContent } from './fixture-session.ts';
import { test as base } from './page.ts';

export { FIXTURE_SECOND, FIXTURE_SESSION } from './fixture-session.ts';
export { expect } from './page.ts';

/** The page with both players. */
export const FIXTURE_PAGE = 'lessons/fixture-lesson/';

function build(folder: string): void {
  const content = join(folder, 'content');
  writeFixtureContent(content);
  const run = spawnSync('astro', ['build', '--outDir', join(folder, 'dist')], {
    encoding: 'utf8',
    env: { ...process.env, TWO_ENGINES_CONTENT: content, BASE_PATH: '/' },
  });
  if (run.status !== 0) throw new Error(`the fixture's site cannot be built:\n${run.stdout}\n${run.stderr}`);
}

/**
 * Builds the site once for all workers of a run; the first of them does it, the others wait.
 *
 * @param results the folder of the run's results: it is empty when a run begins
 */
async function builtOnce(results: string): Promise<string> {
  const folder = join(results, 'fixture-site');
  const done = join(folder, 'done');
  const isFirst = mkdirSync(folder, { recursive: true }) !== undefined;
  if (isFirst) {
    build(folder);
    writeFileSync(done, '');
  }
  for (let tries = 0; !existsSync(done); tries += 1) {
    if (tries > 600) throw new Error('the worker that builds the fixture did not finish within a minute');
    await wait(100);
  }
  return join(folder, 'dist');
}

export const test = base.extend<{ page: Page }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use, { project }) => {
      const site = await serve(process.env['FIXTURE_DIST'] ?? (await builtOnce(project.outputDir)), { port: 0 });
      await use(site);
      site.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** The player of a session, by the session's heading. */
export const playerOf = (page: Page, heading: string | RegExp): Locator => page.getByRole('region', { name: heading });

/** What a lane's live terminal shows. */
export const screenOf = (player: Locator, engine: 'docker' | 'podman'): Locator =>
  player.locator(`.lane[data-engine="${engine}"] .xterm-rows`);
