import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { NamespaceKind, Process } from '../../host/state.ts';
import { getopt, type Options, refuse } from '../host/options.ts';
import { FULL, runIn, shellOf } from './namespaces.ts';

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
