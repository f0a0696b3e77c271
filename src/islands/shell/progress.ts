import { lessonOf } from '../../assess/course.ts';
import { loadProgress } from '../../storage/progress.ts';
import { onChange } from '../../storage/store.ts';

/** Marks what is done wherever a page shows a lesson: elements with `data-done="<lesson>"`. */
export function showDone(): void {
  const progress = loadProgress();
  for (const element of document.querySelectorAll<HTMLElement>('[data-done]')) {
    element.classList.toggle('done', lessonOf(progress, element.dataset['done'] ?? '').done);
  }
}

/** Shows what is done now, and when another tab changes it. */
export function startProgress(): void {
  showDone();
  onChange('progress', showDone);
}
