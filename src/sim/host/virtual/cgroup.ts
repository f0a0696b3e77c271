import { cpusOf } from '../cpus.ts';
import type { Kernel } from '../kernel.ts';
import type { Proc } from '../proc.ts';
import type { VirtualNode, VirtualTree } from '../program.ts';
import { cgroupRoot } from './cgroup-path.ts';
import { folder, type Owner, parts, ROOT_OWNER, text } from './node.ts';
import { numberIn } from './pids.ts';

type Read = (kernel: Kernel, proc: Proc, path: string) => string;

const ALL = 'cpuset cpu io memory hugetlb pids rdma misc dmem';
const DELEGATED = 'cpu memory pids';
const USER_MANAGER = /^\/user\.slice\/user-(\d+)\.slice\/user@\d+\.service/;

/** Controllers a control group has: systemd hands a user's manager only some of them. */
const controllers = (path: string): string => (USER_MANAGER.test(path) ? DELEGATED : ALL);

const within = (folderPath: string, path: string): boolean =>
  folderPath === '/' || path === folderPath || path.startsWith(`${folderPath}/`);
const members = (kernel: Kernel, path: string) =>
  kernel.processes().filter((one) => within(path, one.cgroup) && one.status !== 'Z');
const memory = (kernel: Kernel, path: string): number =>
  members(kernel, path).reduce((sum, one) => sum + one.rss * 1024, 0);

const limit =
  (key: string, absent: string): Read =>
  (kernel, _proc, path) =>
    `${kernel.state.cgroups[path]?.[key] ?? absent}\n`;
const fixed =
  (value: string): Read =>
  () =>
    value;

function procs(kernel: Kernel, proc: Proc, path: string): string {
  const here = kernel.processes().filter((one) => one.cgroup === path && one.status !== 'Z');
  return here.map((one) => `${numberIn(kernel, proc.record.ns.pid, one.pid)}\n`).join('');
}
const cpuTime: Read = (kernel, _proc, path) => {
  const used = members(kernel, path).reduce((sum, one) => sum + one.cpu * 1000, 0);
  return `usage_usec ${used}\nuser_usec ${Math.floor(used / 2)}\nsystem_usec ${Math.ceil(used / 2)}\nnice_usec 0\ncore_sched.force_idle_usec 0\nnr_periods 0\nnr_throttled 0\nthrottled_usec 0\nnr_bursts 0\nburst_usec 0\n`;
};
const populated: Read = (kernel, _proc, path) =>
  `populated ${members(kernel, path).length > 0 ? 1 : 0}\nfrozen ${kernel.state.cgroups[path]?.['cgroup.freeze'] === '1' ? 1 : 0}\n`;

/** Files of a control group by controller ('' for all), as cgroup-v2.rst of the kernel names them. */
const FILES: Readonly<Record<string, readonly [controller: string, read: Read]>> = {
  'cgroup.controllers': ['', (_kernel, _proc, path) => `${controllers(path)}\n`],
  'cgroup.events': ['', populated],
  'cgroup.freeze': ['', limit('cgroup.freeze', '0')],
  'cgroup.max.depth': ['', limit('cgroup.max.depth', 'max')],
  'cgroup.max.descendants': ['', limit('cgroup.max.descendants', 'max')],
  'cgroup.procs': ['', procs],
  'cgroup.stat': ['', fixed('nr_descendants 0\nnr_dying_descendants 0\n')],
  'cgroup.subtree_control': [
    '',
    (kernel, _proc, path) => `${children(kernel, path).length > 0 ? controllers(path) : ''}\n`,
  ],
  'cgroup.threads': ['', procs],
  'cgroup.type': ['', fixed('domain\n')],
  'cpu.idle': ['cpu', fixed('0\n')],
  'cpu.max': ['cpu', limit('cpu.max', 'max 100000')],
  'cpu.max.burst': ['cpu', fixed('0\n')],
  'cpu.stat': ['', cpuTime],
  'cpu.weight': ['cpu', limit('cpu.weight', '100')],
  'cpu.weight.nice': ['cpu', fixed('0\n')],
  'cpuset.cpus': ['cpuset', limit('cpuset.cpus', '')],
  'cpuset.cpus.effective': ['cpuset', (kernel, _proc, path) => `${cpusOf(kernel, path)}\n`],
  'cpuset.mems': ['cpuset', limit('cpuset.mems', '')],
  'cpuset.mems.effective': ['cpuset', fixed('0\n')],
  'io.max': ['io', limit('io.max', '')],
  'io.stat': ['io', fixed('')],
  'io.weight': ['io', limit('io.weight', 'default 100')],
  'memory.current': ['memory', (kernel, _proc, path) => `${memory(kernel, path)}\n`],
  'memory.events': ['memory', (kernel, _proc, path) => memoryEvents(kernel, path)],
  'memory.high': ['memory', limit('memory.high', 'max')],
  'memory.low': ['memory', limit('memory.low', '0')],
  'memory.max': ['memory', limit('memory.max', 'max')],
  'memory.min': ['memory', limit('memory.min', '0')],
  'memory.oom.group': ['memory', limit('memory.oom.group', '0')],
  'memory.peak': ['memory', (kernel, _proc, path) => `${memory(kernel, path)}\n`],
  'memory.stat': [
    'memory',
    (kernel, _proc, path) =>
      `anon ${Math.floor(memory(kernel, path) / 2)}\nfile ${Math.ceil(memory(kernel, path) / 2)}\nkernel 0\n`,
  ],
  'memory.swap.current': ['memory', fixed('0\n')],
  'memory.swap.max': ['memory', limit('memory.swap.max', 'max')],
  'pids.current': ['pids', (kernel, _proc, path) => `${members(kernel, path).length}\n`],
  'pids.events': ['pids', fixed('max 0\n')],
  'pids.max': ['pids', limit('pids.max', 'max')],
  'pids.peak': ['pids', (kernel, _proc, path) => `${members(kernel, path).length}\n`],
};
/** Files that the root of the whole hierarchy has too. */
const AT_ROOT = [
  'cgroup.controllers',
  'cgroup.max.depth',
  'cgroup.max.descendants',
  'cgroup.procs',
  'cgroup.stat',
  'cgroup.subtree_control',
  'cgroup.threads',
  'cpu.stat',
  'cpuset.cpus.effective',
  'cpuset.mems.effective',
  'io.stat',
  'memory.stat',
];
const WRITABLE =
  /^(cgroup\.(freeze|procs|max\.\w+)|cpu\.(max|weight)|cpuset\.(cpus|mems)|io\.(max|weight)|memory\.(high|low|max|min|swap\.max|oom\.group)|pids\.max)$/;

