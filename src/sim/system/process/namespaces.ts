import { ALL_CAPS, hasCap } from '../../host/caps.ts';
import { strerror } from '../../host/errno.ts';
import { hostUid } from '../../host/ids.ts';
import type { Kernel, SpawnOptions } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import type { NamespaceKind, Process } from '../../host/state.ts';
import { byNumber, mayLookInto } from '../../host/virtual/index.ts';
import { getopt, notPart, type Options, refuse } from '../host/options.ts';

const FULL = { effective: ALL_CAPS, permitted: ALL_CAPS, inheritable: 0, bounding: ALL_CAPS, ambient: 0 };

/** Whether a user namespace is another one or lies above it. */
function above(kernel: Kernel, ancestor: number, userns: number): boolean {
  for (let id: number | undefined = userns; id !== undefined; id = kernel.state.ns.user[id]?.parent)
    if (id === ancestor) return true;
  return false;
}

/** Whether a process has a capability over what belongs to a user namespace (ns_capable in kernel/capability.c). */
function capableIn(kernel: Kernel, me: Process, userns: number, cap: string): boolean {
  if (hasCap(me.caps.effective, cap) && above(kernel, me.ns.user, userns)) return true;
  for (let ns = kernel.state.ns.user[userns]; ns?.parent !== undefined; ns = kernel.state.ns.user[ns.parent]) {
    if (ns.parent === me.ns.user && ns.owner === me.euid) return true;
  }
  return false;
}

/** Starts a child with other namespaces and waits for it; says why it cannot be started. */
function* runIn(proc: Proc, tool: string, argv: readonly string[], spawn: Partial<SpawnOptions>): Task<number> {
  const done = yield* proc.run(argv, spawn);
  if (done.errno) proc.err(`${tool}: failed to execute ${argv[0] ?? ''}: ${strerror(done.errno)}\n`);
  return done.code;
}

const shellOf = (proc: Proc): string => proc.env['SHELL'] ?? '/bin/sh';

const UNSHARE_LONG = {
  mount: 'm::',
  uts: 'u::',
  ipc: 'i::',
  net: 'n::',
  pid: 'p::',
  user: 'U::',
  cgroup: 'C::',
  time: 'T::',
  fork: 'f',
  'map-root-user': 'r',
  'map-current-user': 'c',
  'mount-proc': 'mount-proc::',
  'map-user': 'map-user:',
  'map-group': 'map-group:',
  'map-users': 'map-users:',
  'map-groups': 'map-groups:',
  'map-auto': 'map-auto',
  'kill-child': 'kill-child::',
  propagation: 'propagation:',
  setgroups: 'setgroups:',
  root: 'R:',
  wd: 'w:',
  setuid: 'S:',
  setgid: 'G:',
  help: 'h',
  version: 'V',
  'keep-caps': 'keep-caps',
};

/** The map that --map-* asks for: one id, and with --map-auto the subordinate ones. */
function maps(
  proc: Proc,
  options: Options,
): {
  uids: { inside: number; outside: number; count: number }[];
  gids: { inside: number; outside: number; count: number }[];
} {
  const { record, kernel } = proc;
  const root = options.has('r');
  const one = (id: number, wanted: string | undefined, own: number) => ({
    inside: wanted !== undefined ? Number(wanted) : root ? 0 : own,
    outside: id,
    count: 1,
  });
  if (!root && !options.has('c') && !options.has('map-user') && !options.has('map-auto')) return { uids: [], gids: [] };
  const name = kernel.users.userName(proc, proc.uidInside(record.euid));
  const extra = (file: string) =>
    options.has('map-auto')
      ? kernel.users.subuids(proc, name, file).map(({ start, count }) => ({ inside: 1, outside: start, count }))
      : [];
  return {
    uids: [one(record.euid, options.value('map-user'), proc.uidInside(record.euid)), ...extra('/etc/subuid')],
    gids: [one(record.egid, options.value('map-group'), proc.gidInside(record.egid)), ...extra('/etc/subgid')],
  };
}

/** unshare(1): a command in namespaces of its own. */
export const unshare: Program = function* unshare(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'muinpUCTfrcR:w:S:G:hV',
    long: UNSHARE_LONG,
    lacking: ['T', 'R', 'S', 'G', 'h', 'map-users', 'map-groups'],
    stop: true,
  });
  if (options.fault) return refuse(proc, 'unshare', options.fault);
  if (options.has('V')) {
    proc.out('unshare from util-linux 2.41.2\n');
    return 0;
  }
  const { kernel, record } = proc;
  const mapped = ['r', 'c', 'map-user', 'map-auto'].some((one) => options.has(one));
  const user = options.has('U') || mapped;
  const kinds: readonly (readonly [string, NamespaceKind])[] = [
    ['m', 'mnt'],
    ['u', 'uts'],
    ['i', 'ipc'],
    ['n', 'net'],
    ['p', 'pid'],
    ['C', 'cgroup'],
  ];
  const wanted = kinds.filter(([letter]) => options.has(letter) || (letter === 'm' && options.has('mount-proc')));
  if (!user && wanted.length > 0 && !proc.has('SYS_ADMIN')) {
    proc.err('unshare: unshare failed: Operation not permitted\n');
    return 1;
  }
  const ns: Partial<Record<NamespaceKind, number>> = {};
  if (user) ns.user = kernel.newNamespace('user', record.ns.user, { owner: record.euid, ...maps(proc, options) });
  for (const [, kind] of wanted) ns[kind] = fresh(kernel, kind, record, ns.user ?? record.ns.user);
  const argv = options.rest.length > 0 ? options.rest : [shellOf(proc)];
  const caps = user ? { caps: FULL } : {};
  return yield* runIn(proc, 'unshare', argv, {
    ns,
    ...caps,
    ...(options.has('w') && { cwd: options.value('w') ?? '/' }),
  });
};

