import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/page.ts';

const prompt = (page: Page) => page.getByRole('textbox', { name: /^Command/ });
const log = (page: Page, engine: 'Docker' | 'Podman') =>
  page.getByRole('log', { name: `${engine}: what was typed and printed` });

async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(`sandbox/${fragment}`);
  await expect(prompt(page)).toBeVisible({ timeout: 15_000 });
}

async function run(page: Page, line: string): Promise<void> {
  await prompt(page).fill(line);
  await prompt(page).press('Enter');
}

test('learner can type one line for both engines and see what each host made of it', async ({ page }) => {
  await open(page);
  await run(page, '$E run -d --name web -p 8080:80 nginx');
  await expect(log(page, 'Docker')).toContainText(/\b[0-9a-f]{64}\b/);
  await expect(log(page, 'Podman')).toContainText(/\b[0-9a-f]{64}\b/);
  const happened = page.getByRole('complementary', { name: 'What just happened' });
  await expect(happened).toContainText('docker wrote a request to /run/docker.sock');
  await expect(happened).toContainText('podman entered ana’s user namespace'.replace('’', "'"));
  const tree = page.getByRole('group', { name: /^Podman: processes/ });
  await expect(tree).toContainText('conmon');
  await run(page, 'curl -s localhost:8080 | head -4');
  await expect(log(page, 'Docker')).toContainText('Welcome to nginx!');
  await expect(log(page, 'Podman')).toContainText('Welcome to nginx!');
});

test('learner who types docker is understood in both lanes', async ({ page }) => {
  await open(page);
  await run(page, 'docker --version');
  await expect(log(page, 'Docker')).toContainText(/Docker version \d+/);
  await expect(log(page, 'Podman')).toContainText(/podman version \d+/);
});

test('learner can go into a container and come back', async ({ page }) => {
  await open(page, '#scenario=fresh-host&engines=docker&user=ana&release=new');
  await run(page, 'docker run -it --name box busybox');
  await run(page, 'hostname');
  await run(page, 'exit');
  await run(page, 'docker ps -a --format "{{.Names}} {{.Status}}"');
  await expect(log(page, 'Docker')).toContainText('box Exited (0)');
});

test('learner can undo, reset and go back to before any command', async ({ page }) => {
  await open(page);
  await run(page, 'touch one');
  await run(page, 'touch two');
  await run(page, 'ls');
  await expect(log(page, 'Docker')).toContainText('two');
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: 'touch two' }).click();
  await run(page, 'ls; echo end');
  await expect(log(page, 'Docker')).toContainText('end');
  await expect(log(page, 'Docker')).not.toContainText('two');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(log(page, 'Docker')).not.toContainText('end');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('learner is asked before the commands of a link run', async ({ page }) => {
  await open(
    page,
    `#scenario=fresh-host&engines=docker&user=ana&release=new&do=${encodeURIComponent('echo from-a-link')}`,
  );
  const dialog = page.getByRole('dialog', { name: 'Run the commands of this link?' });
  await expect(dialog).toContainText('echo from-a-link');
  await expect(log(page, 'Docker')).not.toContainText('from-a-link');
  await dialog.getByRole('button', { name: 'Run them' }).click();
  await expect(log(page, 'Docker')).toContainText('from-a-link');
});

test('learner can complete words with Tab, and leave the prompt with Esc and Tab', async ({ page }) => {
  await open(page, '#scenario=web-shop&engines=docker&user=ana&release=new');
  await prompt(page).pressSequentially('docker st');
  await prompt(page).press('Tab');
  await expect(page.getByRole('status').filter({ hasText: 'stats' })).toBeVisible();
  await prompt(page).fill('');
  await prompt(page).pressSequentially('docker logs ca');
  await prompt(page).press('Tab');
  await expect(prompt(page)).toHaveValue('docker logs cache ');
  await prompt(page).press('Escape');
  await prompt(page).press('Tab');
  await expect(prompt(page)).not.toBeFocused();
});

test('learner who completes a name with a blank gets it quoted, and can go on with it', async ({ page }) => {
  await open(page, '#scenario=fresh-host&engines=docker&user=ana&release=new');
  await run(page, 'echo hello > "my file"');
  await prompt(page).pressSequentially('cat my');
  await prompt(page).press('Tab');
  await expect(prompt(page)).toHaveValue('cat my\\ file ');
  await prompt(page).press('Enter');
  await expect(log(page, 'Docker')).toContainText('cat my\\ file hello');
});

