import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Engine } from '../../../../src/schema/index.ts';
import { parseProbe } from '../../../../src/tooling/recorder/probe.ts';
import { containerNames, selectProcesses } from '../../../../src/tooling/recorder/select.ts';
import type { RawProcess, Snapshot } from '../../../../src/tooling/recorder/snapshot.ts';

// Read on a recording host: Docker runs web; Podman runs a pod app with web in it, and db in a network of its own.
const both = snapshotOf('both');
// The same host after every conmon was killed and Docker stopped.
const killed = snapshotOf('killed');

function snapshotOf(name: string): Snapshot {
  return parseProbe(readFileSync(new URL(`fixtures/${name}.probe.txt`, import.meta.url), 'utf8'));
}
const select = (snapshot: Snapshot, engine: Engine, shell = 999_999, names = containerNames(snapshot, engine)) =>
  selectProcesses(snapshot, { engine, shell, names });
const commands = (snapshot: Snapshot, engine: Engine): string[] =>
  select(snapshot, engine).map(({ command }) => command);

test('the probe reads users, namespaces and the uid map of a process inside a rootless container', () => {
  const worker = select(both, 'podman').find(({ uid }) => uid === 100_032);
  expect(worker).toMatchObject({ user: '100032', command: 'nginx', args: 'nginx: worker process' });
  expect(worker?.uidMap).toEqual([
    [0, 1000, 1],
    [1, 100_000, 65_536],
  ]);
  expect(Object.keys(worker?.ns ?? {}).sort()).toEqual(['cgroup', 'ipc', 'mnt', 'net', 'pid', 'user', 'uts']);
});

test("Docker's lane has its daemon, shim, proxies and what runs in the container, and nothing of Podman's", () => {
  const found = commands(both, 'docker');
  expect(new Set(found)).toEqual(
    new Set(['systemd', 'containerd', 'dockerd', 'containerd-shim', 'docker-proxy', 'nginx']),
  );
  expect(
    select(both, 'docker')
      .filter(({ container }) => container === 'web')
      .map(({ command }) => command),
  ).toEqual(['containerd-shim', 'nginx', 'nginx', 'nginx']);
});

test("Podman's lane has conmon, pasta, aardvark-dns, catatonit and the containers, and nothing of Docker's", () => {
  const found = new Set(commands(both, 'podman'));
  for (const name of ['conmon', 'pasta.avx2', 'aardvark-dns', 'catatonit', 'nginx', 'redis-server']) {
    expect(found).toContain(name);
  }
  for (const name of ['dockerd', 'containerd', 'containerd-shim', 'sshd', 'bash']) expect(found).not.toContain(name);
  const containers = new Set(select(both, 'podman').map(({ container }) => container));
  expect(containers).toContain('db');
  expect(containers).toContain('web');
  expect([...containers].some((name) => name?.endsWith('-infra'))).toBe(true);
});

test('every process but the first has its parent in the selection', () => {
  for (const [snapshot, engine] of [
    [both, 'docker'],
    [both, 'podman'],
    [killed, 'docker'],
    [killed, 'podman'],
  ] as const) {
    const pids = new Set(select(snapshot, engine).map(({ pid }) => pid));
    for (const { pid, ppid } of select(snapshot, engine)) expect(pid === 1 || pids.has(ppid)).toBe(true);
  }
});

test('containers keep their names when the daemon or conmon is gone', () => {
  const stopped = {
    ...both,
    containers: new Map(),
    processes: both.processes.filter(({ comm }) => comm !== 'dockerd'),
  };
  const inDocker = select(stopped, 'docker', 0, containerNames(both, 'docker'));
  expect(inDocker.filter(({ command }) => command === 'nginx').map(({ container }) => container)).toEqual([
    ...['web', 'web', 'web'],
  ]);
  const inPodman = select(killed, 'podman', 0, containerNames(both, 'podman'));
  expect(inPodman.map(({ command }) => command)).not.toContain('conmon');
  expect(inPodman.find(({ command }) => command === 'redis-server')).toMatchObject({ ppid: 1, container: 'db' });
});

test('a container whose name was never heard is called by its short id', () => {
  const shim = select(both, 'docker', 0, new Map()).find(({ command }) => command === 'containerd-shim');
  expect(shim?.container).toMatch(/^[0-9a-f]{12}$/);
});

const extra = (pid: number, ppid: number, comm: string, uid = 1000): RawProcess => ({
  ...{ pid, ppid, uid, comm, argv: [comm], cgroup: '/', ns: {}, uidMap: [] },
});

test("the learner's background jobs are shown below their shell, the bare shell is not", () => {
  const shell = [extra(901, 1, 'sshd-session', 0), extra(902, 901, 'bash')];
  const idle = { ...both, processes: [...both.processes, ...shell] };
  expect(select(idle, 'podman', 902).map(({ pid }) => pid)).not.toContain(902);
  const busy = { ...idle, processes: [...idle.processes, extra(903, 902, 'sleep')] };
  expect(select(busy, 'podman', 902).map(({ pid }) => pid)).toEqual(expect.arrayContaining([901, 902, 903]));
});

test("the recorder's own control connection is never shown", () => {
  const own = [extra(951, both.self, 'docker', 0), extra(952, 951, 'docker', 0)];
  const found = select({ ...both, processes: [...both.processes, ...own] }, 'docker').map(({ pid }) => pid);
  expect(found).not.toContain(951);
  expect(found).not.toContain(952);
});

test('command lines are cut at 120 characters', () => {
  for (const { args } of select(both, 'podman')) expect(args.length).toBeLessThanOrEqual(120);
  expect(select(both, 'podman').find(({ command }) => command === 'conmon')?.args).toMatch(/…$/);
});

test('what the host prints of a process that ended meanwhile is left out', () => {
  const { processes } = parseProbe('self 5\n7/status:Name:\tghost\n7/status:PPid:\t1\n8/uid_map:  0 0 1\nnonsense\n');
  expect(processes).toEqual([]);
});
