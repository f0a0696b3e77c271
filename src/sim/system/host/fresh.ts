import { ALL_CAPS, NO_CAPS } from '../../host/caps.ts';
import { IDENTITY } from '../../host/idmap.ts';
import { type HostPid, hostPid, hostUid, type Millis } from '../../host/ids.ts';
import { FIRST } from '../../host/namespaces.ts';
import type { HostState, Layer, Listener, Mount, Namespaces, NetInterface, Process } from '../../host/state.ts';
import type { UnitState } from '../units/state.ts';
import { hostLayer } from './layer.ts';
import { type IdleProcess, KERNEL_THREADS, PROCESSES } from './processes-table.ts';
import { ACTIVE_SYSTEM, ACTIVE_USER } from './units-table.ts';

/** Which host to make. */
export interface FreshOptions {
  /** What is installed: { docker: '29.7.2', podman: '6.1.1' }. */
  readonly versions: Readonly<Record<string, string>>;
  /** Names of the programs that the simulation has. */
  readonly programs: readonly string[];
  readonly now?: Millis;
  readonly seed?: number;
}
/** A host as it is after boot: its state, and the static layers it reads from. */
export interface HostSeed {
  readonly state: HostState;
  readonly catalogue: Readonly<Record<string, () => Layer>>;
}

/** The static layer of the host's own files, and the file system that lies over it. */
export const HOST_LAYER = 'host';
export const HOST_FS = 'host';

/** When the recordings were made: the clock of a fresh host. */
const FRESH_NOW = Date.UTC(2026, 10, 21, 9, 16, 0);
const UP_FOR = 6 * 60_000;
const FIRST_PID = 1700;

/** Variables of an idle process: those of a user's manager, or of the system's. */
function environment(uid: number): Record<string, string> {
  if (uid < 1000) return { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin' };
  const path = '/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games';
  return { HOME: `/home/${uid === 1000 ? 'ana' : 'ben'}`, PATH: path, XDG_RUNTIME_DIR: `/run/user/${uid}` };
}

/** Words of an idle process: those that rewrite their command line have it as one. */
function words(args: string): string[] {
  if (args === '') return [];
  return /^(sshd:|\()/.test(args) ? [args] : args.split(' ');
}

/** Ids and rights of an idle process. */
function rights(one: IdleProcess) {
  const [uid, gid] = [hostUid(one.uid), hostUid(one.gid)];
  const set = one.uid === 0 ? ALL_CAPS : NO_CAPS;
  return {
    uid,
    euid: uid,
    gid,
    egid: gid,
    groups: one.uid === 1000 ? [27, 988, 1000].map(hostUid) : [gid],
    loginuid: one.uid >= 1000 ? uid : undefined,
    caps: { effective: set, permitted: set, inheritable: NO_CAPS, bounding: ALL_CAPS, ambient: NO_CAPS },
  };
}

function record(one: IdleProcess, bootedAt: Millis): Process {
  const pid = hostPid(one.pid);
  const leader = one.comm === '(sd-pam)' ? hostPid(one.ppid) : pid;
  return {
    pid,
    ppid: hostPid(one.ppid),
    comm: one.comm,
    argv: words(one.args),
    exe: one.exe,
    cwd: '/',
    env: environment(one.uid),
    ...rights(one),
    ns: { ...FIRST },
    nspids: [one.pid],
    cgroup: one.cgroup,
    pgid: leader,
    sid: leader,
    tty: one.tty,
    status: 'S',
    startedAt: bootedAt + (one.pid < 300 ? 0 : one.pid < 500 ? 3000 : 5000),
    cpu: one.rss / 10,
    rss: one.rss,
    umask: 0o022,
    ...(one.oom !== undefined && { oomScoreAdj: one.oom }),
    exitCode: undefined,
  };
}

function processTable(bootedAt: Millis): Record<number, Process> {
  const table: Record<number, Process> = {};
  for (const one of PROCESSES) table[one.pid] = record(one, bootedAt);
  for (const [number, comm] of Object.entries(KERNEL_THREADS)) {
    const pid = Number(number);
    const thread = {
      pid,
      ppid: pid === 2 ? 0 : 2,
      uid: 0,
      gid: 0,
      comm,
      args: '',
      exe: '',
      cgroup: '/',
      rss: 0,
      unit: '',
    };
    table[pid] = { ...record(thread, bootedAt), startedAt: bootedAt, pgid: hostPid(0), sid: hostPid(0) };
  }
  return table;
}

function unitTable(bootedAt: Millis): Record<string, UnitState> {
  const table: Record<string, UnitState> = {};
  const add = (manager: string, name: string, sub: string, pid: number): void => {
    const invocation = [...`${manager}${name}`]
      .reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) >>> 0, 7)
      .toString(16)
      .padStart(8, '0')
      .repeat(4);
    table[`${manager}:${name}`] = {
      active: 'active',
      sub,
      mainPid: hostPid(pid),
      since: bootedAt + 5000,
      result: 'success',
      restarts: 0,
      invocation,
    };
  };
  for (const [name, sub] of Object.entries(ACTIVE_SYSTEM)) {
    const found = PROCESSES.find((one) => one.unit === name);
    add('system', name, sub, found?.pid ?? 0);
  }
  for (const uid of [1000, 1001]) for (const [name, sub] of Object.entries(ACTIVE_USER)) add(String(uid), name, sub, 0);
  return table;
}

