import { continueWith, countDone, lessonOf } from '../../assess/course.ts';
import { loadProgress } from '../../storage/progress.ts';
import { onChange } from '../../storage/store.ts';

const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a[data-lesson-link]')];

/** The page's main button leads on to where the reader stands, once there is such a place. */
function showContinue(ids: readonly string[]): void {
  const button = document.querySelector<HTMLAnchorElement>('a[data-continue]');
  const progress = loadProgress();
  const id = continueWith(progress, ids);
  const link = links().find(({ dataset }) => dataset['lessonLink'] === id);
  if (button === null || link === undefined || Object.keys(progress.lessons).length === 0) return;
  button.href = link.href;
  button.textContent = `Continue: ${link.textContent.trim()}`;
}

function show(): void {
  const ids = [...new Set(links().map(({ dataset }) => dataset['lessonLink'] ?? ''))];
  const progress = loadProgress();
  showContinue(ids);
  const state = document.querySelector('[data-course-state]');
  const done = countDone(progress, ids);
  if (state !== null) state.textContent = done > 0 ? `${done} of ${ids.length} lessons done.` : '';
  for (const element of document.querySelectorAll<HTMLElement>('[data-score-of]')) {
    const { quiz } = lessonOf(progress, element.dataset['scoreOf'] ?? '');
    element.textContent = quiz === undefined ? '' : `Quiz ${quiz.right} of ${quiz.total}`;
  }
}

show();
onChange('progress', show);
