/**
 * `npm run bench:pages`: what the front page and each lesson send before anything is touched and when a replay starts
 * (bytes after brotli), their layout shift, and Lighthouse's four scores. `--no-lighthouse` leaves the scores out.
 */
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../browser/chromium.ts';
import { library } from '../content/library.ts';
import { serve } from '../serve/server.ts';
import { countBytes, kilobytes, shiftOf, watchShifts } from './bytes.ts';
import { runLighthouse } from './lighthouse.ts';

const executablePath = findChromium() ?? 'chromium';
const site = await serve('dist');
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
const paths = ['', ...library().lessons.map(({ id }) => `lessons/${id}/`)];

console.log('page                                  script    before    + replay   CLS');
for (const path of paths) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await watchShifts(page);
  const bytes = countBytes(page);
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  const before = await bytes.stop();
  await page.getByRole('button', { name: 'Play' }).first().click();
  await page.waitForSelector('.xterm-rows');
  await page.waitForLoadState('networkidle');
  const replay = await bytes.stop();
  const row = [kilobytes(before.script), kilobytes(before.total), kilobytes(replay.total)].map((text) =>
    text.padStart(9),
  );
  console.log(`/${path.padEnd(36)}${row.join(' ')}   ${(await shiftOf(page)).toFixed(3)}`);
  await context.close();
}
await browser.close();

if (!process.argv.includes('--no-lighthouse')) {
  console.log('\nLighthouse (performance / accessibility / best practices / SEO)');
  for (const path of paths) {
    for (const form of ['mobile', 'desktop'] as const) {
      const { scores, failed } = await runLighthouse(site.url + path, form, executablePath);
      console.log(
        `/${path.padEnd(36)}${form.padEnd(8)} ${Object.values(scores).join(' / ')}${failed.length > 0 ? `   lost: ${failed.join('; ')}` : ''}`,
      );
    }
  }
}
site.close();
