import { ENGINES } from '../../src/schema/index.ts';
import { library } from '../../src/tooling/content/library.ts';
import { expect, test } from '../support/page.ts';

const { lessons, sessions } = library();
const plays = lessons.flatMap((lesson) => lesson.sessions.map((session) => ({ lesson: lesson.id, session })));

for (const { lesson, session } of plays) {
  test(`learner can see the last step of ${session} in both terminals of ${lesson}`, async ({ page }) => {
    const steps = sessions.get(session)?.recordings[0]?.timeline.steps ?? [];
    // The last step that both lanes run and that asks nothing first: its commands must be seen.
    const asking = new Set(sessions.get(session)?.script.steps.flatMap(({ id, predict }) => (predict ? [id] : [])));
    const last = steps.findLast(
      ({ id, lanes }) => !asking.has(id) && ENGINES.every((engine) => lanes[engine].kind === 'run'),
    );
    await page.goto(`lessons/${lesson}/#${session}/${last?.id}`);
    const stage = page.locator(`.stage[data-session="${session}"]`);
    await expect(stage.locator('.step-title')).toBeFocused();
    for (const engine of ENGINES) {
      const lane = last?.lanes[engine];
      const shown = stage.locator(`.lane[data-engine="${engine}"] .xterm-rows > div:not(.is-old)`);
      const text = async (): Promise<string> => (await shown.allTextContents()).join('').replace(/\s/g, '');
      await expect.poll(text).toContain(lane?.kind === 'run' ? lane.command.replace(/\s/g, '').slice(-20) : '');
    }
  });
}
