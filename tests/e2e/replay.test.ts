import { readFileSync } from 'node:fs';
import { expect, FIXTURE_PAGE, FIXTURE_SESSION, playerOf, screenOf, test } from '../support/fixture-site.ts';

const TOUR = /A tour of fixtures/;
const SECOND = 'A second session';

test('learner can play a session: both lanes type, land and stop at the question', async ({ page }) => {
  await page.goto(FIXTURE_PAGE);
  const player = playerOf(page, TOUR);
  await player.getByRole('button', { name: 'Play' }).click();
  await expect(player.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(screenOf(player, 'docker')).toContainText('docker run hello');
  await expect(screenOf(player, 'podman')).toContainText('podman run hello');
  await expect(player.getByText('Predict first', { exact: true })).toBeVisible();
  await expect(player.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(player.getByText('Step 2 of 5', { exact: true })).toBeVisible();
});

test('learner can go forward and back, and the address follows', async ({ page }) => {
  await page.goto(FIXTURE_PAGE);
  const player = playerOf(page, TOUR);
  await player.getByRole('button', { name: 'Step 3' }).click();
  await expect(player.getByRole('heading', { name: 'Pull an image', level: 4 }).first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#${FIXTURE_SESSION}/pull$`));
  await expect(screenOf(player, 'docker')).toContainText('b4e2: Pull complete');
  await expect(screenOf(player, 'docker')).not.toContainText('Waiting');
  await player.getByRole('button', { name: 'Next' }).click();
  await expect(screenOf(player, 'podman')).toContainText('no such container');
  await player.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(screenOf(player, 'podman')).not.toContainText('no such container');
  await expect(page).toHaveURL(/pull$/);
});

test('learner can leave the address alone by only reading', async ({ page }) => {
  await page.goto(FIXTURE_PAGE);
  await page.mouse.wheel(0, 2000);
  await expect(page).toHaveURL(new RegExp(`${FIXTURE_PAGE}$`));
});

test('learner can drive the player by keys alone, and leaves it with Tab', async ({ page }) => {
  await page.goto(FIXTURE_PAGE);
  const player = playerOf(page, TOUR);
  await player.getByRole('button', { name: 'Step 1' }).focus();
  await page.keyboard.press('End');
  await expect(player.getByText('Step 5 of 5', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(player.getByText('Step 4 of 5', { exact: true })).toBeVisible();
  await page.keyboard.press('3');
  await expect(player.getByText('Step 3 of 5', { exact: true })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(player.getByText('Step 1 of 5', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(player.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  for (let presses = 0; presses < 30; presses += 1) await page.keyboard.press('Tab');
  expect(await player.locator('.player').evaluate((root) => root.contains(document.activeElement))).toBe(false);
});

test('learner can play and pause with the space bar on a terminal, which takes no key itself', async ({ page }) => {
  await page.goto(FIXTURE_PAGE);
  const player = playerOf(page, SECOND);
  await player.getByRole('button', { name: 'Step 2' }).click();
  await player.locator('.tty').first().click();
  await page.keyboard.press(' ');
  await expect(player.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press(' ');
  await expect(player.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('learner can follow a link to a step: it is paused there with the focus on its heading', async ({ page }) => {
  await page.goto(`${FIXTURE_PAGE}#${FIXTURE_SESSION}/fail`);
  const player = playerOf(page, TOUR);
  await expect(player.getByRole('heading', { name: 'Ask for what is not there' }).first()).toBeFocused();
  await expect(player.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(screenOf(player, 'podman')).toContainText('no such container');
  await page.getByRole('link', { name: 'the second step' }).click();
  await expect(player.getByRole('heading', { name: 'Start a web server' }).first()).toBeFocused();
});

test('learner can predict by keyboard and is told once', async ({ page }) => {
  await page.goto(`${FIXTURE_PAGE}#${FIXTURE_SESSION}/run`);
  const player = playerOf(page, TOUR);
  const question = player.getByRole('group', { name: /Which process is the parent/ });
  await question.getByRole('radio', { name: 'The shell' }).focus();
  await expect(screenOf(player, 'docker')).not.toContainText('5f2a91c3');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(player.locator('.feedback')).toContainText('Right');
  await expect(player.locator('.feedback')).toContainText('One for each container.');
  await expect(screenOf(player, 'docker')).toContainText('5f2a91c3');
  await player.getByRole('button', { name: 'Step 1' }).click();
  await player.getByRole('button', { name: 'Step 2' }).click();
  await expect(question).toBeHidden();
});

test('learner can skip a question', async ({ page }) => {
  await page.goto(`${FIXTURE_PAGE}#${FIXTURE_SESSION}/run`);
  const player = playerOf(page, TOUR);
  await player.getByRole('button', { name: 'Skip the question' }).click();
  await expect(screenOf(player, 'podman')).toContainText('c5df6f');
  await expect(player.locator('.feedback')).toBeHidden();
});

test('learner can see what differs, in words and signs', async ({ page }) => {
  await page.goto(`${FIXTURE_PAGE}#${FIXTURE_SESSION}/fail`);
  const player = playerOf(page, TOUR);
  await player.getByRole('button', { name: 'Show differences' }).click();
  await expect(player.getByRole('list', { name: 'Each line, compared with Podman' })).toContainText('only here web');
  await expect(player.getByRole('list', { name: 'Each line, compared with Docker' })).toContainText('fails here Error');
  await player.getByRole('button', { name: 'Show differences' }).click();
  await expect(player.getByRole('list', { name: 'Each line, compared with Podman' })).toBeHidden();
});

test('learner can see whose processes came and went', async ({ page }) => {
  await page.goto(`${FIXTURE_PAGE}#${FIXTURE_SESSION}/pull`);
  const player = playerOf(page, TOUR);
  await player.getByRole('button', { name: 'Next' }).click();
  const tree = player.getByRole('group', { name: 'Podman: processes on the host after this step' });
  await expect(tree).toContainText('ana you conmon 900 gone');
  await expect(tree).toContainText('100032 subuid nginx 921 gone');
});

test('learner can show steps at once, and the speed is remembered', async ({ page }) => {
  await page.goto(FIXTURE_PAGE);
  await playerOf(page, TOUR).getByRole('combobox', { name: 'Speed' }).selectOption('Show at once');
  await playerOf(page, TOUR).getByRole('button', { name: 'Play' }).click();
  await expect(screenOf(playerOf(page, TOUR), 'docker')).toContainText('hello');
  await page.reload();
  await playerOf(page, TOUR).getByRole('button', { name: 'Step 1' }).focus();
  await expect(playerOf(page, TOUR).getByRole('combobox', { name: 'Speed' })).toHaveValue('at-once');
});

test('learner can have only one player running', async ({ page }) => {
  await page.goto(FIXTURE_PAGE);
  const [tour, second] = [playerOf(page, TOUR), playerOf(page, SECOND)];
  await tour.getByRole('button', { name: 'Play' }).click();
  await expect(tour.getByRole('button', { name: 'Pause' })).toBeVisible();
  await second.getByRole('button', { name: 'Play' }).click();
  await expect(second.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(tour.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('learner can choose another recording host, which is remembered, and sees which steps differ', async ({
  page,
}) => {
  await page.goto(FIXTURE_PAGE);
  const player = playerOf(page, TOUR);
  await expect(player.getByRole('button', { name: /Step 2: .*differs between versions/ })).toBeVisible();
  await expect(playerOf(page, SECOND).getByRole('combobox', { name: 'Versions' })).toHaveCount(0);
  await player.getByRole('combobox', { name: 'Versions' }).selectOption('Docker 29.1.0 and Podman 5.8.6');
  await expect(player.getByText('from Docker 29.1.0')).toBeVisible();
  await player.getByRole('button', { name: 'Step 3' }).click();
  // A terminal draws only what can be seen.
  await screenOf(player, 'docker').scrollIntoViewIfNeeded();
  await expect(screenOf(player, 'docker')).toContainText('ready');
  await player.getByRole('button', { name: 'Transcript' }).click();
  await expect(player.locator('.transcript')).toContainText('ready');
  await page.reload();
  await player.getByRole('button', { name: 'Next' }).click();
  await expect(player.getByText('from Docker 29.1.0')).toBeVisible();
});

test('learner can copy a command, copy a lane as a script and download a recording', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(FIXTURE_PAGE);
  const player = playerOf(page, TOUR);
  await player.getByRole('button', { name: 'Transcript' }).click();
  await player.getByRole('button', { name: 'Copy: docker pull big' }).click();
  await expect.poll(copied).toBe('docker pull big');
  await player.getByRole('button', { name: 'More' }).click();
  await player.getByRole('button', { name: "Copy Podman's commands as a script" }).click();
  await expect(player.getByRole('button', { name: "Podman's commands are copied" })).toBeVisible();
  expect(await copied()).toContain('#!/usr/bin/env bash');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    player.getByRole('link', { name: "Download Docker's recording (.cast)" }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('"version":3');
});
