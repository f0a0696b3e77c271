import { expect, test } from '@playwright/test';
import {
  bytesSize,
  formatGoDuration,
  fromHumanSize,
  humanDuration,
  humanSize,
  humanSizeSpaced,
  humanSizeWithPrecision,
  parseGoDuration,
  ramInBytes,
} from '../../../../src/sim/cli/index.ts';

test('sizes are printed as go-units prints them', () => {
  expect([0, 999, 1000, 1_150_000, 2_071_552, 187_654_321].map(humanSize)).toEqual([
    '0B',
    '999B',
    '1kB',
    '1.15MB',
    '2.072MB',
    '187.7MB',
  ]);
  expect(humanSizeWithPrecision(2_071_552, 3)).toBe('2.07MB');
  expect(humanSizeSpaced(2_221_000)).toBe('2.22 MB');
  expect([1024, 67_108_864, 1_610_612_736].map(bytesSize)).toEqual(['1KiB', '64MiB', '1.5GiB']);
});

test('sizes are read in powers of 1024 or 1000', () => {
  const read = ['64m', '1g', '1.5k', '512', '32KiB', '10 MB', '1b'].map(ramInBytes);
  expect(read.map((size) => (size.ok ? size.value : size.error))).toEqual([
    67_108_864, 1_073_741_824, 1536, 512, 32_768, 10_485_760, 1,
  ]);
  expect(fromHumanSize('1.5kB')).toEqual({ ok: true, value: 1500 });
});

test('what is no size is refused in the words of go-units', () => {
  const wrong = ['lots', '-1', '1x', '1kbb', '1kx', '1bytes'].map(ramInBytes);
  expect(wrong.map((size) => (size.ok ? '' : size.error))).toEqual([
    "invalid size: 'lots'",
    "invalid size: '-1'",
    "invalid suffix: 'x'",
    "invalid suffix: 'kbb'",
    "invalid suffix: 'kx'",
    "invalid suffix: 'bytes'",
  ]);
});

test('lengths of time are told as go-units tells them', () => {
  const hour = 3600;
  const day = 24 * hour;
  const told = [0.4, 1, 59, 61, 150, 45 * 60, 59 * 60, 90 * 60, 30 * hour, 3 * day, 20 * day, 70 * day, 800 * day];
  expect(told.map(humanDuration)).toEqual([
    'Less than a second',
    '1 second',
    '59 seconds',
    'About a minute',
    '2 minutes',
    '45 minutes',
    '59 minutes',
    '2 hours',
    '30 hours',
    '3 days',
    '2 weeks',
    '2 months',
    '2 years',
  ]);
  expect(humanDuration(75 * 60)).toBe('About an hour');
});

test('durations of Go are read and printed', () => {
  expect(parseGoDuration('1m30s')).toEqual({ ok: true, value: 90e9 });
  expect(parseGoDuration('-1.5h')).toEqual({ ok: true, value: -5400e9 });
  expect(parseGoDuration('5')).toEqual({ ok: false, error: 'time: missing unit in duration "5"' });
  expect(parseGoDuration('5x')).toEqual({ ok: false, error: 'time: unknown unit "x" in duration "5x"' });
  expect(parseGoDuration('')).toEqual({ ok: false, error: 'time: invalid duration ""' });
  expect([0, 90e9, 3600e9, 1.5e6, 2300, 5_908_140_215, 100e9 * 36].map(formatGoDuration)).toEqual([
    '0s',
    '1m30s',
    '1h0m0s',
    '1.5ms',
    '2.3µs',
    '5.908140215s',
    '1h0m0s',
  ]);
});
