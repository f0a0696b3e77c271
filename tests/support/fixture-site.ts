/** The `test` of browser tests on made-up content: a site with two recording hosts and two players on one page. */
import type { Locator, Page } from '@playwright/test';
import { serve } from '../../src/tooling/serve/server.ts';
import { test as base } from './page.ts';
import { SITES } from './sites.ts';

export { FIXTURE_SECOND, FIXTURE_SESSION } from './fixture-session.ts';
export { expect } from './page.ts';

/** The page with both players. */
export const FIXTURE_PAGE = 'lessons/fixture-lesson/';

export const test = base.extend<{ page: Page }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const site = await serve(SITES.fixture, { port: 0 });
      await use(site);
      site.close();
    },
    { scope: 'worker' },
  ],
});

/** The player of a session, by the session's heading. */
export const playerOf = (page: Page, heading: string | RegExp): Locator => page.getByRole('region', { name: heading });

/** What a lane's live terminal shows. */
export const screenOf = (player: Locator, engine: 'docker' | 'podman'): Locator =>
  player.locator(`.lane[data-engine="${engine}"] .xterm-rows`);
