import type { Question } from '../schema/quiz.ts';

/** What a reader answered: ids of the chosen options, or a number. */
export type Answer =
  | { readonly type: 'options'; readonly chosen: readonly string[] }
  | { readonly type: 'number'; readonly value: number };

/** What the reader is told about one chosen option; `option` is missing where the answer was a number. */
export interface Remark {
  readonly option?: string;
  readonly right: boolean;
  readonly text: string;
}

export interface Grade {
  readonly right: boolean;
  readonly remarks: readonly Remark[];
  /** Right options that were not chosen. Only `several` can miss some while all that was chosen is right. */
  readonly missed: number;
}

/**
 * Reads a number as people write it: spaces, thin spaces, commas and underscores between digits are no part of it.
 *
 * @returns undefined if the text is no whole number
 */
export function readNumber(text: string): number | undefined {
  const digits = text.replace(/[\s,_'’]/g, '');
  return /^[+-]?\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** True if there is something to grade: at least one option, or a number. */
export const isAnswered = (answer: Answer): boolean => (answer.type === 'number' ? true : answer.chosen.length > 0);

/**
 * Grades one answer.
 *
 * @returns whether it is right as a whole, and the feedback of each option that was chosen, in the question's order
 */
export function grade(question: Question, answer: Answer): Grade {
  if (question.type === 'number') {
    const right = answer.type === 'number' && answer.value === question.answer;
    return { right, remarks: [{ right, text: question.feedback[right ? 'right' : 'wrong'] }], missed: 0 };
  }
  const chosen = answer.type === 'options' ? answer.chosen : [];
  const remarks = question.options
    .filter(({ id }) => chosen.includes(id))
    .map(({ id, right, feedback }) => ({ option: id, right, text: feedback }));
  const missed = question.options.filter(({ id, right }) => right && !chosen.includes(id)).length;
  const right = remarks.length > 0 && missed === 0 && remarks.every((remark) => remark.right);
  return { right, remarks, missed };
}
