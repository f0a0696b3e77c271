/** `npm run screenshot`: makes the picture in README from the built site: the front page's replay in the middle of its story. */
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../browser/chromium.ts';
import { serve } from '../serve/server.ts';

const OUT = 'public/readme.png';
const site = await serve('dist');
const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: [...CHROMIUM_ARGS] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
await page.goto(site.url, { waitUntil: 'networkidle' });
await page.screenshot({ path: OUT });
await browser.close();
site.close();
console.log(`screenshot: ${OUT}`);
