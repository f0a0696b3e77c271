import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { requireConsent } from '../../../../src/tooling/recorder/consent.ts';
import type { Control } from '../../../../src/tooling/recorder/control.ts';

const host = 'src/tooling/recording-host';
const scripts = [
  join(host, 'recording-host'),
  ...['src/tooling/recorder/host', host, join(host, 'lib'), join(host, 'guest')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.sh'))
      .map((name) => join(folder, name)),
  ),
];

for (const script of scripts) {
  test(`bash can read ${script}`, () => {
    expect(spawnSync('bash', ['-n', script], { encoding: 'utf8' }).stderr).toBe('');
  });
}

test('a recording host that was not built yet says how to build it', () => {
  const env = { ...process.env, RECORDING_HOST_DIR: '/nowhere', RECORDING_HOST_PORT: '1' };
  const { status, stderr } = spawnSync('bash', [join(host, 'recording-host'), 'up'], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('there is no machine in /nowhere yet: make it with: recording-host build');
});

test('recording-host without a command shows how it is used', () => {
  const { status, stderr } = spawnSync('bash', [join(host, 'recording-host')], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('recording-host build');
});

const answering = (answer: string): Control => ({
  lock: async () => undefined,
  run: async () => answer,
  close: async () => undefined,
});

test('a machine that does not say it may be emptied is not recorded on', async () => {
  await expect(requireConsent(answering('no\n'), '10.0.0.7')).rejects.toThrow(
    /10\.0\.0\.7 is not prepared to be recorded on.*\n.*removes every container/,
  );
  await requireConsent(answering('yes\n'), '10.0.0.7');
});
