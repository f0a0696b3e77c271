import AxeBuilder from '@axe-core/playwright';
import { expect, FIXTURE_PAGE, FIXTURE_SESSION, playerOf, screenOf, test } from '../support/fixture-site.ts';

const TOUR = /A tour of fixtures/;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('learner can read every step of a session, and follow a link to one', async ({ page }) => {
    await page.goto(`${FIXTURE_PAGE}#${FIXTURE_SESSION}/fail`);
    const session = playerOf(page, TOUR);
    await expect(session.getByRole('heading', { level: 4 })).toHaveCount(5);
    await expect(session.getByText('Error: no container with name')).toBeInViewport();
    await expect(session.getByText('Failed, exit code 125.')).toBeVisible();
    await expect(session.getByText('Nothing to run: Podman has no service')).toBeVisible();
    await expect(session.getByText('Why they differ: There is no container')).toBeVisible();
    await expect(session.getByRole('button')).toHaveCount(0);
  });
});

test('learner can print a session: its transcript in two columns, without the player', async ({ page }) => {
  await page.goto(FIXTURE_PAGE);
  await page.emulateMedia({ media: 'print' });
  const session = playerOf(page, TOUR);
  await expect(session.locator('.player')).toBeHidden();
  await expect(session.locator('.transcript')).toBeVisible();
  await expect(session.locator('.t-lanes').first()).toHaveCSS('grid-template-columns', /^[\d.]+px [\d.]+px$/);
});

test('learner who hears the page gets one message a step, and the text of the terminals', async ({ page }) => {
  await page.goto(`${FIXTURE_PAGE}#${FIXTURE_SESSION}/pull`);
  const player = playerOf(page, TOUR);
  await player.getByRole('button', { name: 'Next' }).click();
  await expect(player.getByRole('status')).toHaveText(
    /^Step 4 of 5: Ask for what is not there\. Docker succeeded\. .*Podman failed with exit code 125\. Gone: conmon, nginx\.$/,
  );
  await expect(player.locator('.tty-live').first()).toHaveAttribute('aria-hidden', 'true');
  await expect(player.locator('.tty-text').last()).toContainText('no such container');
  expect(await player.locator('.xterm-helper-textarea').first().isDisabled()).toBe(true);
});

test('learner who asks for less motion sees whole steps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(FIXTURE_PAGE);
  const player = playerOf(page, 'A second session');
  await player.getByRole('button', { name: 'Play' }).click();
  await expect(player.getByRole('status')).toContainText('Step 1 of 2', { timeout: 1500 });
  await expect(screenOf(player, 'docker')).toContainText('echo one');
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('learner can switch lanes and keeps the step', async ({ page }) => {
    await page.goto(`${FIXTURE_PAGE}#${FIXTURE_SESSION}/fail`);
    const player = playerOf(page, TOUR);
    await expect(screenOf(player, 'docker')).toContainText('docker stop web');
    await expect(screenOf(player, 'podman')).toBeHidden();
    await player.getByRole('button', { name: 'Podman', exact: true }).click();
    await expect(screenOf(player, 'podman')).toContainText('no such container');
    await expect(player.getByText('Step 4 of 5', { exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('learner can use every state of a player: axe finds nothing to mend', async ({ page }) => {
      await page.goto(FIXTURE_PAGE);
      const player = playerOf(page, TOUR);
      const check = async (): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).include('.stage').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      };
      await check();
      await player.getByRole('button', { name: 'Step 2' }).click();
      await check();
      await player.getByRole('button', { name: 'Step 4' }).click();
      await expect(screenOf(player, 'podman')).toContainText('no such container');
      await check();
      await player.getByRole('button', { name: 'Show differences' }).click();
      await player.getByRole('button', { name: 'Transcript' }).click();
      await player.getByRole('button', { name: 'More' }).click();
      await check();
    });
  });
}

test('learner who sees old lines step back can still read them: 4.5 to 1 on both grounds', async ({ page }) => {
  await page.goto(`${FIXTURE_PAGE}#${FIXTURE_SESSION}/fail`);
  const player = playerOf(page, TOUR);
  await expect(screenOf(player, 'podman')).toContainText('no such container');
  const ratios = await player.locator('.xterm-rows .is-old span').evaluateAll((spans) => {
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return spans.map((span) => {
      const ground = getComputedStyle(span.closest('.tty') ?? span).backgroundColor;
      return (light(getComputedStyle(span).color) + 0.05) / (light(ground) + 0.05);
    });
  });
  expect(ratios.length).toBeGreaterThan(0);
  expect(Math.min(...ratios)).toBeGreaterThan(4.5);
});
