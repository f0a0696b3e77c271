import { library } from '../../src/tooling/content/library.ts';
import { expect, test } from '../support/page.ts';

const { lessons, quizzes } = library();
const lesson = lessons[0];
if (lesson === undefined) throw new Error('expected a lesson in the course');
const path = `lessons/${lesson.id}/`;
const questions = quizzes.get(lesson.frontmatter.quiz)?.questions ?? [];

type Page = import('@playwright/test').Page;
const fieldset = (page: Page, index: number) => page.locator('.quiz fieldset').nth(index);

/** Answers a question of the quiz, right or wrong, and checks it. */
async function answer(page: Page, index: number, isRight: boolean): Promise<void> {
  const question = questions[index];
  const field = fieldset(page, index);
  if (question === undefined) throw new Error(`no question ${index}`);
  if (question.type === 'number') {
    await field.getByRole('textbox').fill(String(question.answer + (isRight ? 0 : 1)));
  } else {
    for (const { id, right } of question.options) {
      if (right === isRight) await field.locator(`input[value="${id}"]`).check();
    }
  }
  await field.getByRole('button', { name: 'Check' }).click();
}

test('learner can answer every question of the quiz and is told what each answer means', async ({ page }) => {
  await page.goto(path);
  for (const [index, question] of questions.entries()) {
    await answer(page, index, index > 0);
    const field = fieldset(page, index);
    await expect(field.getByText(index > 0 ? 'Right.' : 'Not right.').first()).toBeVisible();
    if (question.type !== 'number') {
      await field.getByText('What each answer means').click();
      await expect(field.locator('details li')).toHaveCount(question.options.length);
    }
  }
  const score = `${questions.length - 1} of ${questions.length} right at the first try.`;
  await expect(page.locator('.score')).toHaveText(score);
  await expect(page.locator('.quiz [role=status]')).toContainText(score);
  await page.goto('course/');
  await expect(page.getByText(`Quiz ${questions.length - 1} of ${questions.length}`)).toBeVisible();
  await expect(page.getByText('Done', { exact: true }).filter({ visible: true })).toHaveCount(1);
});

test('learner can try a question again after a wrong answer', async ({ page }) => {
  await page.goto(path);
  await answer(page, 0, false);
  await fieldset(page, 0).getByRole('button', { name: 'Try again' }).click();
  await expect(fieldset(page, 0).getByText('Not right.')).toHaveCount(0);
  await answer(page, 0, true);
  await expect(fieldset(page, 0).getByText('Right.').first()).toBeVisible();
});

test('learner who checks without an answer is told what is missing', async ({ page }) => {
  await page.goto(path);
  await fieldset(page, 0).getByRole('button', { name: 'Check' }).click();
  await expect(fieldset(page, 0).getByText(/Choose an answer first|Enter a whole number/)).toBeVisible();
});

test('learner can mark a lesson as done and take that back', async ({ page }) => {
  await page.goto(path);
  await page.getByRole('button', { name: 'Mark this lesson as done' }).click();
  await page.goto('course/');
  await expect(page.getByText(`1 of ${lessons.length} lessons done.`)).toBeVisible();
  await page.goto(path);
  await page.getByRole('button', { name: 'Done. Mark as not done' }).click();
  await page.goto('course/');
  await expect(page.getByText('lessons done')).toHaveCount(0);
});

test('learner can go on from the front page where they stopped', async ({ page }) => {
  const last = lessons.at(-1);
  await page.goto(`lessons/${last?.id}/`);
  await page.goto('./');
  await page.getByRole('link', { name: /^Continue/ }).click();
  await expect(page).toHaveURL(new RegExp(`lessons/${last?.id}/`));
});

test('learner can read what a word means on hover, on focus, and close it with Escape', async ({ page }) => {
  await page.goto(path);
  const word = page.locator('a.term').first();
  const tip = page.locator('.definition').first();
  await expect(tip).toBeHidden();
  await word.hover();
  await expect(tip).toBeVisible();
  await tip.hover();
  await page.waitForTimeout(300);
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await page.mouse.move(0, 0);
  await word.evaluate((element: HTMLElement) => element.focus({ focusVisible: true } as FocusOptions));
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await expect(word).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/glossary\/#/);
});

test('learner with a finger sees what a word means at the first touch', async ({ browser, site }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto(site.url + path);
  await page.locator('a.term').first().tap();
  await expect(page.locator('.definition').first()).toBeVisible();
  const box = await page.locator('.definition').first().boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await page.locator('a.term').first().tap();
  await expect(page).toHaveURL(/glossary\/#/);
  await context.close();
});

test('learner can copy a block of code', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  const block = page.locator('figure.code').first();
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.trim().length).toBeGreaterThan(0);
  expect(text).not.toMatch(/^\$ /m);
});

test('learner sees in the contents which section is being read', async ({ page }) => {
  await page.goto(path);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents.locator('[aria-current]')).toHaveCount(1);
  await contents.getByRole('link', { name: 'Check yourself' }).click();
  await expect(contents.locator('[aria-current]')).toHaveText(/Check yourself|What to remember/);
});
