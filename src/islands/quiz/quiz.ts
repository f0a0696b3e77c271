import { finishQuiz } from '../../assess/course.ts';
import { type Grade, grade, isAnswered } from '../../assess/grade.ts';
import { changeProgress } from '../../storage/progress.ts';
import { readAnswer, readQuestion } from './read.ts';
import { clearFeedback, say, showGrade } from './show.ts';

/** Whether each question was answered right at the first try, by the question's place. */
type Tries = Map<HTMLElement, boolean>;

const announce = (quiz: HTMLElement, text: string): void => {
  const status = quiz.querySelector('[role="status"]');
  if (status !== null) status.textContent = text;
};

/** What a screen reader is told once an answer is graded. */
const spoken = ({ right, remarks, missed }: Grade): string =>
  [
    right ? 'Right.' : 'Not right.',
    ...remarks.map(({ text }) => text),
    !right && missed > 0 && remarks.every((remark) => remark.right) ? `${missed} more to find.` : '',
  ].join(' ');

function finish(quiz: HTMLElement, lesson: string, tries: Tries, total: number): string {
  if (tries.size < total) return '';
  const right = [...tries.values()].filter(Boolean).length;
  changeProgress((progress) => finishQuiz(progress, lesson, { right, total }));
  document.dispatchEvent(new CustomEvent('quiz-finished'));
  const text = `${right} of ${total} right at the first try.`;
  const score = quiz.querySelector('[data-score]');
  if (score !== null) score.textContent = text;
  return ` ${text}`;
}

function check(quiz: HTMLElement, field: HTMLElement, lesson: string, tries: Tries, total: number): void {
  const answer = readAnswer(field);
  if (answer === undefined || !isAnswered(answer)) {
    const text = answer === undefined ? 'Enter a whole number.' : 'Choose an answer first.';
    say(field, text);
    announce(quiz, text);
    return;
  }
  const result = grade(readQuestion(field), answer);
  showGrade(field, result);
  const isFirst = !tries.has(field);
  if (isFirst) tries.set(field, result.right);
  announce(quiz, spoken(result) + (isFirst ? finish(quiz, lesson, tries, total) : ''));
}

function again(field: HTMLElement): void {
  clearFeedback(field);
  const inputs = [...field.querySelectorAll('input')];
  for (const input of inputs) {
    if (input.type === 'text') input.value = '';
    else input.checked = false;
  }
  inputs[0]?.focus();
}

function startQuestion(quiz: HTMLElement, field: HTMLElement, lesson: string, tries: Tries, total: number): void {
  const button = field.querySelector('button');
  const label = (): void => {
    if (button !== null) button.textContent = field.dataset['graded'] === undefined ? 'Check' : 'Try again';
  };
  button?.addEventListener('click', () => {
    if (field.dataset['graded'] === undefined) check(quiz, field, lesson, tries, total);
    else again(field);
    label();
  });
  field.addEventListener('input', () => {
    clearFeedback(field);
    label();
  });
  field.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter' && target instanceof HTMLInputElement && field.dataset['graded'] === undefined) button?.click();
  });
}

/**
 * Makes the quiz of a page answer.
 *
 * @param lesson id of the lesson that keeps the score
 */
export function startQuiz(lesson: string): void {
  for (const quiz of document.querySelectorAll<HTMLElement>('[data-quiz]')) {
    const fields = [...quiz.querySelectorAll<HTMLElement>('fieldset')];
    const tries: Tries = new Map();
    for (const field of fields) startQuestion(quiz, field, lesson, tries, fields.length);
  }
}
