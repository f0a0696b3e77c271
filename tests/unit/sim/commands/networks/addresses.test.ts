import { expect, test } from '@playwright/test';
import {
  formatBlock,
  formatIp,
  freeSubnet,
  isIpv6,
  overlaps,
  parseCidr,
  parseIp,
} from '../../../../../src/sim/engine/networks/index.ts';

test('an address is read as Go reads it: four numbers below 256 without leading zeros', () => {
  expect(parseIp('10.88.0.1')).toBe(173_539_329);
  expect(formatIp(173_539_329)).toBe('10.88.0.1');
  for (const wrong of ['10.88.0', '10.88.0.256', '10.88.0.01', 'front', '']) expect(parseIp(wrong)).toBeUndefined();
  expect(isIpv6('fd00::1')).toBe(true);
  expect(isIpv6('fd00::1::2')).toBe(false);
});

test('a block keeps the address it was written with beside its first one', () => {
  const block = parseCidr('10.77.0.9/24');
  expect(block && formatBlock(block)).toBe('10.77.0.0/24');
  expect(block?.address).toBe(parseIp('10.77.0.9'));
  expect(parseCidr('10.77.0.0/33')).toBeUndefined();
});

test('a network without a subnet gets the first piece of the pools that overlaps nothing', () => {
  const pools = [
    { base: '172.17.0.0/16', size: 16 },
    { base: '172.20.0.0/14', size: 16 },
  ];
  const docker0 = parseCidr('172.17.0.1/16');
  const other = parseCidr('172.20.5.0/24');
  expect(docker0 && other && overlaps(docker0, other)).toBe(false);
  const free = freeSubnet(
    pools,
    [docker0, other].filter((one) => one !== undefined),
  );
  expect(free && formatBlock(free)).toBe('172.21.0.0/16');
});
