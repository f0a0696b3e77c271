/**
 * `npm run bench:replay`: how soon a terminal has its first text after Play is pressed on a warm cache, and how long
 * seeking takes in a session of 200 generated steps. It measures the built site in Chromium.
 */
import { type Browser, chromium, type Page } from 'playwright';
import { playerData } from '../../islands/session/build.ts';
import { CHROMIUM_ARGS, findChromium } from '../browser/chromium.ts';
import { library } from '../content/library.ts';
import { serve } from '../serve/server.ts';
import { longSession } from './long-session.ts';

const STEPS = 200;
const RUNS = 12;
const SEEKS = 200;
const GOALS = { firstText: 150, seek: 16 };

/** Runs in the page: milliseconds from the press on Play to the first frame with text in a terminal. */
function timeFirstText(): Promise<number> {
  return new Promise((done) => {
    let pressed = 0;
    const look = (): void => {
      const shown = [...document.querySelectorAll('.xterm-rows')].some((rows) => rows.textContent?.trim() !== '');
      if (shown) done(performance.now() - pressed);
      else requestAnimationFrame(look);
    };
    const press = (event: Event): void => {
      pressed = event.timeStamp;
      removeEventListener('pointerdown', press, true);
      requestAnimationFrame(look);
    };
    addEventListener('pointerdown', press, true);
  });
}

async function firstText(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page
    .locator('.stage')
    .first()
    .evaluate((stage) => stage.scrollIntoView());
  const measured = page.evaluate(timeFirstText);
  await page.getByRole('button', { name: 'Play' }).first().click();
  return measured;
}

/** Milliseconds of seeks to steps all over the session, from the click to the last byte on both screens. */
async function seeks(page: Page): Promise<number[]> {
  return page.evaluate(async (count) => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.rail button')];
    performance.clearMeasures();
    for (let seek = 0; seek < count; seek += 1) {
      buttons[(seek * 67 + 13) % buttons.length]?.click();
      await new Promise((next) => setTimeout(next, 40));
    }
    return performance.getEntriesByName('two-engines:seek').map(({ duration }) => duration);
  }, SEEKS);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function print(what: string, values: readonly number[], goal: number): void {
  const [half, most] = [quantile(values, 0.5), quantile(values, 0.95)].map((value) => `${value.toFixed(1)} ms`);
  console.log(
    `${what.padEnd(44)} median ${half?.padStart(9)}   p95 ${most?.padStart(9)}   goal ${goal} ms   (${values.length} runs)`,
  );
}

async function measure(browser: Browser, url: string, id: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await firstText(page, url);
  const first: number[] = [];
  for (let run = 0; run < RUNS; run += 1) first.push(await firstText(page, url));
  print('first text after Play, warm cache', first, GOALS.firstText);
  const session = library().sessions.get(id);
  const recording = session?.recordings[0];
  if (session === undefined || recording === undefined) throw new Error(`bench:replay: no recording of ${id}`);
  const long = playerData(longSession(session, recording.host, recording.info, STEPS), (path) => `/${path}`);
  await page.route(`**/sessions/${id}/*.json`, (route) => route.fulfill({ json: long }));
  await firstText(page, url);
  print(`seek, session of ${STEPS} steps`, await seeks(page), GOALS.seek);
}

const lesson = library().lessons.find(({ sessions }) => sessions.length > 0);
const id = lesson?.sessions[0];
if (lesson === undefined || id === undefined) throw new Error('bench:replay: no lesson plays a session');
const site = await serve(process.env['DIST'] ?? 'dist');
const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: [...CHROMIUM_ARGS] });
try {
  await measure(browser, `${site.url}lessons/${lesson.id}/`, id);
} finally {
  await browser.close();
  site.close();
}
