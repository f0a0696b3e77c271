import { IDENTITY } from '../../../../../src/sim/host/idmap.ts';
import { hostPid, hostUid } from '../../../../../src/sim/host/ids.ts';
import { Kernel } from '../../../../../src/sim/host/kernel.ts';
import { dir, executable, file, link, standardDevices } from '../../../../../src/sim/host/nodes.ts';
import type { Programs } from '../../../../../src/sim/host/program.ts';
import type { FileNode, HostState, Layer } from '../../../../../src/sim/host/state.ts';
import { nullStream, sink, textStream } from '../../../../../src/sim/host/streams.ts';

/** When the machine of these tests was started: 2026-11-21 08:00 UTC. */
export const NOW = Date.UTC(2026, 10, 21, 8, 0, 0);

const PASSWD =
  'root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nana:x:1000:1000:Ana:/home/ana:/bin/bash\n';
const GROUP = 'root:x:0:\ndaemon:x:1:\nana:x:1000:\nstaff:x:50:ana\n';

const at = { mtime: NOW };

function rootLayer(programs: readonly string[], busybox: readonly string[]): Layer {
  const layer: Record<string, FileNode> = {
    '/': dir(at),
    '/bin': dir(at),
    '/etc': dir(at),
    '/tmp': dir({ ...at, mode: 0o1777 }),
    '/home': dir(at),
    '/dev': dir(at),
    '/bb': dir(at),
    '/home/ana': dir({ ...at, uid: 1000, gid: 1000 }),
    '/etc/passwd': file(PASSWD, at),
    '/etc/group': file(GROUP, at),
    '/bin/busybox': executable('busybox', 1000000, at),
    ...standardDevices(NOW),
  };
  for (const name of programs) layer[`/bin/${name}`] = executable(name, 35208, at);
  for (const name of busybox) layer[`/bb/${name}`] = link('/bin/busybox', at);
  return layer;
}

/** What running a command came to. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

export interface Machine {
  readonly kernel: Kernel;
  /** Runs a command as root (or as a user) in /home/ana and waits for it. */
  run(argv: readonly string[], options?: RunOptions): Ran;
  put(path: string, node: FileNode): void;
}
export interface RunOptions {
  readonly stdin?: string;
  readonly env?: Record<string, string>;
  readonly uid?: number;
  readonly cwd?: string;
}

/** A small machine: one file system, root and ana, the given programs in /bin, busybox's applets in /bb. */
export function machine(programs: Programs, applets: readonly string[] = []): Machine {
  const rootFs = { id: 'root', lower: [], upper: rootLayer(Object.keys(programs), applets) };
  const mount = {
    path: '/',
    source: { kind: 'fs', fs: 'root', path: '/' },
    readonly: false,
    device: '/dev/vda',
    type: 'ext4',
  } as const;
  const ns = { user: 1, pid: 1, mnt: 1, uts: 1, net: 1, ipc: 1, cgroup: 1 };
  const state = {
    format: 1,
    versions: {},
    now: NOW,
    bootedAt: NOW,
    random: 1,
    counters: {},
    filesystems: { root: rootFs },
    layers: {},
    ns: {
      user: { 1: { id: 1, parent: undefined, owner: hostUid(0), uids: IDENTITY, gids: IDENTITY } },
      pid: { 1: { id: 1, parent: undefined, next: 300 } },
      mnt: { 1: { id: 1, mounts: [mount] } },
      uts: { 1: { id: 1, hostname: 'containerhost', domainname: '' } },
      net: { 1: { id: 1, userns: 1, interfaces: [], listeners: [], resolvers: [], outside: true } },
      ipc: { 1: { id: 1 } },
      cgroup: { 1: { id: 1, root: '/' } },
    },
    processes: {},
    cgroups: {},
    units: {},
    journal: [],
    stores: {},
    logins: {},
  } as unknown as HostState;
  const none = { stat: () => undefined, list: () => [] };
  const kernel = new Kernel(state, {
    programs,
    catalogue: {},
    virtual: { proc: none, sysfs: none, cgroup: none, devpts: none } as never,
  });
  const init = kernel.spawn({
    parent: hostPid(0),
    argv: ['init'],
    passive: true,
    ns,
    cgroup: '/',
    cwd: '/',
    env: { PATH: '/bin:/bb' },
  });
  if (!init.ok) throw new Error('init does not start');
  return {
    kernel,
    put: (path, node) => kernel.proc(init.value).fs.put(path, node),
    run: (argv, options = {}) => {
      const [out, err] = [sink(), sink()];
      const uid = hostUid(options.uid ?? 0);
      const started = kernel.spawn({
        parent: init.value,
        argv,
        cwd: options.cwd ?? '/home/ana',
        env: { PATH: '/bin:/bb', ...options.env },
        ids: { uid, gid: uid, groups: [] },
        fds: { 0: options.stdin === undefined ? nullStream() : textStream(options.stdin), 1: out, 2: err },
      });
      if (!started.ok) return { stdout: '', stderr: `${argv[0]}: ${started.error}`, code: 127 };
      const ended = (): boolean =>
        kernel.process(started.value)?.exitCode !== undefined || kernel.process(started.value) === undefined;
      kernel.scheduler.run(ended, { steps: 200_000 });
      return {
        stdout: out.text(),
        stderr: err.text(),
        code: kernel.process(started.value)?.exitCode ?? kernel.scheduler.exitCodeOf(started.value) ?? -1,
      };
    },
  };
}
