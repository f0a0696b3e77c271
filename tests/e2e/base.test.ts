import { expect, test } from '@playwright/test';
import { serve } from '../../src/tooling/serve/server.ts';
import { BASE, SITES } from '../support/sites.ts';

test('a site built for a sub-path works there: every link, style, script and replay', async ({ page }) => {
  test.setTimeout(240_000);
  const site = await serve(SITES.base, { base: BASE });
  try {
    const origin = new URL(site.url).origin;
    const todo = [site.url];
    const seen = new Set(todo);
    const broken: string[] = [];
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      if (response.status() >= 400 || !path.startsWith(BASE)) broken.push(`${response.status()} ${path}`);
    });
    for (let url = todo.shift(); url !== undefined; url = todo.shift()) {
      await page.goto(url);
      for (const href of await page
        .locator('a[href]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
        const target = href.split('#')[0] ?? '';
        if (!target.startsWith(origin) || seen.has(target)) continue;
        seen.add(target);
        if (/\.(cast|sh|png|svg|xml|txt)$/.test(target)) {
          const { status } = await page.request.get(target).then((answer) => ({ status: answer.status() }));
          if (status !== 200) broken.push(`${status} ${target}`);
        } else todo.push(target);
      }
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(8);
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.locator('.xterm-rows').first()).toBeVisible();
  } finally {
    site.close();
  }
});
