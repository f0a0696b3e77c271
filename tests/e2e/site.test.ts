import { library } from '../../src/tooling/content/library.ts';
import { expect, test } from '../support/page.ts';

const { lessons, sessions, terms } = library();
const first = lessons[0]?.id ?? '';
const PAGES = ['', 'course/', 'recordings/', 'glossary/', 'about/', ...lessons.map(({ id }) => `lessons/${id}/`)];
const paper = 'rgb(251, 250, 246)';
const night = 'rgb(20, 19, 17)';

test('learner can go from the front page into the first lesson and through the course', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Start the course' }).click();
  for (const [index, { frontmatter }] of lessons.entries()) {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(frontmatter.title.replace(/[`'].*/, ''));
    await expect(page.getByText(`Lesson ${index + 1} of ${lessons.length}`)).toBeVisible();
    if (index < lessons.length - 1) await page.getByRole('link', { name: /^Next/ }).click();
  }
  await page.getByRole('link', { name: /Back to the course/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Course' })).toBeVisible();
});

test('learner can choose dark, light or the system theme, and it stays chosen without a flash', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await ground()).toBe(paper);
  await page.getByRole('button', { name: 'Dark' }).click();
  expect(await ground()).toBe(night);
  await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');

  await page.goto('course/', { waitUntil: 'commit' });
  await page.waitForSelector('body', { state: 'attached' });
  expect(await ground()).toBe(night);

  await page.getByRole('button', { name: 'As the system' }).click();
  expect(await ground()).toBe(paper);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground()).toBe(night);
  await page.getByRole('button', { name: 'Light' }).click();
  expect(await ground()).toBe(paper);
});

test('learner can find every session, its provenance and its files on the recordings page', async ({
  page,
  request,
}) => {
  await page.goto('recordings/');
  await expect(page.getByRole('article')).toHaveCount(sessions.size);
  for (const link of await page.getByRole('link', { name: /^(Recording|Script) of/ }).all()) {
    const href = await link.getAttribute('href');
    const answer = await request.get(new URL(href ?? '', page.url()).href);
    expect(answer.status(), String(href)).toBe(200);
  }
});

test('learner can look a word up in the glossary', async ({ page }) => {
  await page.goto('glossary/');
  for (const { id, frontmatter } of terms.values()) {
    await expect(page.locator(`#${id}`), frontmatter.name).toBeVisible();
  }
});

test('learner who has a wrong address is led back', async ({ page, complaints }) => {
  complaints.expected(/404/);
  await page.goto('no/such/page/');
  await expect(page.getByRole('heading', { level: 1, name: 'No such page' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the course' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Course' })).toBeVisible();
});

test('learner can skip to the text with the keyboard', async ({ page }) => {
  await page.goto('course/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('learner can reach the whole course from a phone, without JavaScript too', async ({ browser, site }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${site.url}lessons/${first}/`);
    await page.getByText('Menu', { exact: true }).click();
    const outline = page.getByRole('navigation', { name: 'Site and course' });
    await expect(outline.getByRole('link')).toHaveCount(4 + lessons.length);
    await outline.getByRole('link', { name: 'Recordings' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Recordings' })).toBeVisible();
    await context.close();
  }
});

for (const width of [360, 1280, 1920]) {
  test(`no page scrolls sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of PAGES) {
      await page.goto(path === '' ? './' : path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
}

test('every page says what it is to search engines and link previews', async ({ page, request }) => {
  for (const path of PAGES) {
    await page.goto(path === '' ? './' : path);
    const content = (selector: string) => page.locator(selector).first().getAttribute('content');
    expect((await content('meta[name=description]'))?.length, path).toBeGreaterThan(40);
    const picture = new URL((await content('meta[property="og:image"]')) ?? '').pathname;
    expect((await request.get(new URL(picture, page.url()).href)).status(), picture).toBe(200);
  }
});
