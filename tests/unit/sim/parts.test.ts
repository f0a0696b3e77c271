import { expect, test } from '@playwright/test';
import { sessionShell, shellPrograms } from '../../../src/shell/index.ts';
import { ENGINE_PARTS, Machine, type MachineStart, openHost, RELEASES } from '../../../src/sim/full.ts';
import { tablesAreCurrent } from '../../../src/tooling/simulate/names.ts';

const SHELL = { programs: shellPrograms, session: sessionShell };
const start: MachineStart = {
  scenario: { title: 'x', summary: 'x', user: 'ana', images: ['busybox'], setup: [], order: 1 },
  engine: 'docker',
  user: 'ana',
  versions: RELEASES[0].versions,
  columns: 80,
};

test('the list of programs that is known beforehand is that of the programs (node src/tooling/simulate/names.ts)', () => {
  expect(tablesAreCurrent()).toBe(true);
});

test('a host stands and shows its prompt before its tools and engines are there', () => {
  const machine = new Machine(SHELL, start);
  expect(machine.first.output).toBe('');
  expect(machine.first.next.kind).toBe('prompt');
  machine.host.install(ENGINE_PARTS);
  expect(machine.apply({ kind: 'line', text: 'docker run --rm busybox echo here' }).output).toContain('here');
});

test('the state of a host is plain JSON, and the same commands lead to the same state', () => {
  const run = (): string => {
    const host = openHost(SHELL, { versions: RELEASES[0].versions, images: ['busybox', 'nginx'] }).install(
      ENGINE_PARTS,
    );
    const session = host.batch('ana');
    for (const command of [
      'docker run -d --name web -p 8080:80 nginx',
      'podman run -d --name box busybox sleep 100',
      'curl -s localhost:8080',
    ])
      session.exec(command);
    const text = JSON.stringify(host.kernel.state);
    expect(JSON.parse(text)).toEqual(host.kernel.state);
    return text;
  };
  expect(run()).toBe(run());
});

test('the two releases of each engine can be opened side by side', () => {
  for (const { versions } of RELEASES) {
    const session = openHost(SHELL, { versions, images: [] }).install(ENGINE_PARTS).batch('ana');
    expect(session.exec('docker --version').stdout).toContain(versions.docker);
    expect(session.exec('podman --version').stdout).toContain(versions.podman);
  }
});
