import { expect, test } from '@playwright/test';
import { place, player, said, send, wait } from './support.ts';

const asked = (): ReturnType<typeof send> => {
  const { state, effects } = wait(send(player(['two']), 'play').state, 3000);
  return { state, effects };
};

test('playing stops before a step with a question, and nothing of the step is seen', () => {
  const { state, effects } = asked();
  expect(place(state)).toEqual([1, 0]);
  expect(state.asking).toBe(1);
  expect(state.playing).toBe(false);
  expect(said(effects).slice(-2)).toEqual(['address 1', 'question 1']);
});

test('an answer is kept, told about once, and playing goes on', () => {
  const { state, effects } = send(asked().state, { type: 'answer', option: 'shim' });
  expect(state.answers).toEqual({ two: 'shim' });
  expect(state.asking).toBeUndefined();
  expect(state.playing).toBe(true);
  expect(said(effects)).toEqual(['feedback 1']);
  expect(send(state, { type: 'answer', option: 'other' }).state).toEqual(state);
});

test('skipping goes on too and is remembered', () => {
  const { state } = send(asked().state, 'skip');
  expect(state.answers).toEqual({ two: 'skipped' });
  expect(state.playing).toBe(true);
  expect(send(state, { type: 'go', step: 0 }, { type: 'go', step: 1 }).state.asking).toBeUndefined();
});

test('an answer in a paused replay shows the step whole', () => {
  const before = send(player(['two']), { type: 'go', step: 0 }, 'next').state;
  expect([before.asking, place(before)]).toEqual([1, [1, 0]]);
  const { state, effects } = send(before, { type: 'answer', option: 'shim' });
  expect([place(state), state.playing]).toEqual([[1, 1000], false]);
  expect(said(effects)).toEqual(['render', 'feedback 1', 'step 1']);
});

test('next and play over a question skip it', () => {
  expect(place(send(player(['one']), 'next', 'next').state)).toEqual([0, 1000]);
  const played = send(player(['one']), 'next', 'play').state;
  expect([played.answers, played.playing, place(played)]).toEqual([{ one: 'skipped' }, true, [0, 0]]);
});

test('the first step can ask, and asks only when it is to begin', () => {
  expect(player(['one']).asking).toBeUndefined();
  expect(send(player(['one']), 'play').state.asking).toBe(0);
});

test('landing on a step asks its question, passing it does not', () => {
  const passed = send(player(['two']), { type: 'go', step: 2 }).state;
  expect([passed.asking, place(passed)]).toEqual([undefined, [2, 1000]]);
  const landed = send(passed, 'back').state;
  expect([landed.asking, place(landed)]).toEqual([1, [1, 0]]);
});

test('a link to a step with a question asks it, with the focus on the heading', () => {
  const { state, effects } = send(player(['two']), { type: 'link', step: 1 });
  expect(state.asking).toBe(1);
  expect(said(effects)).toEqual(['render', 'address 1', 'question 1', 'focus-heading 1']);
});

test('going elsewhere closes the question without an answer', () => {
  for (const event of ['back', 'restart'] as const) {
    const { state } = send(asked().state, event);
    expect([state.asking, state.answers]).toEqual([undefined, {}]);
  }
});

test('time does not go by while a question is open', () => {
  expect(wait(asked().state, 5000).state).toEqual(asked().state);
});

test('steps that appear whole ask as well', () => {
  const { state } = wait(send(player(['two'], { atOnce: true }), 'play').state, 6000);
  expect([state.asking, place(state)]).toEqual([1, [1, 0]]);
  expect(place(send(state, 'skip').state)).toEqual([1, 1000]);
});
