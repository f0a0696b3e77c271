import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { typing } from '../../../../src/tooling/recorder/pacing.ts';

test('typing a command again gives the same pace, another step another one', () => {
  expect(typing('docker ps', 'a/one')).toEqual(typing('docker ps', 'a/one'));
  expect(typing('docker ps', 'a/one')).not.toEqual(typing('docker ps', 'a/two'));
});

test('keys come at a pace that a person could type', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 72 }), fc.string(), (command, seed) => {
      const { keys, enterMs } = typing(command, seed);
      expect(keys.map(({ key }) => key).join('')).toBe(command);
      expect(keys[0]?.afterMs).toBeGreaterThanOrEqual(340);
      expect(keys[0]?.afterMs).toBeLessThanOrEqual(460);
      for (const { afterMs } of keys.slice(1)) {
        expect(afterMs).toBeGreaterThanOrEqual(25);
        expect(afterMs).toBeLessThanOrEqual(200);
      }
      expect(enterMs).toBeGreaterThanOrEqual(180);
    }),
  );
});
