import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type Answer, grade, isAnswered, readNumber } from '../../../src/assess/index.ts';
import type { Question } from '../../../src/schema/index.ts';

const option = (id: string, right: boolean) => ({ id, text: id, right, feedback: `about ${id}` });
const choice: Question = {
  id: 'q',
  type: 'choice',
  question: '?',
  options: [option('both', false), option('podman', true), option('neither', false)],
};
const several: Question = {
  id: 'q',
  type: 'several',
  question: '?',
  options: [option('shim', true), option('conmon', true), option('client', false)],
};
const number: Question = {
  id: 'q',
  type: 'number',
  question: '?',
  answer: 100032,
  feedback: { right: 'yes', wrong: 'no' },
};
const chosen = (...ids: string[]): Answer => ({ type: 'options', chosen: ids });

test('the right option of a choice is right, and comes with its feedback', () => {
  expect(grade(choice, chosen('podman'))).toEqual({
    right: true,
    remarks: [{ option: 'podman', right: true, text: 'about podman' }],
    missed: 0,
  });
});

test('a wrong option of a choice is wrong, and says why', () => {
  const { right, remarks } = grade(choice, chosen('both'));
  expect(right).toBe(false);
  expect(remarks).toEqual([{ option: 'both', right: false, text: 'about both' }]);
});

test('several are right only if all of them are chosen and nothing else', () => {
  expect(grade(several, chosen('conmon', 'shim')).right).toBe(true);
  expect(grade(several, chosen('shim', 'conmon', 'client')).right).toBe(false);
});

test('several that are right but not all say how many are missing', () => {
  expect(grade(several, chosen('shim'))).toMatchObject({ right: false, missed: 1 });
});

test('feedback stands in the order of the options, not of the clicks', () => {
  const { remarks } = grade(several, chosen('client', 'shim'));
  expect(remarks.map((remark) => remark.option)).toEqual(['shim', 'client']);
});

test('an option that is not there is never right', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (ids) => {
      const strange = ids.filter((id) => id !== 'podman');
      expect(grade(choice, chosen(...strange)).right).toBe(false);
    }),
  );
});

test('a number is right if it is the number', () => {
  expect(grade(number, { type: 'number', value: 100032 })).toMatchObject({ right: true, remarks: [{ text: 'yes' }] });
  expect(grade(number, { type: 'number', value: 32 })).toMatchObject({ right: false, remarks: [{ text: 'no' }] });
});

test('numbers are read as people write them', () => {
  for (const text of ['100032', ' 100 032 ', '100,032', '100_032', '+100032']) expect(readNumber(text)).toBe(100032);
  for (const text of ['', 'ten', '1.5', '0x10', '12e3', '9'.repeat(40)]) expect(readNumber(text)).toBeUndefined();
});

test('every whole number that is written is read back', () => {
  fc.assert(fc.property(fc.integer(), (value) => expect(readNumber(String(value))).toBe(value)));
});

test('nothing chosen is no answer', () => {
  expect(isAnswered(chosen())).toBe(false);
  expect(isAnswered(chosen('podman'))).toBe(true);
  expect(isAnswered({ type: 'number', value: 0 })).toBe(true);
});
