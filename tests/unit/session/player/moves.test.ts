import { expect, test } from '@playwright/test';
import { isOver, isStepWhole } from '../../../../src/session/index.ts';
import { place, player, said, send, wait } from './support.ts';

test('a player stands at the start, paused, until something happens', () => {
  const { state } = wait(player(), 5000);
  expect(place(state)).toEqual([0, 0]);
  expect(state.playing).toBe(false);
});

test('playing moves by real time, and by its multiple at another speed', () => {
  expect(place(send(player(), 'play', { type: 'tick', ms: 300 }).state)).toEqual([0, 300]);
  const fast = send(player(), { type: 'speed', value: 2 }, 'play', { type: 'tick', ms: 300 });
  expect(place(fast.state)).toEqual([0, 600]);
});

test('a whole step stands for a moment before the next begins', () => {
  const whole = wait(send(player(), 'play').state, 1000).state;
  expect(place(whole)).toEqual([0, 1000]);
  expect(place(wait(whole, 850).state)).toEqual([0, 1000]);
  expect(place(wait(whole, 950).state)).toEqual([1, 50]);
});

test('the moment between steps is shorter at a higher speed', () => {
  const { state } = wait(send(player(), { type: 'speed', value: 4 }, 'play').state, 250 + 225 + 25);
  expect(place(state)).toEqual([1, 100]);
});

test('playing stops at the end, and every step was announced once', () => {
  const { state, effects } = wait(send(player(), 'play').state, 10_000);
  expect(isOver(state)).toBe(true);
  expect(state.playing).toBe(false);
  expect(said(effects).filter((what) => what !== 'render')).toEqual([
    'step 0',
    'address 1',
    'step 1',
    'address 2',
    'step 2',
    'end 2',
  ]);
});

test('play at the end begins again at the start', () => {
  const { state } = send(player(), { type: 'go', step: 2 }, 'play');
  expect(place(state)).toEqual([0, 0]);
  expect(state.playing).toBe(true);
});

test('pause keeps the place and play goes on from it', () => {
  const paused = send(player(), 'play', { type: 'tick', ms: 400 }, 'pause').state;
  expect(place(wait(paused, 1000).state)).toEqual([0, 400]);
  expect(place(send(paused, 'toggle', { type: 'tick', ms: 100 }).state)).toEqual([0, 500]);
});

test('play at the end of a step begins the next at once', () => {
  const { state } = send(player(), { type: 'go', step: 0 }, 'play', { type: 'tick', ms: 100 });
  expect(place(state)).toEqual([1, 100]);
});

test('next completes a step that is half shown', () => {
  const paused = send(player(), 'play', { type: 'tick', ms: 400 }, 'pause', 'next');
  expect(place(paused.state)).toEqual([0, 1000]);
  expect(said(paused.effects)).toEqual(['render', 'step 0']);
  const playing = send(player(), 'play', { type: 'tick', ms: 400 }, 'next');
  expect(playing.state.playing).toBe(true);
});

test('next at the end of a step shows the following one whole when paused, and plays it when playing', () => {
  const paused = send(player(), { type: 'go', step: 0 }, 'next');
  expect(place(paused.state)).toEqual([1, 1000]);
  expect(said(paused.effects)).toEqual(['render', 'address 1', 'step 1']);
  const playing = send(player(), 'play', 'next', 'next', { type: 'tick', ms: 1000 }, 'next');
  expect(place(playing.state)).toEqual([2, 0]);
  expect(playing.state.playing).toBe(true);
});

test('next at the start shows the first step, and at the end changes nothing', () => {
  expect(place(send(player(), 'next').state)).toEqual([0, 1000]);
  const over = send(player(), { type: 'go', step: 2 }).state;
  expect(send(over, 'next')).toEqual({ state: over, effects: [] });
});

test('back shows the step before whole and pauses', () => {
  const { state, effects } = send(player(), { type: 'go', step: 1 }, 'play', { type: 'tick', ms: 100 }, 'back');
  expect(place(state)).toEqual([1, 1000]);
  expect(state.playing).toBe(false);
  expect(said(effects)).toEqual(['render', 'address 1', 'step 1']);
});

test('back from the first step empties the terminals', () => {
  expect(place(send(player(), 'next', 'back').state)).toEqual([0, 0]);
});

test('restart goes to the start, and plays on only if it played', () => {
  const paused = send(player(), { type: 'go', step: 2 }, 'restart');
  expect([place(paused.state), paused.state.playing]).toEqual([[0, 0], false]);
  expect(said(paused.effects)).toEqual(['render', 'address 0']);
  const playing = send(player(), { type: 'go', step: 1 }, 'play', 'restart');
  expect([place(playing.state), playing.state.playing]).toEqual([[0, 0], true]);
});

test('go shows any step whole and pauses; steps that are not there become the nearest', () => {
  expect(place(send(player(), 'play', { type: 'go', step: 1 }).state)).toEqual([1, 1000]);
  expect(send(player(), 'play', { type: 'go', step: 1 }).state.playing).toBe(false);
  expect(place(send(player(), { type: 'go', step: 9 }).state)).toEqual([2, 1000]);
  expect(place(send(player(), { type: 'go', step: Number.NaN }).state)).toEqual([0, 1000]);
});

test('a link lands paused, with the focus on the heading of its step', () => {
  const { state, effects } = send(player(), { type: 'link', step: 2 });
  expect(place(state)).toEqual([2, 1000]);
  expect(state.playing).toBe(false);
  expect(effects.at(-1)).toEqual({ type: 'focus-heading', step: 2, id: 'three' });
});

test('the poster is whole, play begins at the start, and next goes on from it', () => {
  const poster = player(['two'], { poster: 1 });
  expect(isStepWhole(poster)).toBe(true);
  expect(place(send(poster, 'play').state)).toEqual([0, 0]);
  expect(place(send(poster, 'next').state)).toEqual([2, 1000]);
  expect(send(poster, 'next', 'back').state.asking).toBe(1);
});

test('a tick after a long sleep counts for a second at most, and no time changes nothing', () => {
  const playing = send(player(), 'play').state;
  expect(place(send(playing, { type: 'tick', ms: 600_000 }).state)).toEqual([0, 1000]);
  for (const ms of [0, -5, Number.NaN])
    expect(send(playing, { type: 'tick', ms })).toEqual({ state: playing, effects: [] });
});
