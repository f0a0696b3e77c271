import { device, dir, executable, file, link, type NodeOptions, socket, standardDevices } from '../../host/nodes.ts';
import { parentOf } from '../../host/path.ts';
import type { FileNode, Layer } from '../../host/state.ts';
import { HOST_BIN, HOST_SBIN } from './commands-table.ts';
import { etcFiles } from './etc.ts';
import { BASH_LOGOUT, BASHRC, PROFILE } from './skel-table.ts';
import { ENABLED_SYSTEM, UNIT_FILES } from './units-table.ts';

/** The program that stands for installed commands which the simulation does not have. */
export const NOT_PART = 'not-part';

const SYSTEM_FOLDERS = [
  '/boot',
  '/media',
  '/mnt',
  '/opt',
  '/srv',
  '/home',
  '/usr',
  '/usr/local',
  '/usr/local/bin',
  '/usr/local/sbin',
  '/usr/lib',
  '/usr/libexec',
  '/usr/share',
  '/usr/games',
  '/usr/src',
  '/usr/include',
  '/etc',
  '/var',
  '/var/backups',
  '/var/cache',
  '/var/lib',
  '/var/log',
  '/var/opt',
  '/var/spool',
  '/var/lib/systemd',
  '/var/lib/systemd/linger',
  '/var/lib/misc',
  '/run',
  '/run/lock',
  '/run/user',
  '/run/systemd',
  '/run/systemd/system',
  '/run/dbus',
  '/proc',
  '/sys',
  '/dev',
  '/dev/pts',
  '/dev/net',
];

/** Entries of a home folder, as `ls -la ~` of the recording host shows it. */
function home(path: string, id: number, mtime: number): Layer {
  const own = { uid: id, gid: id };
  const secret = { ...own, mode: 0o700, mtime };
  return {
    [path]: dir({ ...secret }),
    [`${path}/.bash_logout`]: file(BASH_LOGOUT, { ...own, mtime: SKEL_TIME }),
    [`${path}/.bashrc`]: file(BASHRC, { ...own, mtime: SKEL_TIME }),
    [`${path}/.profile`]: file(PROFILE, { ...own, mtime: SKEL_TIME }),
    [`${path}/.cache`]: dir(secret),
    [`${path}/.config`]: dir(secret),
    [`${path}/.local`]: dir(secret),
    [`${path}/.local/share`]: dir(secret),
    [`${path}/.ssh`]: dir(secret),
  };
}
const SKEL_TIME = Date.UTC(2026, 8, 4, 8, 34, 0);

