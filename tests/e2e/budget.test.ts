import { readFileSync } from 'node:fs';
import { countBytes, shiftOf, watchShifts } from '../../src/tooling/bench/bytes.ts';
import { library } from '../../src/tooling/content/library.ts';
import { expect, test } from '../support/page.ts';

const KB = 1000;
const paths = ['', ...library().lessons.map(({ id }) => `lessons/${id}/`)];

for (const path of paths) {
  test(`/${path} sends little before it is touched, and a replay not much more`, async ({ page, site }) => {
    await watchShifts(page);
    const bytes = countBytes(page);
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    const before = await bytes.stop();
    expect(before.script, JSON.stringify(before.parts)).toBeLessThanOrEqual(12 * KB);
    expect(before.total, JSON.stringify(before.parts)).toBeLessThanOrEqual(90 * KB);
    expect(await shiftOf(page)).toBeLessThan(0.001);
    await page.getByRole('button', { name: 'Play', exact: true }).first().click();
    await page.waitForSelector('.xterm-rows');
    await page.waitForLoadState('networkidle');
    const replay = await bytes.stop();
    expect(replay.total, JSON.stringify(replay.parts)).toBeLessThanOrEqual(120 * KB);
    expect(await shiftOf(page)).toBeLessThan(0.001);
  });
}

for (const path of paths) {
  test(`/${path} does not move on a phone whose fonts come late`, async ({ page, site }) => {
    await page.setViewportSize({ width: 412, height: 823 });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((later) => setTimeout(later, 700));
      await route.continue();
    });
    await watchShifts(page);
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    expect(await shiftOf(page)).toBe(0);
  });
}

test('no page allows inline code, and none holds a style attribute', async ({ page, site }) => {
  for (const path of [...paths, 'course/', 'recordings/', 'glossary/']) {
    await page.goto(site.url + path);
    const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|nonce/);
    const html = readFileSync(`dist/${path}index.html`, 'utf8');
    expect(html).not.toMatch(/\sstyle="/);
  }
});
