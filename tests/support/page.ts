/**
 * The `test` of every browser test: serves the built site once a worker, and fails a test whose page logs an error,
 * throws, breaks the Content-Security-Policy or asks another host for anything.
 *
 *     import { expect, test } from '../support/page.ts';
 *     test('learner can open a lesson', async ({ page }) => {
 *       await page.goto('lessons/pods/');          // relative: the site may be served below any path
 *     });
 *
 * BASE_URL names a site that is served already; BASE_PATH is the path that dist/ was built for.
 */
import { test as base, expect } from '@playwright/test';
import { serve } from '../../src/tooling/serve/server.ts';

export { expect };

/** What went wrong on the pages of a test. */
export interface Complaints {
  readonly list: string[];
  /** Takes complaints that match as expected, such as the 404 that a test asks for. */
  readonly expected: (pattern: RegExp) => void;
}

interface Site {
  /** Address of the front page, with a slash at the end. */
  readonly url: string;
}

/** Runs in the page, so that a violation is reported even where the browser prints none. */
const reportViolations = (): void => {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    console.error(`policy: ${effectiveDirective} refused ${blockedURI} ${sample}`);
  });
};

export const test = base.extend<{ complaints: Complaints }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const given = process.env['BASE_URL'];
      if (given !== undefined) return use({ url: given.replace(/\/?$/, '/') });
      const site = await serve('dist', { base: process.env['BASE_PATH'] ?? '/', port: 0 });
      await use(site);
      site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  complaints: [
    async ({ context, site }, use) => {
      const list: string[] = [];
      const patterns: RegExp[] = [];
      const { origin } = new URL(site.url);
      context.on('console', (message) => {
        if (message.type() === 'error') list.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => list.push(`thrown: ${error.error().stack ?? error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) list.push(`asked another host: ${url.href}`);
      });
      await context.addInitScript(reportViolations);
      await use({ list, expected: (pattern) => void patterns.push(pattern) });
      const unexpected = list.filter((text) => !patterns.some((pattern) => pattern.test(text)));
      expect(unexpected, 'errors on the page').toEqual([]);
    },
    { auto: true },
  ],
});
