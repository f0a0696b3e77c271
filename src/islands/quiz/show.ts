import type { Grade, Remark } from '../../assess/grade.ts';

/** Takes all feedback of a question away. */
export function clearFeedback(field: HTMLElement): void {
  delete field.dataset['graded'];
  for (const note of field.querySelectorAll('.remark')) note.remove();
  for (const option of field.querySelectorAll('.opt')) option.classList.remove('right', 'wrong');
  for (const input of field.querySelectorAll('input')) input.removeAttribute('aria-describedby');
  say(field, '');
}

/** Writes the short line beside the button. */
export function say(field: HTMLElement, text: string): void {
  const verdict = field.querySelector('.verdict');
  if (verdict !== null) verdict.textContent = text;
}

/** The feedback's own markup (code and all) stands in the list of answers; it is copied from there. */
function wordsOf(field: HTMLElement, { option, right }: Remark): Node[] {
  const list = [...field.querySelectorAll<HTMLElement>('details li')];
  const item = list.find(({ dataset }) =>
    option === undefined ? 'right' in dataset === right : dataset['option'] === option,
  );
  return [...(item?.querySelector('span')?.cloneNode(true).childNodes ?? [])];
}

function showRemark(field: HTMLElement, remark: Remark): void {
  const input = field.querySelector<HTMLInputElement>(
    remark.option === undefined ? 'input' : `input[value="${remark.option}"]`,
  );
  const option = input?.closest('.opt');
  const note = document.createElement('p');
  const verdict = document.createElement('b');
  verdict.textContent = remark.right ? 'Right.' : 'Not right.';
  note.className = 'remark';
  note.id = `remark-${field.dataset['question']}-${remark.option ?? 'number'}`;
  note.append(verdict, ' ', ...wordsOf(field, remark));
  (option ?? note).classList.add(remark.right ? 'right' : 'wrong');
  input?.setAttribute('aria-describedby', note.id);
  if (option) option.append(note);
  else input?.after(note);
}

/** Shows what a grade says: feedback beside each chosen option, and how many right ones are still missing. */
export function showGrade(field: HTMLElement, { right, remarks, missed }: Grade): void {
  clearFeedback(field);
  field.dataset['graded'] = right ? 'right' : 'wrong';
  for (const remark of remarks) showRemark(field, remark);
  if (remarks.length > 0 && remarks.every((remark) => remark.right) && missed > 0) {
    say(field, missed === 1 ? 'One more is right.' : `${missed} more are right.`);
  }
}
