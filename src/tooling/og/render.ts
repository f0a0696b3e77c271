/** Draws Open Graph images with Chromium. Loaded only when one is missing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../browser/chromium.ts';
import { MAX_BYTES, OG_FOLDER, type OgImage } from './images.ts';
import { HEIGHT, ogPage, WIDTH } from './template.ts';

const ORIGIN = 'http://og.invalid';
const FONT =
  'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';

async function drawOne(page: Page, image: OgImage): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    new URL(route.request().url()).pathname === '/font'
      ? route.fulfill({ contentType: 'font/woff2', body: readFileSync(FONT) })
      : route.fulfill({ contentType: 'text/html', body: ogPage(image) }),
  );
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ type: 'png' });
  if (png.length > MAX_BYTES)
    throw new Error(`${image.file}: ${png.length} bytes; expected at most ${MAX_BYTES}, so keep the drawing flat`);
  writeFileSync(join(OG_FOLDER, image.file), png);
}

/** Draws images into public/og. @throws Error if there is no Chromium, or an image is too large */
export async function drawImages(images: readonly OgImage[]): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error(
      'drawing images needs Chromium: install your system\'s package, or run "npx playwright install chromium"',
    );
  mkdirSync(OG_FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  try {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, deviceScaleFactor: 1 });
    for (const image of images) await drawOne(page, image);
  } finally {
    await browser.close();
  }
}
