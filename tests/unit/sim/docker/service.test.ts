import { expect, test } from '@playwright/test';
import { sessionShell, shellPrograms } from '../../../../src/shell/index.ts';
import { dockerService } from '../../../../src/sim/docker/service.ts';
import { hostTree } from '../../../../src/sim/engine/volumes/index.ts';
import { openHostWith } from '../../../../src/sim/full.ts';
import type { HostPid } from '../../../../src/sim/host/ids.ts';
import type { Kernel } from '../../../../src/sim/host/kernel.ts';
import type { Task } from '../../../../src/sim/host/program.ts';

const open = () =>
  openHostWith(
    { programs: shellPrograms, session: sessionShell },
    { versions: { docker: '29.7.2', podman: '6.1.1' }, images: ['busybox'] },
  );

/** Carries out what systemd would ask for, as a process of the host. */
function run<T>(kernel: Kernel, task: Task<T>): T {
  const results: T[] = [];
  kernel.spawn({
    parent: 1 as HostPid,
    argv: ['systemd'],
    *run() {
      results.push(yield* task);
      return 0;
    },
  });
  kernel.scheduler.run(() => results.length > 0);
  return results[0] as T;
}

const contextOf = (kernel: Kernel) => ({
  kernel,
  systemd: kernel.proc(1 as HostPid),
  cgroup: '/system.slice/docker.service',
});
const pidOf = (kernel: Kernel, comm: string) => kernel.processes().find((one) => one.comm === comm)?.pid as HostPid;

test('containers end with their daemon; restart policies bring them back', () => {
  const host = open();
  const { kernel } = host;
  const shell = host.batch('ana');
  shell.exec('docker run -d --name plain busybox sleep 1000');
  shell.exec('docker run -d --name always --restart always busybox sleep 1000');
  run(kernel, dockerService.stop(contextOf(kernel), pidOf(kernel, 'dockerd')));
  expect(pidOf(kernel, 'sleep')).toBeUndefined();
  expect(pidOf(kernel, 'dockerd')).toBeUndefined();
  expect(run(kernel, dockerService.start(contextOf(kernel))).ok).toBe(true);
  expect(kernel.processes().filter(({ comm }) => comm === 'sleep')).toHaveLength(1);
});

test('with live-restore containers outlive the daemon', () => {
  const host = open();
  const { kernel } = host;
  const data = '{"live-restore": true}';
  hostTree(kernel).put('/etc/docker/daemon.json', { kind: 'file', data, mode: 0o644, uid: 0, gid: 0, mtime: 0 });
  run(kernel, dockerService.stop(contextOf(kernel), pidOf(kernel, 'dockerd')));
  run(kernel, dockerService.start(contextOf(kernel)));
  host.batch('ana').exec('docker run -d --name box busybox sleep 1000');
  const sleep = pidOf(kernel, 'sleep');
  run(kernel, dockerService.stop(contextOf(kernel), pidOf(kernel, 'dockerd')));
  expect(pidOf(kernel, 'sleep')).toBe(sleep);
});

test('a key that dockerd does not know keeps it from starting', () => {
  const { kernel } = open();
  hostTree(kernel).put('/etc/docker/daemon.json', {
    kind: 'file',
    data: '{"bogus": 1}',
    mode: 0o644,
    uid: 0,
    gid: 0,
    mtime: 0,
  });
  expect(run(kernel, dockerService.start(contextOf(kernel)))).toEqual({
    ok: false,
    error: { result: 'exit-code', code: 1 },
  });
});
