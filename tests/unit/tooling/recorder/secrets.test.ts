import { expect, test } from '@playwright/test';
import type { Maintainer } from '../../../../src/tooling/recorder/secret-rules.ts';
import { findSecrets, findSecretsInEvents, formatFindings } from '../../../../src/tooling/recorder/secrets.ts';

const maintainer: Maintainer = { home: '/home/mara', user: 'mara', hostname: 'loft-7', key: '/keys/lab/id' };
const whats = (text: string): string[] => findSecrets(text, 'one', maintainer).map(({ what }) => what);

// The secrets are put together here, so that no tool takes this file for a leak.
const key = ['-----BEGIN OPENSSH', 'PRIVATE KEY-----'].join(' ');
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0In0', 'c2lnbmF0dXJl'].join('.');
const token = `ghp_${'a1B2'.repeat(9)}`;

for (const [name, text, what] of [
  ['a private key', `cat id\n${key}`, 'a private key'],
  [
    'a hash of /etc/shadow',
    'root:$y$j9T$abcdefghijklmnopqrstuv$0123456789:19000',
    'a password hash, as in /etc/shadow',
  ],
  ['a JSON web token', `token: ${jwt}`, 'a JSON web token'],
  ['an access token', `GH_TOKEN=${token}`, 'an access token'],
  ['a password in an address', 'http://ana:hunter2@proxy:3128', 'a password in an address'],
  ['a registry credential', '{"auths":{"r":{"auth":"YW5hOmh1bnRlcjI="}}}', 'a credential of a registry'],
  ["the maintainer's home", '/home/mara/site/content', "the maintainer's home folder"],
  ["the maintainer's machine", 'mara@loft-7:~$', "the maintainer's machine"],
  ['the path of the key', 'ssh -i /keys/lab/id', 'the path of the ssh key'],
  ['a public IPv4 address', 'inet 85.214.132.117/24', 'a public IP address'],
  ['a public IPv6 address', 'inet6 2a01:4f8:c17:b0f::2/64', 'a public IP address'],
] as const) {
  test(`${name} is found`, () => {
    expect(whats(text)).toContain(what);
  });
}

test('what belongs to every recording host is no secret', () => {
  const output = [
    'root:x:0:0:root:/root:/bin/bash',
    'ana:!:20000:0:99999:7:::',
    'HOME=/root',
    '172.17.0.2 10.253.0.3 127.0.0.1 169.254.1.1 0.0.0.0 192.168.1.1 255.255.255.0',
    'sha256:08603cf79bd3f1c1aa0ee4b0f1e0fd6a6c9d6f0c2f6b9f3a',
    '2a:5c:00:11:22:33 fe80::1 fd00::2 ::1 2001:db8::1',
    'nginx/1.30.6 runc 1.3.6 12:34:56',
  ].join('\n');
  expect(whats(output)).toEqual([]);
});

test('a home that every machine has is no trace of the maintainer', () => {
  expect(findSecrets('/root/.ssh', 'one', { ...maintainer, home: '/root' })).toEqual([]);
});

test('colours within a secret do not hide it, nor does drawing over it', () => {
  const events = [
    { afterMs: 0, code: 'm', data: 'look' },
    { afterMs: 0, code: 'o', data: 'inet 85.214.\u001b[31m132' },
    { afterMs: 0, code: 'o', data: '.117\u001b[0m\r          \r\n' },
  ] as const;
  const found = findSecretsInEvents(events, maintainer);
  expect(found).toEqual([{ step: 'look', what: 'a public IP address', found: '85.214.132.117' }]);
  expect(formatFindings('docker.cast', found)).toBe('docker.cast, step look: a public IP address: "85.214.132.117"');
});

test('the message shows only the beginning of a long secret', () => {
  const [finding] = findSecrets(`GH_TOKEN=${token}`, 'one', maintainer);
  expect(finding?.found.length).toBeLessThan(24);
});
