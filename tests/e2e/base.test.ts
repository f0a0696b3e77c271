import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../src/tooling/serve/server.ts';
import { expect, test } from '@playwright/test';

const BASE = '/a/b/';

test('a site built for a sub-path works there: every link, style, script and replay', async ({ page }) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join('test-results', 'base-'));
  const env = { ...process.env, BASE_PATH: BASE };
  const build = spawnSync('node_modules/.bin/astro', ['build', '--outDir', folder], { env, encoding: 'utf8' });
  expect(build.status, build.stderr).toBe(0);
  const site = await serve(folder, { base: BASE });
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
    rmSync(folder, { recursive: true, force: true });
  }
});
