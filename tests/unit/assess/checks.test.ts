import { expect, test } from '@playwright/test';
import { type ContainerFacts, type HostView, holds } from '../../../src/assess/index.ts';
import type { Check } from '../../../src/schema/index.ts';

const WEB: ContainerFacts = {
  name: 'web',
  image: 'docker.io/library/nginx:latest',
  status: 'running',
  health: undefined,
  owner: 'root',
  pod: '',
  isInfra: false,
  hostUid: 0,
  user: '',
  privileged: false,
  readonly: false,
  noNewPrivileges: false,
  capabilities: ['SETUID', 'CHOWN'],
  memory: 0,
  pids: 0,
  restart: 'no',
  publishes: [8080],
  networks: ['shop'],
  mounts: ['/data'],
  volumes: ['orders'],
  env: ['A=1'],
  root: true,
  outlived: false,
  binds: ['/home/ana/site'],
  sharesNetwork: ['cache'],
};

const HOST: HostView = {
  containers: [WEB, { ...WEB, name: 'infra', isInfra: true }],
  pods: [{ name: 'shop', status: 'Running', members: 2, publishes: [8080] }],
  images: ['docker.io/library/nginx:latest'],
  volumes: ['orders'],
  networks: ['bridge', 'shop'],
  processes: [
    { command: 'dockerd', uid: 0 },
    { command: 'nginx', uid: 33 },
    { command: 'nginx', uid: 0 },
  ],
  unit: (name, user) => (name === 'web.service' && user === 'ana' ? { active: true, enabled: false } : undefined),
  file: (path) => (path === '/home/ana/a.txt' ? { text: 'done\n', uid: 1000 } : undefined),
  answer: (port) => (port === 8080 ? 'Welcome to nginx!' : undefined),
  groupsOf: (user) => (user === 'ana' ? ['ana', 'docker'] : [user]),
};

const TRUE: readonly Check[] = [
  { type: 'container', name: 'web', status: 'running', publishes: 8080 },
  { type: 'container', name: 'web', capabilities: ['CHOWN', 'SETUID'] },
  { type: 'container', image: 'library/nginx', count: 1 },
  { type: 'container', privileged: true, count: 0 },
  { type: 'container', privileged: true, not: true },
  { type: 'container', name: 'web', starts_again: false, root: true, outlived: false },
  { type: 'container', binds: '/home/ana/site', shares_network: 'cache' },
  { type: 'container', network: 'shop', mounts: '/data', volume: 'orders', env: 'A=1' },
  { type: 'pod', name: 'shop', status: 'Running', members: 2, publishes: 8080 },
  { type: 'image', reference: 'library/nginx' },
  { type: 'image', reference: 'library/redis', not: true },
  { type: 'volume', name: 'orders' },
  { type: 'network', name: 'shop' },
  { type: 'process', command: 'dockerd', uid: 0 },
  { type: 'process', command: 'nginx', count: 2 },
  { type: 'unit', name: 'web.service', user: 'ana', active: true, enabled: false },
  { type: 'file', path: '/home/ana/a.txt', contains: 'done', uid: 1000 },
  { type: 'file', path: '/home/ana/b.txt', exists: false },
  { type: 'answers', port: 8080, contains: 'nginx' },
  { type: 'group', user: 'ben', group: 'docker', not: true },
];

const FALSE: readonly Check[] = [
  { type: 'container', name: 'infra' },
  { type: 'container', name: 'web', capabilities: ['CHOWN'] },
  { type: 'container', name: 'web', status: 'exited' },
  { type: 'container', name: 'web', starts_again: true },
  { type: 'container', name: 'web', root: false },
  { type: 'container', name: 'web', outlived: true },
  { type: 'container', binds: '/etc' },
  { type: 'container', shares_network: 'web' },
  { type: 'container', name: 'web', health: 'healthy' },
  { type: 'pod', name: 'shop', members: 3 },
  { type: 'process', command: 'nginx', count: 1 },
  { type: 'unit', name: 'web.service', active: true },
  { type: 'unit', name: 'web.service', user: 'ana', enabled: true },
  { type: 'file', path: '/home/ana/a.txt', exists: false },
  { type: 'file', path: '/home/ana/a.txt', uid: 0 },
  { type: 'file', path: '/home/ana/b.txt' },
  { type: 'answers', port: 8081 },
  { type: 'answers', port: 8080, contains: 'apache' },
  { type: 'group', user: 'ana', group: 'sudo' },
];

for (const check of TRUE) {
  test(`a check that is so holds: ${JSON.stringify(check)}`, () => {
    expect(holds(check, HOST)).toBe(true);
  });
}
for (const check of FALSE) {
  test(`a check that is not so does not hold: ${JSON.stringify(check)}`, () => {
    expect(holds(check, HOST)).toBe(false);
  });
}

test('a restart policy that brings a container back is always or unless-stopped', () => {
  const policies = ['no', 'on-failure', 'always', 'unless-stopped'].filter((restart) =>
    holds({ type: 'container', starts_again: true }, { ...HOST, containers: [{ ...WEB, restart }] }),
  );
  expect(policies).toEqual(['always', 'unless-stopped']);
});

test('a container that does not run is neither root inside nor not', () => {
  const stopped = { ...HOST, containers: [{ ...WEB, status: 'exited', root: undefined }] };
  expect(holds({ type: 'container', root: true }, stopped)).toBe(false);
  expect(holds({ type: 'container', root: false }, stopped)).toBe(false);
});