/** /usr/bin and /usr/sbin: the installed commands, each with its program or, without one, a plain refusal. */
function commands(programs: ReadonlySet<string>): Layer {
  const layer: Layer = {};
  const setuid = new Set([
    'sudo',
    'su',
    'passwd',
    'gpasswd',
    'chsh',
    'chfn',
    'mount',
    'umount',
    'newuidmap',
    'newgidmap',
  ]);
  const add = (folder: string, name: string): void => {
    const program = programs.has(name) ? name : NOT_PART;
    layer[`${folder}/${name}`] = executable(program, sizeOf(name), setuid.has(name) ? { mode: 0o4755 } : {});
  };
  for (const name of HOST_BIN) add('/usr/bin', name);
  for (const name of HOST_SBIN) add('/usr/sbin', name);
  for (const name of programs) {
    if (!/^[a-z][\w.-]*$/.test(name) || name.includes(':') || ELSEWHERE.has(name)) continue;
    if (!layer[`/usr/bin/${name}`] && !layer[`/usr/sbin/${name}`]) add('/usr/bin', name);
  }
  for (const [name, target] of Object.entries(LINKS)) layer[name] = link(target);
  return layer;
}
/** Programs that images or packages bring and the host does not have. */
const ELSEWHERE = new Set([
  NOT_PART,
  'nginx',
  'redis-server',
  'redis-cli',
  'redis-benchmark',
  'postgres',
  'psql',
  'initdb',
  'pg_ctl',
  'apache2',
  'apache2ctl',
  'httpd',
  'rootlesskit',
  'dockerd-rootless.sh',
  'dockerd-rootless-setuptool.sh',
  'wget',
  'nc',
  'netstat',
  'ifconfig',
  'route',
  'nslookup',
  'dig',
  'telnet',
  'traceroute',
  'arp',
  'arping',
  'tree',
  'lsof',
  'strace',
  'adduser',
  'deluser',
  'addgroup',
  'delgroup',
  'ash',
  'ts',
  'xxd',
  'uuidgen',
  'hexdump',
  'bc',
  'dc',
  'ed',
  'time',
  'usleep',
  'cal',
  'unzip',
  'mkpasswd',
  'nano-tiny',
  'tcpdump',
  'host',
  'make',
  'gcc',
  'git',
  'node',
  'npm',
  'column',
  'rev',
  'strings',
  'man',
  'vim',
  'ssh',
  'hd',
]);
const LINKS: Readonly<Record<string, string>> = {
  '/bin': 'usr/bin',
  '/lib': 'usr/lib',
  '/lib64': 'usr/lib64',
  '/sbin': 'usr/sbin',
  '/usr/bin/sh': 'dash',
  '/usr/sbin/ip': '/usr/bin/ip',
  '/usr/sbin/init': '../lib/systemd/systemd',
};
/** Sizes of a few files that people look at; others are like a small tool of coreutils. */
const SIZES: Readonly<Record<string, number>> = {
  bash: 1298416,
  docker: 34862152,
  podman: 44310784,
  dockerd: 80433920,
  containerd: 43118672,
  runc: 12120184,
  crun: 532136,
  conmon: 166448,
  sudo: 306456,
  systemctl: 312072,
};
const sizeOf = (name: string): number => SIZES[name] ?? 35208 + ((name.length * 7919) % 90) * 1024;

function units(): Layer {
  const layer: Layer = {};
  for (const [path, text] of Object.entries(UNIT_FILES)) layer[path] = file(text);
  const enable = (root: string, from: string, table: Readonly<Record<string, readonly string[]>>): void => {
    for (const [folder, names] of Object.entries(table)) {
      for (const name of names) layer[`${root}/${folder}/${name}`] = link(`${from}/${name.replace(/@[^.]+\./, '@.')}`);
    }
  };
  enable('/etc/systemd/system', '/usr/lib/systemd/system', ENABLED_SYSTEM);
  return layer;
}

/** What boot makes in /run, /dev and /tmp. */
function runtime(now: number): Layer {
  const at: NodeOptions = { mtime: now };
  const layer: Layer = {
    ...standardDevices(now),
    '/dev/console': device('tty', 5, 1, { ...at, mode: 0o600 }),
    '/dev/ptmx': device('tty', 5, 2, { ...at, gid: 5 }),
    '/dev/shm': dir({ ...at, mode: 0o1777 }),
    '/dev/fuse': device('null', 10, 229, at),
    '/dev/kmsg': device('null', 1, 11, { ...at, mode: 0o644 }),
    '/dev/net/tun': device('null', 10, 200, at),
    '/dev/tty1': device('tty', 4, 1, { ...at, mode: 0o600, gid: 5 }),
    '/dev/ttyS0': device('tty', 4, 64, { ...at, mode: 0o600, gid: 5 }),
    '/dev/vda': { kind: 'block', major: 254, minor: 0, mode: 0o660, uid: 0, gid: 6, mtime: now },
    '/tmp': dir({ ...at, mode: 0o1777 }),
    '/var/tmp': dir({ ...at, mode: 0o1777 }),
    '/run/docker.sock': socket({ ...at, mode: 0o660, gid: 988 }),
    '/run/dbus/system_bus_socket': socket(at),
    '/run/containerd/containerd.sock': socket({ ...at, mode: 0o660 }),
    '/run/containerd': dir({ ...at, mode: 0o711 }),
    '/run/lock': dir({ ...at, mode: 0o1777 }),
    '/var/lock': link('/run/lock'),
    '/var/run': link('/run'),
  };
  for (const id of [1000, 1001]) {
    const own = { ...at, uid: id, gid: id };
    layer[`/run/user/${id}`] = dir({ ...own, mode: 0o700 });
    layer[`/run/user/${id}/bus`] = socket({ ...own, mode: 0o666 });
    layer[`/run/user/${id}/systemd`] = dir(own);
  }
  return layer;
}

