import { expect, test } from '@playwright/test';
import { parseFacts } from '../../../../src/tooling/recorder/facts.ts';
import { parseOptions } from '../../../../src/tooling/recorder/options.ts';
import {
  chooseTarget,
  parseTarget,
  recordingHostDir,
  sshArguments,
  sshEnvironment,
} from '../../../../src/tooling/recorder/target.ts';

test('sessions are recorded in both lanes unless one is named', () => {
  expect(parseOptions(['one', 'two'])).toMatchObject({
    kind: 'record',
    sessions: ['one', 'two'],
    lanes: ['docker', 'podman'],
  });
  expect(parseOptions(['one', '--lane', 'podman'])).toMatchObject({ lanes: ['podman'], hostId: 'docker-28-podman-5' });
  expect(parseOptions(['--all', '--as', 'docker-29-podman-6'])).toMatchObject({
    all: true,
    hostId: 'docker-29-podman-6',
  });
});

for (const [argv, message] of [
  [[], 'which session is to be recorded?'],
  [['one', '--lane', 'rkt'], '--lane: expected docker or podman, found "rkt"'],
  [['One'], 'SESSION: expected an id (lower-case words joined by hyphens), found "One"'],
  [['one', '--fast'], "Unknown option '--fast'"],
  [['--import', 'x.cast'], '--import needs --session ID, --lane ENGINE and --as HOST'],
  [
    ['--import', 'x', '--session', 'a', '--lane', 'docker', '--as', 'h', '--exit-codes', 'ok'],
    '--exit-codes: expected numbers',
  ],
] as const) {
  test(`"${argv.join(' ')}" is refused in a sentence`, () => {
    expect(() => parseOptions(argv)).toThrow(message);
  });
}

test('an import names its host by --as or --host, as nothing is connected to', () => {
  const argv = ['--import', 'x.cast', '--session', 'a', '--lane', 'docker', '--exit-codes', '0,125'];
  expect(parseOptions([...argv, '--as', 'h'])).toMatchObject({ kind: 'import', hostId: 'h', exitCodes: [0, 125] });
  expect(parseOptions([...argv, '--host', 'h'])).toMatchObject({ kind: 'import', hostId: 'h' });
});

test('an address is read with and without its parts', () => {
  expect(parseTarget('ssh://ana@10.0.0.7:2200')).toMatchObject({
    user: 'ana',
    address: '10.0.0.7',
    port: 2200,
    loopback: false,
  });
  expect(parseTarget('box.example')).toMatchObject({ user: 'ana', address: 'box.example', port: 22 });
  expect(parseTarget('ssh://ben@[::1]:22')).toMatchObject({ user: 'ben', address: '::1', loopback: true });
  expect(() => parseTarget('ftp://x/y')).toThrow('--host: expected an address such as');
});

test('without a local recording host the way to one is told', () => {
  expect(() => chooseTarget(undefined, undefined, { RECORDING_HOST_DIR: '/nowhere' })).toThrow(
    'npm run recording-host -- build',
  );
  expect(() => chooseTarget('ssh://ana@x', '/nowhere/key', {})).toThrow('--key: there is no file /nowhere/key');
});

test("the local recording host lives in the user's cache", () => {
  expect(recordingHostDir({ XDG_CACHE_HOME: '/c' })).toBe('/c/two-engines/recording-host');
  expect(recordingHostDir({ XDG_CACHE_HOME: '/c', RECORDING_HOST_DIR: '/d' })).toBe('/d');
});

test('ssh never asks, and remembers the keys of other machines than the throw-away one', () => {
  const other = sshArguments(parseTarget('ssh://ana@10.0.0.7'), 'ben').join(' ');
  expect(other).toContain('BatchMode=yes');
  expect(other).toContain('StrictHostKeyChecking=accept-new');
  expect(other).toMatch(/-p 22 -l ben 10\.0\.0\.7$/);
  expect(sshArguments(parseTarget('127.0.0.1', '/k'), 'ana').join(' ')).toContain('UserKnownHostsFile=/dev/null');
});

test("nothing of the maintainer's environment reaches the recorded shell", () => {
  const env = sshEnvironment({ PATH: '/bin', HOME: '/h', LC_ALL: 'de_DE.UTF-8', GH_TOKEN: 'x' });
  expect(env).toEqual({ PATH: '/bin', HOME: '/h', TERM: 'xterm-256color' });
});

const FACTS = `os: Debian GNU/Linux forky/sid
kernel: 7.2.13+deb14-cloud-amd64
arch: x86_64
date: 2026-11-21
epoch: 1795258800
systemd: 262
cgroups: v2
docker.version: 28.5.2+dfsg4
docker.storage: overlay2
docker.runtime: runc
docker.containerd: 2.1.9+unknown
podman.version: 5.8.6
podman.storage: overlay
podman.runtime: crun
podman.network: netavark
`;

test('what a host says of itself is read, versions without what the distribution adds', () => {
  const { host, epoch } = parseFacts(FACTS);
  expect(host.docker).toEqual({ version: '28.5.2', storage: 'overlay2', runtime: 'runc', containerd: '2.1.9' });
  expect(host).toMatchObject({ kernel: '7.2.13+deb14-cloud-amd64', recorded: '2026-11-21', systemd: '262' });
  expect(epoch).toBe(1_795_258_800);
});

test('a host without Docker is refused with what it does not say', () => {
  expect(() => parseFacts(FACTS.replace(/docker\.version.*\n/, ''))).toThrow(
    /docker\.version: a version such as 28\.5\.2/,
  );
});
