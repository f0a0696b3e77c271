import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { near } from '../../../src/lib/near.ts';

test('a short list is whole, wherever one stands in it', () => {
  expect(near([1, 2, 3], 1, 5)).toEqual([1, 2, 3]);
  expect(near([1, 2, 3], -1, 5)).toEqual([1, 2, 3]);
});

test('a long list is cut to the limit and holds the place one stands at', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), fc.integer({ min: 1, max: 40 }), (size, at, limit) => {
      const index = at % size;
      const list = Array.from({ length: size }, (_, place) => place);
      const found = near(list, index, limit);
      expect(found).toContain(index);
      expect(found).toHaveLength(Math.min(size, limit));
    }),
  );
});
