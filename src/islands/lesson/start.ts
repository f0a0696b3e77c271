/** What a lesson starts beside what every page does: contents, quiz, and what the browser remembers of it. */
import { lessonOf, mark, visit } from '../../assess/course.ts';
import { changeProgress, loadProgress } from '../../storage/progress.ts';
import { startQuiz } from '../quiz/quiz.ts';
import { showDone } from '../shell/progress.ts';
import { startToc } from './toc.ts';

/** The button at the end of a lesson, by which a reader says that it is done, or takes that back. */
function startDoneButton(lesson: string): void {
  const button = document.querySelector<HTMLElement>('[data-mark-done]');
  if (button === null) return;
  const show = (): void => {
    const { done } = lessonOf(loadProgress(), lesson);
    button.textContent = done ? 'Done. Mark as not done' : 'Mark this lesson as done';
    showDone();
  };
  button.addEventListener('click', () => {
    changeProgress((progress) => mark(progress, lesson, !lessonOf(progress, lesson).done));
    show();
  });
  document.addEventListener('quiz-finished', show);
  show();
}

const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset['lesson'];
if (lesson !== undefined) {
  changeProgress((progress) => visit(progress, lesson, new Date().toLocaleDateString('sv-SE')));
  startDoneButton(lesson);
  startQuiz(lesson);
}
startToc();
