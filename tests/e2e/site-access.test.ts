import AxeBuilder from '@axe-core/playwright';
import { library } from '../../src/tooling/content/library.ts';
import { expect, test } from '../support/page.ts';

const { lessons, quizzes } = library();
const PAGES = ['', 'course/', 'recordings/', 'glossary/', 'about/', ...lessons.map(({ id }) => `lessons/${id}/`)];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of PAGES) {
    test(`/${path} in ${colorScheme} has nothing that axe objects to`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path === '' ? './' : path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
      ).toEqual([]);
    });
  }
}

test('learner without JavaScript reads the whole lesson, its answers and its words', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const { id, frontmatter } of lessons) {
    await page.goto(`${site.url}lessons/${id}/`);
    const questions = quizzes.get(frontmatter.quiz)?.questions ?? [];
    const details = page.locator('.quiz details');
    await expect(details).toHaveCount(questions.length);
    await details.first().locator('summary').click();
    await expect(details.first().locator('li').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
    await expect(page.getByRole('group', { name: 'Theme' })).toHaveCount(0);
    await page.locator('a.term').first().click();
    await expect(page).toHaveURL(/glossary\/#/);
  }
  await context.close();
});

test('learner whose browser refuses storage loses nothing but the memory', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(`lessons/${lessons[0]?.id}/`);
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Mark this lesson as done' }).click();
  await expect(page.getByRole('button', { name: 'Done. Mark as not done' })).toBeVisible();
});

test('learner whose stored progress is corrupt starts anew without an error', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('two-engines:progress', '{"version":1,"lessons":{"pods":[{"done":');
    localStorage.setItem('two-engines:theme', '"purple"');
  });
  await page.goto('course/');
  await expect(page.getByRole('link', { name: 'Start the course' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'As the system' })).toHaveAttribute('aria-pressed', 'true');
});
