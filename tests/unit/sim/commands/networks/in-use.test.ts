import { expect, test } from '@playwright/test';
import { run } from '../run.ts';

test('a network with a running container stays, in the words of each engine', () => {
  const steps = (engine: string): string[] => [
    `${engine} network create front`,
    `${engine} run -d --name box --network front busybox sleep 100`,
    `${engine} network rm front`,
  ];
  const docker = run('docker', steps('docker')).at(-1);
  expect(docker?.stderr).toMatch(
    /network front has active endpoints \(name:"box" id:"[0-9a-f]{12}"\)\nexit status 1\n$/,
  );
  const podman = run('podman', steps('podman')).at(-1);
  expect(podman).toMatchObject({ code: 2 });
  expect(podman?.stderr).toContain('"front" has associated containers with it');
});

test('podman 6 lets netavark say that a name is taken', () => {
  const twice = ['podman network create front', 'podman network create front'];
  expect(run('podman', twice).at(-1)?.stderr).toBe('Error: netavark: network already exists front\n');
  expect(run('podman', twice, '5.8.6').at(-1)?.stderr).toBe(
    'Error: network name front already used: network already exists\n',
  );
});
