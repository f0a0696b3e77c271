import { expect, test } from '@playwright/test';
import { toYaml } from '../../../../../src/sim/podman/yaml.ts';
import { run } from '../run.ts';

test('info counts the containers of the store', () => {
  const docker = run('docker', [
    'docker create busybox true',
    "docker info --format '{{.Containers}} {{.ContainersRunning}}'",
  ]);
  expect(docker.at(-1)?.stdout).toBe('1 0\n');
  const podman = run('podman', [
    'podman create busybox true',
    "podman info --format '{{.Store.ContainerStore.Number}}'",
  ]);
  expect(podman.at(-1)?.stdout).toBe('1\n');
});

test('the client tells its own version when the daemon does not answer', () => {
  const [, told] = run('docker', ['sudo systemctl stop docker.socket docker.service', 'docker version | head -1']);
  expect(told?.stdout).toBe('Client:\n');
});

test('YAML keeps versions plain and quotes what would be read as something else', () => {
  const value = {
    version: '1.45.0',
    truth: 'true',
    empty: '',
    colon: 'a: b',
    list: ['x'],
    none: null,
    lines: 'a\nb\n',
  };
  expect(toYaml(value)).toBe(
    'colon: \'a: b\'\nempty: ""\nlines: |\n  a\n  b\nlist:\n- x\nnone: null\ntruth: "true"\nversion: 1.45.0',
  );
});
