import { expect, test } from '@playwright/test';
import { run } from '../run.ts';

test('pruning takes named volumes in podman 5 only, and elsewhere with --all', () => {
  const steps = (engine: string, more: string): string[] => [
    `${engine} volume create kept`,
    `${engine} volume prune -f${more}`,
    `${engine} volume ls -q`,
  ];
  expect(run('podman', steps('podman', ''), '5.8.6').at(-1)?.stdout).toBe('');
  expect(run('podman', steps('podman', '')).at(-1)?.stdout).toBe('kept\n');
  expect(run('podman', steps('podman', ' -a')).at(-1)?.stdout).toBe('');
  expect(run('docker', steps('docker', '')).at(-1)?.stdout).toBe('kept\n');
  expect(run('docker', steps('docker', ' -a')).at(-1)?.stdout).toBe('');
});