function fresh(kernel: Kernel, kind: NamespaceKind, record: Process, userns: number): number {
  const patches: Partial<Record<NamespaceKind, Record<string, unknown>>> = {
    net: {
      userns,
      listeners: [],
      resolvers: [],
      outside: false,
      interfaces: [{ name: 'lo', addresses: [], mac: '00:00:00:00:00:00', up: false }],
    },
    cgroup: { root: record.cgroup },
  };
  return kernel.newNamespace(kind, record.ns[kind], patches[kind] ?? {});
}

const ENTER_LONG = {
  all: 'a',
  target: 't:',
  mount: 'm::',
  uts: 'u::',
  ipc: 'i::',
  net: 'n::',
  pid: 'p::',
  cgroup: 'C::',
  user: 'U::',
  time: 'T::',
  setuid: 'S:',
  setgid: 'G:',
  'preserve-credentials': 'preserve-credentials',
  root: 'r::',
  wd: 'w::',
  'no-fork': 'F',
  'follow-context': 'Z',
  help: 'h',
  version: 'V',
  env: 'e',
  wdns: 'W::',
  'user-parent': 'user-parent',
  'join-cgroup': 'c',
};
const LETTERS: readonly (readonly [string, NamespaceKind, string])[] = [
  ['U', 'user', 'user'],
  ['C', 'cgroup', 'cgroup'],
  ['i', 'ipc', 'ipc'],
  ['u', 'uts', 'uts'],
  ['n', 'net', 'net'],
  ['p', 'pid', 'pid'],
  ['m', 'mnt', 'mnt'],
];

/** nsenter(1): a command in the namespaces of another process. */
export const nsenter: Program = function* nsenter(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'at:m::u::i::n::p::C::U::T::S:G:r::w::W::FZehVc',
    long: ENTER_LONG,
    lacking: ['T', 'Z', 'h', 'W', 'user-parent'],
    stop: true,
  });
  if (options.fault) return refuse(proc, 'nsenter', options.fault);
  if (options.has('V')) {
    proc.out('nsenter from util-linux 2.41.2\n');
    return 0;
  }
  if (LETTERS.some(([letter]) => options.value(letter))) return notPart(proc, 'nsenter: a namespace by its file');
  const text = options.value('t');
  const chosen = LETTERS.filter(([letter]) => options.has(letter) || options.has('a'));
  if (text === undefined && (chosen.length > 0 || options.has('r') || options.has('w'))) {
    proc.err(`nsenter: neither filename nor target pid supplied for ${chosen[0] ? `ns/${chosen[0][2]}` : 'root'}\n`);
    return 1;
  }
  if (text !== undefined && !/^\d+$/.test(text)) {
    proc.err(`nsenter: failed to parse pid: '${text}'\n`);
    return 1;
  }
  const target = text === undefined ? proc.record : byNumber(proc.kernel, proc.record.ns.pid, Number(text));
  const [first] = chosen;
  if (!target || !mayLookInto(proc.kernel, proc, target)) {
    if (first)
      proc.err(`nsenter: cannot open /proc/${text}/ns/${first[2]}: ${strerror(target ? 'EACCES' : 'ENOENT')}\n`);
    else proc.err(`nsenter: cannot open /proc/${text}/ns/user: ${strerror(target ? 'EACCES' : 'ENOENT')}\n`);
    return 1;
  }
  return yield* enter(proc, options, target, chosen);
};

function* enter(
  proc: Proc,
  options: Options,
  target: Process,
  chosen: readonly (readonly [string, NamespaceKind, string])[],
): Task<number> {
  const { kernel, record } = proc;
  const ns: Partial<Record<NamespaceKind, number>> = {};
  const joinsUser = chosen.some(([, kind]) => kind === 'user') && target.ns.user !== record.ns.user;
  for (const [, kind, name] of chosen) {
    if (kind === 'user' && !joinsUser) continue;
    const owner =
      kind === 'user'
        ? target.ns.user
        : kind === 'net'
          ? (kernel.state.ns.net[target.ns.net]?.userns ?? target.ns.user)
          : target.ns.user;
    const same = target.ns[kind] === record.ns[kind];
    const may = same || capableIn(kernel, record, owner, 'SYS_ADMIN');
    const own = joinsUser || hasCap(record.caps.effective, 'SYS_ADMIN');
    if (!may || (!own && !(kind === 'user'))) {
      proc.err(`nsenter: reassociate to namespace 'ns/${name}' failed: ${strerror('EPERM')}\n`);
      return 1;
    }
    ns[kind] = target.ns[kind];
  }
  const argv = options.rest.length > 0 ? options.rest : [shellOf(proc)];
  const uids = kernel.userns(target.ns.user).uids;
  const root = uids.find((range) => range.inside === 0)?.outside;
  const gids = kernel.userns(target.ns.user).gids.find((range) => range.inside === 0)?.outside;
  const becomes = joinsUser && !options.has('preserve-credentials') && root !== undefined && gids !== undefined;
  const ids = becomes ? { ids: { uid: hostUid(root), gid: hostUid(gids), groups: [] } } : {};
  const folder = options.has('w')
    ? { cwd: options.value('w') ?? target.cwd }
    : ns.mnt !== undefined
      ? { cwd: '/' }
      : {};
  return yield* runIn(proc, 'nsenter', argv, { ns, ...ids, ...(joinsUser && { caps: FULL }), ...folder });
}
