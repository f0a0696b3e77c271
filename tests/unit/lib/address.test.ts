import { expect, test } from '@playwright/test';
import { joinBase } from '../../../src/lib/address.ts';

test('addresses hold together below any path', () => {
  expect(joinBase('/', 'course/')).toBe('/course/');
  expect(joinBase('/a/b/', 'course/')).toBe('/a/b/course/');
  expect(joinBase('/a/b', '/course/#x')).toBe('/a/b/course/#x');
  expect(joinBase('/a/b/', '')).toBe('/a/b/');
});
