import { expect, test } from '@playwright/test';
import { sessionShell, shellPrograms } from '../../../../src/shell/index.ts';
import { openHostWith } from '../../../../src/sim/full.ts';

const open = (user = 'ana') => {
  const host = openHostWith(
    { programs: shellPrograms, session: sessionShell },
    { versions: { docker: '29.7.2', podman: '6.1.1' }, images: ['busybox'] },
  );
  return { host, shell: host.batch(user) };
};

for (const engine of ['docker', 'podman']) {
  test(`${engine} gives on what a container prints and how it ends`, () => {
    const { shell } = open();
    const ran = shell.exec(`${engine} run --rm busybox sh -c 'echo out; echo err >&2; exit 3'`);
    expect(ran).toMatchObject({ code: 3, stdout: 'out\n', stderr: 'err\n' });
  });

  test(`${engine} passes the client's stdin to a container with -i only`, () => {
    const { shell } = open();
    expect(shell.exec(`echo in | ${engine} run -i --rm busybox cat`).stdout).toBe('in\n');
    expect(shell.exec(`echo in | ${engine} run --rm busybox cat`).stdout).toBe('');
  });

  test(`${engine} leaves nothing running behind a removed container`, () => {
    const { host, shell } = open();
    shell.exec(`${engine} run --rm busybox true`);
    const before = host.kernel.processes().length;
    shell.exec(`${engine} run -d --name box busybox sleep 100`);
    expect(host.kernel.processes().length).toBeGreaterThan(before);
    shell.exec(`${engine} rm -f box`);
    expect(host.kernel.processes().length).toBe(before);
    const { stores, filesystems } = host.kernel.state;
    for (const store of Object.values(stores)) expect(store).toMatchObject({ containers: {} });
    expect(Object.keys(filesystems)).toEqual(['host']);
  });

  test(`${engine} restarts a failing container as often as it is told`, () => {
    const { host, shell } = open();
    shell.exec(`${engine} run -d --name flaky --restart on-failure:2 busybox sh -c 'exit 4'`);
    shell.exec('sleep 10');
    const stores = Object.values(host.kernel.state.stores) as {
      containers: Record<string, { name: string; state: unknown }>;
    }[];
    const flaky = stores.flatMap(({ containers }) => Object.values(containers)).find(({ name }) => name === 'flaky');
    expect(flaky?.state).toMatchObject({ restartCount: 2, status: 'exited', exitCode: 4 });
  });
}

test('a container of Docker belongs to root and to a shim whose parent is pid 1', () => {
  const { host, shell } = open();
  shell.exec('docker run -d busybox sleep 1234');
  const sleep = host.kernel.processes().find(({ comm }) => comm === 'sleep');
  const shim = host.kernel.process(Number(sleep?.ppid));
  expect(sleep).toMatchObject({ uid: 0, loginuid: undefined });
  expect(shim).toMatchObject({ comm: 'containerd-shim', ppid: 1 });
});

test('a container of Podman belongs to its user, outlives conmon, and its exit is then lost', () => {
  const { host, shell } = open();
  shell.exec('podman run -d --name box busybox sleep 1234');
  const sleep = host.kernel.processes().find(({ comm }) => comm === 'sleep');
  const conmon = host.kernel.process(Number(sleep?.ppid));
  expect(sleep).toMatchObject({ uid: 1000, loginuid: 1000 });
  expect(conmon).toMatchObject({ comm: 'conmon', ppid: 1, uid: 1000 });
  shell.exec(`kill -9 ${conmon?.pid}`);
  expect(host.kernel.process(Number(sleep?.pid))).toMatchObject({ ppid: 1 });
  expect(shell.exec('podman stop -t 0 box').stderr).toContain('conmon exited prematurely');
});

test('what the simulation lacks is said plainly, and never done', () => {
  const { shell } = open();
  const ran = shell.exec('docker run --use-api-socket busybox true');
  expect(ran).toMatchObject({ code: 64, stderr: 'docker run --use-api-socket is not part of this simulation\n' });
});

test('somebody outside the group docker may not write to the socket', () => {
  const { host, shell } = open('ben');
  expect(shell.exec('docker run busybox true').code).toBe(1);
  expect(host.kernel.events.map(({ kind }) => kind)).toContain('request-refused');
});
