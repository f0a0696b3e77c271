import type { Kernel } from '../kernel.ts';
import type { Proc } from '../proc.ts';
import type { VirtualNode } from '../program.ts';
import type { NamespaceKind, Process } from '../state.ts';
import { cgroupRoot, relativeCgroup } from './cgroup-path.ts';
import { folder, type Owner, pointer, text } from './node.ts';
import { numberIn } from './pids.ts';
import { limitsText } from './proc-limits.ts';
import { idMapText, mountInfoLine, mountLine, mountsOf } from './proc-maps.ts';
import { statText, statusText } from './proc-status.ts';
import { mayLookInto } from './ptrace.ts';

/** What a file of /proc/PID is made from. */
interface View {
  readonly kernel: Kernel;
  readonly proc: Proc;
  readonly target: Process;
  readonly owner: Owner;
}
type Make = (view: View) => VirtualNode;

const UNSET = 4294967295;
const NAMESPACES: Readonly<Record<string, NamespaceKind>> = {
  cgroup: 'cgroup',
  ipc: 'ipc',
  mnt: 'mnt',
  net: 'net',
  pid: 'pid',
  pid_for_children: 'pid',
  user: 'user',
  uts: 'uts',
};
const TIME_NAMESPACE = 4026531834;

const shown =
  (read: (view: View) => string, mode = 0o444): Make =>
  (view) =>
    text(() => read(view), view.owner, mode);
const refusing =
  (read: (view: View) => string, errno: string): Make =>
  (view) =>
    text(
      () => read(view),
      view.owner,
      0o644,
      () => errno,
    );

/** A link that only those may read who may look into the process. */
const guarded =
  (target: (view: View) => string): Make =>
  (view) => {
    const node = pointer(target(view), view.owner);
    return mayLookInto(view.kernel, view.proc, view.target) ? node : { ...node, refused: 'EACCES' };
  };
/** Root and working directory: in the tree of the process, where that is not the reader's. */
const guardedTree =
  (target: (view: View) => string): Make =>
  (view) => {
    const node = guarded(target)(view);
    const same = view.target.ns.mnt === view.proc.record.ns.mnt;
    return node?.kind === 'link' && !same ? { ...node, tree: view.target.pid } : node;
  };
const secret =
  (read: (view: View) => string): Make =>
  (view) => {
    const may = mayLookInto(view.kernel, view.proc, view.target);
    return may
      ? text(() => read(view), { uid: view.proc.record.euid, gid: view.proc.record.egid }, 0o400)
      : text(() => '', view.owner, 0);
  };

function loginuid({ proc, target }: View): string {
  return String(target.loginuid === undefined ? UNSET : proc.uidInside(target.loginuid));
}
function environment({ target }: View): string {
  return Object.entries(target.env)
    .map(([name, value]) => `${name}=${value}\0`)
    .join('');
}
function comm(view: View): VirtualNode {
  return text(
    () => `${view.target.comm}\n`,
    view.owner,
    0o644,
    (data) => {
      if (view.target.pid !== view.proc.pid) return 'EINVAL';
      view.target.comm = data.replace(/\n$/, '').slice(0, 15);
      return undefined;
    },
  );
}
function oomScoreAdj(view: View): VirtualNode {
  return text(
    () => `${view.target.oomScoreAdj ?? 0}\n`,
    view.owner,
    0o644,
    (data) => {
      const value = Number(data.trim());
      if (!Number.isInteger(value) || value < -1000 || value > 1000) return 'EINVAL';
      if (value < (view.target.oomScoreAdj ?? 0) && !view.proc.has('SYS_RESOURCE')) return 'EACCES';
      view.target.oomScoreAdj = value;
      return undefined;
    },
  );
}
const mounts = (view: View): string => mountsOf(view.kernel, view.target).map(mountLine).join('');