function memoryEvents(kernel: Kernel, path: string): string {
  const kills = kernel.state.cgroups[path]?.['oom_kill'] ?? '0';
  return `low 0\nhigh 0\nmax ${kills}\noom ${kills}\noom_kill ${kills}\noom_group_kill 0\nsock_throttled 0\n`;
}

/** Every control group there is: those of processes and those with limits, with all above them. */
function groups(kernel: Kernel): Set<string> {
  const all = new Set<string>(['/']);
  for (const path of [...kernel.processes().map((one) => one.cgroup), ...Object.keys(kernel.state.cgroups)]) {
    for (let at = path; at !== '' && !all.has(at); at = at.slice(0, at.lastIndexOf('/'))) all.add(at);
  }
  return all;
}

/** Names of the control groups right below one. */
function children(kernel: Kernel, path: string): string[] {
  const prefix = path === '/' ? '/' : `${path}/`;
  return [...groups(kernel)]
    .filter((one) => one !== '/' && one.startsWith(prefix) && !one.slice(prefix.length).includes('/'))
    .map((one) => one.slice(prefix.length));
}

const filesOf = (path: string): string[] => {
  if (path === '/') return AT_ROOT;
  const has = controllers(path).split(' ');
  return Object.entries(FILES)
    .filter(([, [controller]]) => controller === '' || has.includes(controller))
    .map(([name]) => name);
};

/** systemd gives the part below a user's manager to the user. */
function ownerOf(path: string): Owner {
  const match = USER_MANAGER.exec(path);
  return match ? { uid: Number(match[1]), gid: Number(match[1]) } : ROOT_OWNER;
}

function real(kernel: Kernel, proc: Proc, path: string): string {
  const root = cgroupRoot(kernel, proc);
  const inner = `/${parts(path).join('/')}`;
  if (root === '/' || root === '') return inner;
  return inner === '/' ? root : `${root}${inner}`;
}

function writer(kernel: Kernel, path: string, name: string): (data: string) => string | undefined {
  return (data) => {
    const value = data.trim();
    if (name === 'cgroup.procs') {
      const moved = kernel.process(Number(value));
      if (!moved) return 'ESRCH';
      moved.cgroup = path;
      return undefined;
    }
    kernel.state.cgroups[path] = { ...kernel.state.cgroups[path], [name]: value };
    return undefined;
  };
}

function statCgroup(kernel: Kernel, proc: Proc, path: string): VirtualNode | undefined {
  const at = real(kernel, proc, path);
  const owner = ownerOf(at);
  if (at === '/' || at === cgroupRoot(kernel, proc) || groups(kernel).has(at)) return folder(owner, 0o755);
  const cut = at.lastIndexOf('/');
  const group = at.slice(0, cut) || '/';
  const name = at.slice(cut + 1);
  const entry = FILES[name];
  if (!entry || !filesOf(group).includes(name)) return undefined;
  const [, read] = entry;
  const writable = WRITABLE.test(name);
  const fileOwner = /^cgroup\.(procs|threads|subtree_control)$/.test(name)
    ? owner
    : ownerOf(group.slice(0, group.lastIndexOf('/')) || '/');
  return text(
    () => read(kernel, proc, group),
    fileOwner,
    writable ? 0o644 : 0o444,
    writable ? writer(kernel, group, name) : undefined,
  );
}

function listCgroup(kernel: Kernel, proc: Proc, path: string): readonly string[] {
  const at = real(kernel, proc, path);
  return [...filesOf(at), ...children(kernel, at)];
}

/** /sys/fs/cgroup (cgroup v2), seen from the reader's cgroup namespace. */
export const cgroupTree: VirtualTree = { stat: statCgroup, list: listCgroup };
