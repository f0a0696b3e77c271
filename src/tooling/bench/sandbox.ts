import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../browser/chromium.ts';
import { serve } from '../serve/server.ts';
import { countBytes } from './bytes.ts';

const RUNS = 7;
/** What is typed, one after the other, to see what each brings. */
const LINES = ['$E ps', '$E run -d --name web -p 8080:80 nginx', 'curl -s localhost:8080 | head -4', '$E images'];

/** What a sandbox costs in a browser. */
export interface SandboxCost {
  /** Bytes after brotli until it can be typed into and is at rest. */
  readonly ready: number;
  /** What each line brought more, in both lanes. */
  readonly lines: readonly (readonly [line: string, bytes: number])[];
  /** Milliseconds from the click on its link until its hosts stand, on a warm cache. */
  readonly times: readonly number[];
}

/** Runs in the page: notes when the hosts stand. */
const watchReady = (): void => {
  const kept = globalThis as { __ready?: number };
  new MutationObserver(() => {
    if (document.querySelector('.box[aria-busy=false] .lane'))
      kept.__ready ??= performance.timeOrigin + performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
};

async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.box')?.getAttribute('aria-busy') === 'false');
  await page.waitForTimeout(1000);
}

async function bytesOf(browser: Browser, url: string): Promise<Omit<SandboxCost, 'times'>> {
  const page = await browser.newPage();
  const bytes = countBytes(page);
  await page.goto(url);
  await atRest(page);
  const { total: ready } = await bytes.stop();
  const lines: (readonly [string, number])[] = [];
  const prompt = page.getByRole('textbox', { name: /^Command/ });
  for (const line of LINES) {
    await prompt.fill(line);
    await prompt.press('Enter');
    await atRest(page);
    lines.push([line, (await bytes.stop()).total]);
  }
  await page.close();
  return { ready, lines };
}

async function timesOf(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.addInitScript(watchReady);
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    await page.goto(`${url}course/`, { waitUntil: 'networkidle' });
    const clicked = Date.now();
    await page.getByRole('link', { name: 'Sandbox', exact: true }).first().click();
    await page.locator('.box[aria-busy=false] .lane').first().waitFor();
    const ready = await page.evaluate(() => (globalThis as { __ready?: number }).__ready ?? Number.NaN);
    if (run > 0) times.push(ready - clicked);
  }
  await page.close();
  return times;
}

/** Measures the sandbox of the built site in Chromium; undefined where no site is built or no browser is there. */
export async function sandboxCost(): Promise<SandboxCost | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined || !existsSync('dist/sandbox/index.html')) return undefined;
  const site = await serve('dist', { port: 0 });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  const cost = { ...(await bytesOf(browser, `${site.url}sandbox/`)), times: await timesOf(browser, site.url) };
  await browser.close();
  site.close();
  return cost;
}