/** Makes the folders that hold the entries of a layer and are not named themselves. */
export function withFolders(layer: Layer, mtime?: number): Layer {
  const all: Record<string, FileNode | null> = { '/': dir(mtime === undefined ? {} : { mtime }) };
  const fill = (path: string): void => {
    if (path === '/' || all[path] !== undefined || layer[path] !== undefined) return;
    fill(parentOf(path));
    const links = Object.entries(LINKS).find(([from]) => from === path);
    if (!links) all[path] = dir(mtime === undefined ? {} : { mtime });
  };
  for (const path of Object.keys(layer)) fill(parentOf(path));
  return { ...all, ...layer };
}

/**
 * The files of a freshly installed host, before anybody has done anything.
 *
 * @param programs names of the programs that the simulation has: they are in /usr/bin; other installed commands
 * answer that they are not part of this simulation
 * @param now when the machine was booted, for what boot makes
 */
export function hostLayer(programs: ReadonlySet<string>, now: number): Layer {
  const folders = Object.fromEntries(SYSTEM_FOLDERS.map((path) => [path, dir()]));
  const rest: Layer = {
    ...folders,
    ...commands(programs),
    ...etcFiles(),
    ...units(),
    ...home('/home/ana', 1000, now),
    ...home('/home/ben', 1001, now),
    ...runtime(now),
    '/home/ana/.sudo_as_admin_successful': file('', { uid: 1000, gid: 1000, mtime: now }),
    '/root': dir({ mode: 0o700 }),
    '/root/.bashrc': file(BASHRC.slice(0, 571), { mtime: SKEL_TIME }),
    '/root/.profile': file(
      'if [ "$BASH" ]; then\n  if [ -f ~/.bashrc ]; then\n    . ~/.bashrc\n  fi\nfi\n\nmesg n 2> /dev/null || true\n',
      { mtime: SKEL_TIME },
    ),
    '/usr/lib/systemd/systemd': executable(NOT_PART, 106680),
    '/usr/libexec/podman/quadlet': executable(
      programs.has('podman-system-generator') ? 'podman-system-generator' : NOT_PART,
      5242880,
    ),
    '/usr/lib/systemd/system-generators/podman-system-generator': link('../../../libexec/podman/quadlet'),
    '/usr/lib/systemd/user-generators/podman-user-generator': link('../system-generators/podman-system-generator'),
    '/usr/libexec/docker/cli-plugins/docker-compose': executable(
      programs.has('docker-compose') ? 'docker-compose' : NOT_PART,
      61440000,
    ),
    '/usr/libexec/docker/cli-plugins/docker-buildx': executable(NOT_PART, 63897600),
    '/usr/lib/podman/netavark': executable(NOT_PART, 7340032),
    '/usr/lib/podman/aardvark-dns': executable(NOT_PART, 5242880),
    '/usr/lib/podman/rootlessport': executable(NOT_PART, 5242880),
    '/usr/share/containers/containers.conf': file(
      '# The containers configuration file specifies all of the available configuration options and command-line flags for container engine tools like Podman & Buildah.\n',
    ),
    '/usr/share/containers/seccomp.json': file('{\n\t"defaultAction": "SCMP_ACT_ERRNO",\n\t"defaultErrnoRet": 38\n}\n'),
    '/usr/share/doc': dir(),
    '/var/lib/docker': dir({ mode: 0o710, mtime: now }),
    '/var/lib/containerd': dir({ mode: 0o700, mtime: now }),
    '/var/lib/containers': dir({ mtime: now }),
    '/var/lib/systemd/linger/ana': file('', { mtime: now }),
    '/var/lib/systemd/linger/ben': file('', { mtime: now }),
    '/var/lib/systemd/linger/root': file('', { mtime: now }),
    '/var/log/journal': dir({ gid: 998, mode: 0o2755 }),
    '/var/mail': link('spool/mail'),
    '/var/spool/mail': dir({ gid: 8, mode: 0o2775 }),
  };
  return withFolders(rest);
}
