import { expect, test } from '@playwright/test';
import { accepts, conflicts, firstAddress, inPrefix, sameAddress } from '../../../../../src/sim/host/net-address.ts';
import { hostHeader, parseUrl, redirected, urlText } from '../../../../../src/sim/system/net/url.ts';

test('a prefix holds the addresses of its family and no other', () => {
  expect(inPrefix('172.17.3.4', '172.17.0.1/16')).toBe(true);
  expect(inPrefix('172.18.3.4', '172.17.0.1/16')).toBe(false);
  expect(inPrefix('fd00:1:2::9', 'fd00:1:2::/64')).toBe(true);
  expect(inPrefix('fd00:1:3::9', 'fd00:1:2::/64')).toBe(false);
  expect(inPrefix('172.17.3.4', 'fd00::/8')).toBe(false);
  expect(firstAddress('10.5.0.0/24')).toBe('10.5.0.1');
});

test('an IPv6 address is the same however it is shortened', () => {
  expect(sameAddress('::1', '0:0:0:0:0:0:0:1')).toBe(true);
  expect(sameAddress('fe80::1', 'fe80::2')).toBe(false);
});

test('a wildcard takes every address of its family and shuts out those who want the same port', () => {
  expect(accepts('0.0.0.0', '172.17.0.2')).toBe(true);
  expect(accepts('0.0.0.0', '::1')).toBe(false);
  expect(accepts('127.0.0.1', '127.0.0.2')).toBe(false);
  expect(conflicts('0.0.0.0', '127.0.0.1')).toBe(true);
  expect(conflicts('127.0.0.1', '127.0.0.2')).toBe(false);
  expect(conflicts('0.0.0.0', '::1')).toBe(false);
});

test('a URL is read with the defaults of its scheme and written back', () => {
  const plain = parseUrl('localhost/a?b');
  expect(plain).toMatchObject({ scheme: 'http', host: 'localhost', port: 80, path: '/a?b' });
  expect(parseUrl('https://[::1]/')).toMatchObject({ host: '::1', port: 443 });
  const odd = parseUrl('http://h:8080');
  expect(odd && hostHeader(odd)).toBe('h:8080');
  expect(odd && urlText(odd)).toBe('http://h:8080/');
  expect(plain && redirected(plain, '/c')?.path).toBe('/c');
  expect(plain && redirected(plain, 'http://other:81/d')).toMatchObject({ host: 'other', port: 81, path: '/d' });
});
