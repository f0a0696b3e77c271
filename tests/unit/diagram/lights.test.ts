import { expect, test } from '@playwright/test';
import { firstSteps, lightsOf, litAt } from '../../../src/diagram/index.ts';

const steps = [
  { id: 'before', lights: { map: ['dockerd'] } },
  { id: 'run', lights: { other: ['x'] } },
  { id: 'walk-up', lights: { map: ['shim', 'shim->nginx', 'dockerd'] } },
];

test('a step lights what the session says for this diagram, other steps nothing', () => {
  const lights = lightsOf(steps, 'map');
  expect(litAt(lights, 'walk-up')).toEqual(['shim', 'shim->nginx', 'dockerd']);
  expect(litAt(lights, 'run')).toEqual([]);
});

test('before any step nothing is lit', () => {
  expect(litAt(lightsOf(steps, 'map'), undefined)).toEqual([]);
});

test('a node leads to the first step that lights it or one of its edges', () => {
  expect([...firstSteps(steps, 'map')]).toEqual([
    ['dockerd', 'before'],
    ['shim', 'walk-up'],
    ['nginx', 'walk-up'],
  ]);
});
