import { expect, test } from '@playwright/test';
import { findByNameOrId } from '../../../../src/sim/engine/find.ts';

const THINGS = [
  { id: 'abc1', name: 'web' },
  { id: 'abd2', name: 'abc1-clone' },
  { id: 'abe3', name: 'abd' },
];

test('a whole name goes before the start of an id', () => {
  expect(findByNameOrId(THINGS, 'abd')).toMatchObject({ ok: true, value: { id: 'abe3' } });
});

test('the start of one id is enough, of several it is not', () => {
  expect(findByNameOrId(THINGS, 'abc')).toMatchObject({ ok: true, value: { name: 'web' } });
  expect(findByNameOrId(THINGS, 'ab')).toEqual({ ok: false, error: 'ambiguous' });
  expect(findByNameOrId(THINGS, '')).toEqual({ ok: false, error: 'missing' });
});