/** Files directly in /proc/PID. */
const FILES: Readonly<Record<string, Make>> = {
  cgroup: shown(({ kernel, proc, target }) => `0::${relativeCgroup(cgroupRoot(kernel, proc), target.cgroup)}\n`),
  cmdline: shown(({ target }) => target.argv.map((word) => `${word}\0`).join('')),
  comm: comm,
  cwd: guardedTree(({ target }) => target.cwd),
  environ: secret(environment),
  exe: guarded(({ target }) => target.exe),
  gid_map: refusing(({ kernel, proc, target }) => idMapText(kernel, proc, target, 'gids'), 'EPERM'),
  limits: shown(({ target }) => limitsText(target.rlimits)),
  loginuid: refusing(loginuid, 'EPERM'),
  mountinfo: shown((view) => mountsOf(view.kernel, view.target).map(mountInfoLine).join('')),
  mounts: shown(mounts),
  oom_score: shown(({ target }) => `${Math.max(0, 666 + Math.floor(((target.oomScoreAdj ?? 0) * 2) / 3))}\n`),
  oom_score_adj: oomScoreAdj,
  root: guardedTree(() => '/'),
  sched: shown(({ target }) => `${target.comm} (${target.pid}, #threads: 1)\n`),
  sessionid: shown(({ target }) => String(target.loginuid === undefined ? UNSET : 1)),
  setgroups: refusing(
    ({ kernel, target }) =>
      kernel.userns(target.ns.user).gids.length === 1 &&
      kernel.userns(target.ns.user).parent !== undefined &&
      kernel.userns(target.ns.user).gids[0]?.count === 1
        ? 'deny\n'
        : 'allow\n',
    'EPERM',
  ),
  stat: shown(({ kernel, proc, target }) => statText(kernel, proc, target)),
  statm: shown(({ target }) => `${Math.floor((target.rss + 1516) / 4)} ${Math.floor(target.rss / 4)} 412 6 0 155 0\n`),
  status: shown(({ kernel, proc, target }) => statusText(kernel, proc, target)),
  uid_map: refusing(({ kernel, proc, target }) => idMapText(kernel, proc, target, 'uids'), 'EPERM'),
  wchan: shown(({ target }) => (target.status === 'S' ? 'do_sys_poll' : '0')),
};
const FOLDERS = ['attr', 'fd', 'fdinfo', 'map_files', 'net', 'ns', 'task'];

/** Names in a folder of /proc/PID. */
export function listProcess(kernel: Kernel, proc: Proc, target: Process, inner: readonly string[]): readonly string[] {
  const [first] = inner;
  if (first === undefined) return [...Object.keys(FILES), ...FOLDERS].sort();
  if (inner.length > 1) return first === 'task' && inner.length === 2 ? [...Object.keys(FILES), 'ns'].sort() : [];
  if (first === 'ns') return [...Object.keys(NAMESPACES), 'time', 'time_for_children'].sort();
  if (first === 'attr') return ['apparmor', 'current', 'exec', 'prev'];
  if (first === 'net') return ['dev', 'tcp', 'unix'];
  if (first === 'task') return [String(numberIn(kernel, proc.record.ns.pid, target.pid))];
  if (first === 'fd' || first === 'fdinfo') {
    return mayLookInto(kernel, proc, target)
      ? [...kernel.proc(target.pid).fds.keys()].sort((a, b) => a - b).map(String)
      : [];
  }
  return [];
}

function namespaceLink(view: View, name: string): VirtualNode | undefined {
  if (name === 'time' || name === 'time_for_children') return guarded(() => `time:[${TIME_NAMESPACE}]`)(view);
  const kind = NAMESPACES[name];
  return kind && guarded(({ target }) => `${kind}:[${target.ns[kind]}]`)(view);
}

/** An entry below /proc/PID as the reader sees it. */
export function statProcess(
  kernel: Kernel,
  proc: Proc,
  target: Process,
  inner: readonly string[],
): VirtualNode | undefined {
  const owner = { uid: target.euid, gid: target.egid };
  const view: View = { kernel, proc, target, owner };
  const [first, second] = inner;
  if (first === undefined) return folder(owner);
  if (first === 'task') return statTask(view, inner.slice(1));
  if (inner.length === 1) {
    if (FOLDERS.includes(first)) return folder(owner, first.startsWith('fd') || first === 'ns' ? 0o511 : 0o555);
    return FILES[first]?.(view);
  }
  if (inner.length > 2 || second === undefined) return undefined;
  if (first === 'ns') return namespaceLink(view, second);
  if (first === 'attr')
    return text(
      () => `${target.apparmor || 'unconfined'}\n`,
      owner,
      0o666,
      () => 'EACCES',
    );
  if (first === 'net') return second === 'dev' ? text(() => devText(view)) : text(() => '');
  if (first === 'fd') {
    const stream = kernel.proc(target.pid).fds.get(Number(second));
    return stream && guarded(() => stream.name)(view);
  }
  return undefined;
}

function statTask(view: View, inner: readonly string[]): VirtualNode | undefined {
  const [thread, ...rest] = inner;
  if (thread === undefined) return folder(view.owner);
  if (Number(thread) !== numberIn(view.kernel, view.proc.record.ns.pid, view.target.pid)) return undefined;
  return rest[0] === 'task' ? undefined : statProcess(view.kernel, view.proc, view.target, rest);
}

/** /proc/net/dev: the interfaces of the namespace, without traffic. */
function devText({ kernel, target }: View): string {
  const head =
    'Inter-|   Receive                                                |  Transmit\n' +
    ' face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed\n';
  const zeros =
    '       0       0    0    0    0     0          0         0        0       0    0    0    0     0       0          0';
  const names = kernel.net.byId(target.ns.net).interfaces.map((one) => one.name.split('@')[0] ?? '');
  return head + names.map((name) => `${name.padStart(6)}:${zeros}\n`).join('');
}
