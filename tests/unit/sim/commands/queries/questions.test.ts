import { expect, test } from '@playwright/test';
import { run } from '../run.ts';

test('a name that is no field is an error of the typed document and then of the bare one', () => {
  const [, docker] = run('docker', ['docker create --name box busybox true', "docker inspect -f '{{.Nope}}' box"]);
  expect(docker?.stderr).toBe(
    'template parsing error: template: :1:2: executing "" at <.Nope>: map has no entry for key "Nope"\n',
  );
  const [, podman] = run('podman', ['podman create --name box busybox true', "podman inspect -f '{{.Nope}}' box"]);
  expect(podman?.stderr).toBe(
    'Error: template: inspect:1:13: executing "inspect" at <.Nope>: can\'t evaluate field Nope in type interface {}\n',
  );
});

test('docker lists the newest container first, podman the oldest', () => {
  const steps = (engine: string): string[] => [
    `${engine} create --name one busybox true`,
    `${engine} create --name two busybox true`,
    `${engine} ps -a --format '{{.Names}}'`,
  ];
  expect(run('docker', steps('docker')).at(-1)?.stdout).toBe('two\none\n');
  expect(run('podman', steps('podman')).at(-1)?.stdout).toBe('one\ntwo\n');
});

test('logs of a container that has ended keep both streams apart', () => {
  const [, both, out] = run('docker', [
    "docker run --name talk busybox sh -c 'echo one; echo two >&2'",
    'docker logs talk',
    'docker logs talk 2>/dev/null',
  ]);
  expect(both).toMatchObject({ stdout: 'one\n', stderr: 'two\n' });
  expect(out?.stdout).toBe('one\n');
});

test('a file that was copied in is an addition, its folder a change', () => {
  const steps = run('podman', [
    'podman create --name box busybox true',
    'echo x > f; podman cp f box:/tmp',
    'podman diff box',
  ]);
  expect(steps.at(-1)?.stdout).toBe('C /tmp\nA /tmp/f\n');
});
