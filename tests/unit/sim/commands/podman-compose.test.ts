import { expect, test } from '@playwright/test';
import { run } from './run.ts';

const PROJECT =
  'mkdir shop; cd shop; printf \'services:\\n  web:\\n    image: docker.io/library/nginx\\n    ports: ["8081:80"]\\n  cache:\\n    image: docker.io/library/redis\\n\' > compose.yaml';

test('podman compose runs docker-compose on the socket of Podman', () => {
  const [, version, refused, , up, names, answer, down, left] = run('podman', [
    PROJECT,
    'podman compose version --short',
    'podman compose up -d',
    'systemctl --user start podman.socket',
    'podman compose up -d',
    'podman ps --format "{{.Names}}" | sort',
    'curl -s -o /dev/null -w "%{http_code}" localhost:8081',
    'podman compose down',
    'podman ps -aq | wc -l',
  ]);
  expect(version?.code).toBe(0);
  expect(refused?.code).toBe(1);
  // recorded: the provider's own words, then who was asked
  expect(refused?.stderr).toContain('unix:///run/user/1000/podman/podman.sock');
  expect(refused?.stderr).toContain(
    'Error: executing /usr/libexec/docker/cli-plugins/docker-compose up -d: exit status 1\n',
  );
  expect(up?.code).toBe(0);
  expect(names?.stdout).toBe('shop-cache-1\nshop-web-1\n');
  expect(answer?.stdout).toBe('200');
  expect(down?.code).toBe(0);
  expect(left?.stdout).toBe('0\n');
});

test('a provider that is not there is named', () => {
  const [missing] = run('podman', ['PODMAN_COMPOSE_PROVIDER=nothing podman compose version']);
  expect(missing?.stderr).toBe(
    'Error: executing nothing version: exec: "nothing": executable file not found in $PATH\n',
  );
  expect(missing?.code).toBe(125);
});
