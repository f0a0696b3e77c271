import { expect, test } from '@playwright/test';
import { type HostView, standingOf } from '../../../src/assess/index.ts';
import type { Lab } from '../../../src/schema/index.ts';

const EMPTY: HostView = {
  containers: [],
  pods: [],
  images: [],
  volumes: [],
  networks: [],
  processes: [],
  unit: () => undefined,
  file: () => undefined,
  answer: () => undefined,
  groupsOf: () => [],
};
const withVolumes = (...volumes: string[]): HostView => ({ ...EMPTY, volumes });

const LAB: Lab = {
  title: 'Make volumes',
  part: 'architecture',
  order: 1,
  summary: 'Two volumes.',
  task: 'Make two volumes.',
  scenario: 'fresh-host',
  engines: ['docker', 'podman'],
  goals: [
    { text: 'a in both', check: { type: 'volume', name: 'a' } },
    { text: 'b with Podman', engine: 'podman', check: { type: 'volume', name: 'b' } },
  ],
  hints: [
    { text: 'otherwise' },
    { text: 'b has to follow', when: { type: 'volume', name: 'a' }, engine: 'podman' },
    { text: 'c is of no use', when: { type: 'volume', name: 'c' } },
  ],
  lost: { type: 'volume', name: 'ruin' },
  solutions: {},
  afterwards: 'Done.',
};

test('nothing is reached on empty hosts, and the hint without a state is shown', () => {
  expect(standingOf(LAB, { docker: EMPTY, podman: EMPTY })).toEqual({
    reached: [false, false],
    hint: 'otherwise',
    isLost: false,
  });
});

test('a goal without an engine must hold in every lane', () => {
  expect(standingOf(LAB, { docker: withVolumes('a'), podman: EMPTY }).reached).toEqual([false, false]);
  expect(standingOf(LAB, { docker: withVolumes('a'), podman: withVolumes('a') }).reached).toEqual([true, false]);
});

test('a goal of one engine is looked for in its lane alone', () => {
  expect(standingOf(LAB, { docker: withVolumes('b'), podman: EMPTY }).reached).toEqual([false, false]);
  expect(standingOf(LAB, { docker: EMPTY, podman: withVolumes('b') }).reached).toEqual([false, true]);
});

test('a goal does not hold in a lane that is not there', () => {
  expect(standingOf(LAB, { podman: withVolumes('a', 'b') }).reached).toEqual([false, true]);
});

test('a hint is shown in its state, in any lane that it speaks of', () => {
  expect(standingOf(LAB, { docker: withVolumes('a'), podman: EMPTY }).hint).toBe('otherwise');
  expect(standingOf(LAB, { docker: EMPTY, podman: withVolumes('a') }).hint).toBe('b has to follow');
  expect(standingOf(LAB, { docker: withVolumes('c'), podman: EMPTY }).hint).toBe('c is of no use');
});

test('when all is reached there is no hint, and nothing is lost', () => {
  const done = { docker: withVolumes('a', 'ruin'), podman: withVolumes('a', 'b') };
  expect(standingOf(LAB, done)).toEqual({ reached: [true, true], hint: undefined, isLost: false });
});

test('a state without return in one lane is enough to be lost', () => {
  expect(standingOf(LAB, { docker: withVolumes('ruin'), podman: EMPTY }).isLost).toBe(true);
});
