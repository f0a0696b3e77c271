import type { Page } from '@playwright/test';
import { countBytes } from '../../src/tooling/bench/bytes.ts';
import { expect, test } from '../support/page.ts';

const READY = 300_000;
/** What the first `$E ps` brings: the engines and both command lines. */
const FIRST_COMMAND = 160_000;
const CLICK = 500;

const prompt = (page: Page) => page.getByRole('textbox', { name: /^Command/ });
const log = (page: Page, engine: 'Docker' | 'Podman') =>
  page.getByRole('log', { name: `${engine}: what was typed and printed` });

async function run(page: Page, line: string): Promise<void> {
  await prompt(page).fill(line);
  await prompt(page).press('Enter');
}

/** Waits until nothing more is fetched. */
async function idle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
}

test('a sandbox sends little, and nothing more until somebody types', async ({ page, site }) => {
  const bytes = countBytes(page);
  await page.goto(`${site.url}sandbox/`);
  await expect(prompt(page)).toBeVisible({ timeout: 15_000 });
  await idle(page);
  const ready = await bytes.stop();
  expect(ready.total, JSON.stringify(ready.parts)).toBeLessThanOrEqual(READY);
  await prompt(page).press('Shift');
  await idle(page);
  expect((await bytes.stop()).parts).toEqual([]);
});

test('the first command brings what it needs, and no more', async ({ page, site }) => {
  await page.goto(`${site.url}sandbox/`);
  await expect(prompt(page)).toBeVisible({ timeout: 15_000 });
  await idle(page);
  const bytes = countBytes(page);
  await prompt(page).pressSequentially('$E ps');
  await prompt(page).press('Enter');
  await expect(log(page, 'Docker')).toContainText('CONTAINER ID');
  await expect(log(page, 'Podman')).toContainText('CONTAINER ID');
  await idle(page);
  const first = await bytes.stop();
  expect(first.total, JSON.stringify(first.parts)).toBeLessThanOrEqual(FIRST_COMMAND);
  expect(first.total).toBeGreaterThan(0);
  await run(page, '$E ps -a');
  await expect(log(page, 'Docker')).toContainText('ps -a');
  await idle(page);
  expect((await bytes.stop()).parts).toEqual([]);
});

test('learner whose network is gone is told so, and goes on when it is back', async ({ page, complaints }) => {
  complaints.expected(/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await page.goto('sandbox/');
  await run(page, '$E ps');
  await expect(log(page, 'Podman')).toContainText('CONTAINER ID', { timeout: 15_000 });
  await run(page, 'touch kept');
  await expect(log(page, 'Docker')).toContainText('touch kept');
  await page.context().setOffline(true);
  await run(page, '$E run --rm busybox echo hello');
  for (const engine of ['Docker', 'Podman'] as const)
    await expect(log(page, engine)).toContainText('could not be fetched', { timeout: 15_000 });
  await page.context().setOffline(false);
  await run(page, '$E run --rm busybox echo hello; ls');
  for (const engine of ['Docker', 'Podman'] as const) {
    await expect(log(page, engine)).toContainText(/hello\s+kept/, { timeout: 15_000 });
  }
});

/** Keeps when the hosts stood, as the page's own clock has it. */
const watchReady = (): void => {
  const kept = globalThis as { __ready?: number };
  new MutationObserver(() => {
    if (document.querySelector('.box[aria-busy=false] .lane'))
      kept.__ready ??= performance.timeOrigin + performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
};

test('a sandbox is ready soon after the click where its files are known already', async ({ page }) => {
  await page.addInitScript(watchReady);
  const lane = page.locator('.box[aria-busy=false] .lane').first();
  await page.goto('sandbox/');
  await lane.waitFor();
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    await page.goto('course/');
    await page.waitForLoadState('networkidle');
    const link = page.getByRole('link', { name: 'Sandbox', exact: true }).first();
    await link.evaluate((element) => {
      element.addEventListener('click', () => sessionStorage.setItem('clicked', String(Date.now())));
    });
    await link.click();
    await lane.waitFor();
    times.push(
      await page.evaluate(() => {
        const { __ready = Number.NaN } = globalThis as { __ready?: number };
        return Math.round(__ready - Number(sessionStorage.getItem('clicked')));
      }),
    );
  }
  // The best of a few: the machine that runs the tests does other things at the same time.
  expect(Math.min(...times), `${times.join(' ms, ')} ms`).toBeLessThanOrEqual(CLICK);
});