const USER_RUN = 'nosuid,nodev,relatime,size=401184k,nr_inodes=100296,mode=700';
const CGROUP = 'nosuid,nodev,noexec,relatime,nsdelegate,memory_recursiveprot';

/** Parts of the file tree that are mounts: path, device, type, options. */
const PARTS: readonly (readonly [path: string, device: string, type: string, options: string])[] = [
  ['/', '/dev/vda', 'ext4', 'relatime'],
  ['/dev', 'devtmpfs', 'devtmpfs', 'nosuid,size=2005012k,nr_inodes=501253,mode=755'],
  ['/dev/shm', 'tmpfs', 'tmpfs', 'nosuid,nodev'],
  ['/run', 'tmpfs', 'tmpfs', 'nosuid,nodev,size=802376k,nr_inodes=819200,mode=755'],
  ['/tmp', 'tmpfs', 'tmpfs', 'nosuid,nodev,nr_inodes=1048576'],
  ['/run/user/1001', 'tmpfs', 'tmpfs', `${USER_RUN},uid=1001,gid=1001`],
  ['/run/user/1000', 'tmpfs', 'tmpfs', `${USER_RUN},uid=1000,gid=1000`],
];
/** Virtual trees: path, kind, type, options. */
const TREES = [
  ['/proc', 'proc', 'proc', 'nosuid,nodev,noexec,relatime'],
  ['/sys', 'sysfs', 'sysfs', 'nosuid,nodev,noexec,relatime'],
  ['/sys/fs/cgroup', 'cgroup', 'cgroup2', CGROUP],
  ['/dev/pts', 'devpts', 'devpts', 'nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=000'],
] as const;

/** Mounts of the host. All but the virtual ones show the one file system, so that a path is the same from anywhere. */
function mounts(): Mount[] {
  const parts = PARTS.map(([path, device, type, options]): Mount => {
    return { path, source: { kind: 'fs', fs: HOST_FS, path }, readonly: false, device, type, options };
  });
  const trees = TREES.map(([path, kind, type, options]): Mount => {
    return { path, source: { kind }, readonly: false, device: type, type, options };
  });
  return [...parts.slice(0, 2), ...trees, ...parts.slice(2)];
}

function interfaces(): NetInterface[] {
  return [
    { name: 'lo', addresses: ['127.0.0.1/8', '::1/128'], mac: '00:00:00:00:00:00', up: true },
    {
      name: 'eth0',
      addresses: ['10.0.2.15/24', 'fec0::5054:ff:fe12:3456/64', 'fe80::5054:ff:fe12:3456/64'],
      mac: '52:54:00:12:34:56',
      network: 'outside',
      origin: 'dhcp',
      up: true,
    },
  ];
}

function namespaces(): Namespaces {
  const held = (port: number, address: string, pid: number, comm: string): Listener => ({
    proto: 'tcp',
    address,
    port,
    pid: hostPid(pid) as HostPid,
    comm,
  });
  return {
    user: { [FIRST.user]: { id: FIRST.user, parent: undefined, owner: hostUid(0), uids: IDENTITY, gids: IDENTITY } },
    pid: { [FIRST.pid]: { id: FIRST.pid, parent: undefined, next: FIRST_PID } },
    mnt: { [FIRST.mnt]: { id: FIRST.mnt, mounts: mounts() } },
    uts: { [FIRST.uts]: { id: FIRST.uts, hostname: 'containerhost', domainname: '' } },
    net: {
      [FIRST.net]: {
        id: FIRST.net,
        userns: FIRST.user,
        interfaces: interfaces(),
        resolvers: [],
        outside: true,
        listeners: [
          held(22, '0.0.0.0', 570, 'sshd'),
          held(5000, '127.0.0.1', 548, 'docker-registry'),
          held(41449, '127.0.0.1', 583, 'containerd'),
          held(22, '::', 570, 'sshd'),
        ],
      },
    },
    ipc: { [FIRST.ipc]: { id: FIRST.ipc } },
    cgroup: { [FIRST.cgroup]: { id: FIRST.cgroup, root: '/' } },
  };
}

/**
 * A host right after boot: nobody is logged in, ana and ben linger, both engines are installed and idle.
 *
 * @returns its state as plain data, and the layer of files that it reads from
 */
export function freshHost(options: FreshOptions): HostSeed {
  const now = options.now ?? FRESH_NOW;
  const bootedAt = now - UP_FOR;
  const programs = new Set(options.programs);
  const state: HostState = {
    format: 1,
    versions: { ...options.versions },
    now,
    bootedAt,
    random: options.seed ?? 1,
    counters: { pid: FIRST_PID, session: 1 },
    filesystems: { [HOST_FS]: { id: HOST_FS, lower: [HOST_LAYER], upper: {} } },
    layers: {},
    ns: namespaces(),
    processes: processTable(bootedAt),
    cgroups: {},
    units: unitTable(bootedAt),
    journal: [],
    stores: {},
    logins: { lingers: [1000, 1001], sessions: [] },
  };
  return { state, catalogue: { [HOST_LAYER]: () => hostLayer(programs, bootedAt) } };
}
