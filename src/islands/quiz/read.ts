import type { Answer } from '../../assess/grade.ts';
import { readNumber } from '../../assess/grade.ts';
import type { Question } from '../../schema/quiz.ts';

const wordsOf = (item: Element | undefined): string => item?.querySelector('span')?.textContent?.trim() ?? '';

/** Reads a question back from the markup that src/components/lesson/Question.astro wrote. */
export function readQuestion(field: HTMLElement): Question {
  const { question: id = '', type } = field.dataset;
  const question = field.querySelector('legend')?.textContent ?? '';
  const items = [...field.querySelectorAll<HTMLElement>('details li')];
  if (type === 'number') {
    const answer = Number(items[0]?.dataset['answer']);
    return { id, question, type, answer, feedback: { right: wordsOf(items[0]), wrong: wordsOf(items[1]) } };
  }
  const options = items.map((item) => ({
    id: item.dataset['option'] ?? '',
    text: item.querySelector('b')?.textContent ?? '',
    right: item.dataset['right'] !== undefined,
    feedback: wordsOf(item),
  }));
  return { id, question, type: type === 'several' ? 'several' : 'choice', options };
}

/** What the reader has entered; undefined if a number's text is no number. */
export function readAnswer(field: HTMLElement): Answer | undefined {
  const inputs = [...field.querySelectorAll('input')];
  if (field.dataset['type'] !== 'number') {
    return { type: 'options', chosen: inputs.filter(({ checked }) => checked).map(({ value }) => value) };
  }
  const value = readNumber(inputs[0]?.value ?? '');
  return value === undefined ? undefined : { type: 'number', value };
}
