import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { endOf, type PlayerEvent, SPEEDS } from '../../../../src/session/index.ts';
import { place, player, said, send, wait } from './support.ts';

test('speed and "at once" are remembered', () => {
  expect(send(player(), { type: 'speed', value: 2 }).effects).toEqual([{ type: 'remember', speed: 2, atOnce: false }]);
  expect(send(player(), { type: 'at-once' }).effects).toEqual([{ type: 'remember', speed: 1, atOnce: true }]);
  expect(send(player(), { type: 'speed', value: 3 as 2 })).toEqual({ state: player(), effects: [] });
});

test('"at once" completes the step that is being typed, and shows the next ones whole', () => {
  const typed = send(player(), 'play', { type: 'tick', ms: 300 }, { type: 'at-once' });
  expect(place(typed.state)).toEqual([0, 1000]);
  expect(said(typed.effects)).toEqual(['render', 'step 0', 'remember']);
  expect(place(wait(typed.state, 3950).state)).toEqual([0, 1000]);
  expect(place(wait(typed.state, 4000).state)).toEqual([1, 1000]);
});

test('a step that appeared whole stands two seconds at least, however high the speed', () => {
  const whole = send(player([], { atOnce: true, speed: 4 }), 'play').state;
  expect(place(whole)).toEqual([0, 1000]);
  expect(place(wait(whole, 1950).state)).toEqual([0, 1000]);
  expect(place(wait(whole, 2000).state)).toEqual([1, 1000]);
});

test('a wish for less motion shows steps whole, also when it comes while a step begins', () => {
  const less = { type: 'reduced-motion', value: true } as const;
  expect(place(send(player([], { reducedMotion: true }), 'play').state)).toEqual([0, 1000]);
  expect(place(send(player(), 'play', less, { type: 'tick', ms: 50 }).state)).toEqual([0, 1000]);
  expect(place(send(player(), less).state)).toEqual([0, 0]);
});

test('lane and differences are switched and move nothing', () => {
  const { state, effects } = send(player(), { type: 'lane', engine: 'podman' }, { type: 'differences' });
  expect([state.lane, state.differences, effects]).toEqual(['podman', true, []]);
  expect(send(state, { type: 'differences', value: true }).state.differences).toBe(true);
});

const event: fc.Arbitrary<PlayerEvent> = fc.oneof(
  fc
    .constantFrom('play', 'pause', 'toggle', 'next', 'back', 'restart', 'skip', 'at-once', 'differences')
    .map((type) => ({ type }) as PlayerEvent),
  fc
    .tuple(fc.constantFrom('go', 'link'), fc.oneof(fc.integer({ min: -2, max: 5 }), fc.double()))
    .map(([type, step]) => ({ type, step }) as PlayerEvent),
  fc.double({ min: -10, max: 5000 }).map((ms) => ({ type: 'tick', ms }) as const),
  fc.constantFrom(...SPEEDS).map((value) => ({ type: 'speed', value }) as const),
  fc.boolean().map((value) => ({ type: 'reduced-motion', value }) as const),
  fc.constantFrom('a', 'b').map((option) => ({ type: 'answer', option }) as const),
);
const questions = fc.subarray(['one', 'two', 'three']);

test('whatever happens, the position is valid and the terminals are told of every change', () => {
  fc.assert(
    fc.property(questions, fc.array(event, { maxLength: 60 }), fc.boolean(), (asking, events, hasPoster) => {
      let state = player(asking, hasPoster ? { poster: 1 } : {});
      for (const each of events) {
        const { state: after, effects } = send(state, each);
        const { step, ms } = after.position;
        expect([0, 1, 2]).toContain(step);
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThanOrEqual(1000);
        if (after.asking !== undefined) expect([after.asking, ms, after.playing]).toEqual([step, 0, false]);
        if (after.playing) expect([step, ms]).not.toEqual([2, 1000]);
        const rendered = effects.flatMap((effect) => (effect.type === 'render' ? [effect.position] : []));
        expect(rendered).toEqual(state.position.step === step && state.position.ms === ms ? [] : [after.position]);
        state = after;
      }
    }),
    { numRuns: 500 },
  );
});

test('seeking to the end of a step comes to where playing comes, whatever happened before', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), fc.nat(2), (events, step) => {
      const sought = send(send(player(), ...events).state, { type: 'go', step }).state;
      let played = send(player(), 'play').state;
      while (played.playing && !(played.position.step === step && played.position.ms === 1000)) {
        played = send(played, { type: 'tick', ms: 50 }).state;
      }
      expect(sought.position).toEqual(played.position);
      expect(sought.position).toEqual(endOf(sought, step));
    }),
  );
});