test('learner can search what was typed, cut, yank and undo as in a shell', async ({ page }) => {
  await open(page, '#scenario=fresh-host&engines=docker&user=ana&release=new');
  await run(page, 'echo one two');
  await run(page, 'pwd');
  await prompt(page).press('Control+r');
  await prompt(page).pressSequentially('one');
  await expect(page.getByRole('status').filter({ hasText: "(reverse-i-search)`one': echo one two" })).toBeAttached();
  await expect(prompt(page)).toHaveValue('echo one two');
  await prompt(page).press('Control+e');
  await expect(page.getByRole('status').filter({ hasText: 'reverse-i-search' })).toHaveCount(0);
  await prompt(page).press('Control+w');
  await prompt(page).pressSequentially('three ');
  await prompt(page).press('Control+y');
  await expect(prompt(page)).toHaveValue('echo one three two');
  await prompt(page).press('Control+_');
  await prompt(page).press('Control+_');
  await expect(prompt(page)).toHaveValue('echo one ');
  await prompt(page).press('Enter');
  await page.reload();
  await prompt(page).press('ArrowUp');
  await expect(prompt(page)).toHaveValue('echo one');
});

test('a password that a program asks for is in no history', async ({ page }) => {
  await open(page, '#scenario=fresh-host&engines=docker&user=ana&release=new');
  await run(page, 'docker login -u ana');
  await expect(page.getByText('Command, after Password:')).toBeAttached();
  await run(page, 'a-secret');
  await expect(page.getByText('Command, after $')).toBeAttached();
  await prompt(page).press('ArrowUp');
  await expect(prompt(page)).toHaveValue('docker login -u ana');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('a-secret');
});

test('learner can stop a command that does not end', async ({ page }) => {
  await open(page, '#scenario=fresh-host&engines=docker&user=ana&release=new');
  await run(page, 'while true; do :; done');
  await run(page, 'echo still here');
  await expect(log(page, 'Docker')).toContainText('still here', { timeout: 10_000 });
  await run(page, 'sleep 100000');
  await prompt(page).press('Control+c');
  await run(page, 'echo and here');
  await expect(log(page, 'Docker')).toContainText('and here', { timeout: 10_000 });
});

test('learner can try a step of a replay, with its command ready', async ({ page }) => {
  await page.goto('lessons/one-daemon-or-none/');
  await page.getByRole('button', { name: 'Play', exact: true }).first().click();
  await page.getByRole('link', { name: 'Try it yourself' }).first().click();
  await expect(page).toHaveURL(/sandbox\/#scenario=session-/);
  await expect(prompt(page)).not.toHaveValue('', { timeout: 15_000 });
});

test('learner can solve a lab on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('labs/');
  await page
    .getByRole('link', { name: 'Let a container outlive its daemon' })
    .or(page.locator('.lab-part a').first())
    .first()
    .click();
  await expect(prompt(page)).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Solution' }).click();
  const commands = await page.locator('.lab-solution > div').first().locator('code').allTextContents();
  for (const command of commands) await run(page, command);
  await expect(page.getByText('Solved.')).toBeVisible({ timeout: 20_000 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});

for (const path of ['sandbox/', 'sandbox/supported/', 'labs/']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`/${path} in ${colorScheme} has nothing that axe objects to, also when it runs`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      if (path === 'sandbox/') {
        await expect(prompt(page)).toBeVisible({ timeout: 15_000 });
        await run(page, '$E run -d --name web nginx');
        await expect(log(page, 'Docker')).toContainText(/\b[0-9a-f]{64}\b/);
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
      ).toEqual([]);
    });
  }
}

test('learner without JavaScript is told what the sandbox is and reads each lab’s task', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}sandbox/`);
  await expect(page.getByText('The sandbox needs JavaScript')).toBeVisible();
  await page.goto(`${site.url}labs/`);
  await page.locator('.lab-part a').first().click();
  await expect(page.getByRole('heading', { name: 'The task' })).toBeVisible();
  await context.close();
});
