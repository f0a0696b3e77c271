import { expect, test } from '@playwright/test';
import { run } from '../run.ts';

test('containers of a pod share the name, the ports and the network of their infra container', () => {
  const steps = run('podman', [
    'podman pod create --name shop -p 8080:80',
    'podman run -d --pod shop --name web nginx',
    "podman run --rm --pod shop busybox sh -c 'hostname; wget -qO- localhost | grep -c title'",
    "podman pod inspect shop --format '{{.State}} {{.NumContainers}} {{.SharedNamespaces}}'",
  ]);
  expect(steps[2]?.stdout).toBe('shop\n1\n');
  expect(steps[3]?.stdout).toBe('Running 2 [ipc net uts]\n');
});

test('a pod that runs is only removed by force', () => {
  const steps = run('podman', [
    'podman pod create shop',
    'podman run -d --pod shop --name one busybox sleep 1000',
    'podman pod rm shop',
    'podman pod rm -f -t 0 shop | wc -l; podman ps -aq | wc -l',
  ]);
  expect(steps[2]?.code).toBe(125);
  expect(steps[2]?.stderr).toContain('Error: not all containers could be removed from pod');
  expect(steps[3]?.stdout).toBe('1\n0\n');
});

test('by the exit policy stop the infra container ends with the last member', () => {
  const steps = run('podman', [
    'podman pod create --exit-policy stop shop',
    'podman run -d --pod shop busybox sleep 2',
    "sleep 4; podman pod ps --format '{{.Status}}'",
  ]);
  expect(steps[2]?.stdout).toBe('Exited\n');
});
