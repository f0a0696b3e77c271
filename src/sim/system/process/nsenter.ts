import { hasCap } from '../../host/caps.ts';
import { strerror } from '../../host/errno.ts';
import { hostUid } from '../../host/ids.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import type { NamespaceKind, Process } from '../../host/state.ts';
import { byNumber, mayLookInto } from '../../host/virtual/index.ts';
import { getopt, notPart, type Options, refuse } from '../host/options.ts';
import { capableIn, FULL, runIn, shellOf } from './namespaces.ts';

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
