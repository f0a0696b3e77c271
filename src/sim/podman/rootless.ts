import { err, ok, type Result } from '../../lib/result.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import { ALL_CAPS, NO_CAPS } from '../host/caps.ts';
import { outside } from '../host/idmap.ts';
import { type HostPid, type HostUid, ROOT } from '../host/ids.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Proc } from '../host/proc.ts';
import type { IdRange, Process, UserNs } from '../host/state.ts';

/** The process that keeps a user's namespaces open between two commands: `catatonit -P`, of that user. */
export function pauseProcess(kernel: Kernel, owner: HostUid): Process | undefined {
  const first = hostSpaces(kernel).user;
  return kernel
    .processes()
    .find(
      (one) =>
        one.comm === 'catatonit' &&
        one.euid === owner &&
        one.ns.user !== first &&
        one.nspids.length === 1 &&
        one.status !== 'Z',
    );
}

/** Who adopts what podman leaves behind: the user's systemd where it was called from a unit, else pid 1. */
export function adopterOf(kernel: Kernel, pid: HostPid): HostPid {
  let parent = kernel.process(pid);
  for (let hops = 0; parent && hops < 64; hops++) {
    if (parent.comm === 'systemd') return parent.pid;
    parent = kernel.process(parent.ppid);
  }
  return 1 as HostPid;
}

/** The id map of a user's namespace: the user as root, then the ranges of /etc/subuid. */
function idMap(caller: Proc, owner: number, file: '/etc/subuid' | '/etc/subgid', own: number): IdRange[] {
  const { users } = caller.kernel;
  const name = users.userName(caller, owner);
  const ranges: IdRange[] = [{ inside: 0, outside: own, count: 1 }];
  let next = 1;
  for (const { start, count } of users.subuids(caller, name, file)) {
    ranges.push({ inside: next, outside: start, count });
    next += count;
  }
  return ranges;
}

/** The user namespace of rootless podman, made with its pause process by the user's first command. */
export function rootlessSpaces(kernel: Kernel, caller: Proc): { readonly user: number; readonly mnt: number } {
  const { record } = caller;
  const known = pauseProcess(kernel, record.euid);
  if (known) return { user: known.ns.user, mnt: known.ns.mnt };
  const host = hostSpaces(kernel);
  const uids = idMap(caller, record.euid, '/etc/subuid', record.euid);
  const gids = idMap(caller, record.euid, '/etc/subgid', record.egid);
  const user = kernel.newNamespace('user', host.user, { owner: record.euid, uids, gids });
  const mnt = kernel.newNamespace('mnt', host.mnt);
  kernel.spawn({
    parent: adopterOf(kernel, caller.pid),
    argv: ['catatonit', '-P'],
    passive: true,
    comm: 'catatonit',
    exe: '/usr/bin/catatonit',
    cwd: record.cwd,
    env: { ...record.env },
    ids: { uid: record.euid, gid: record.egid, groups: record.groups },
    caps: { effective: ALL_CAPS, permitted: ALL_CAPS, bounding: ALL_CAPS, inheritable: NO_CAPS, ambient: NO_CAPS },
    ns: { ...host, user, mnt },
    cgroup: `/user.slice/user-${record.euid}.slice/user@${record.euid}.service/user.slice/podman-pause-${kernel.hex(8)}.scope`,
    loginuid: record.loginuid,
    tty: undefined,
    session: true,
    rss: 900,
  });
  kernel.note({
    source: 'podman',
    kind: 'namespace-made',
    what: `podman made a user namespace for ${kernel.users.userName(caller, record.euid)}`,
    because: 'a user may be root only where the kernel maps that root to somebody without rights',
    lights: ['podman', 'userns'],
  });
  return { user, mnt };
}

/** Puts a podman process into its user's namespace, where it is root with all capabilities. */
export function enterUserns(caller: Proc): void {
  const { kernel, record } = caller;
  const host = hostSpaces(kernel);
  if (record.euid === ROOT || record.ns.user !== host.user) return;
  const { user, mnt } = rootlessSpaces(kernel, caller);
  record.ns = { ...record.ns, user, mnt };
  record.caps = { ...record.caps, effective: ALL_CAPS, permitted: ALL_CAPS };
  const [first, second] = kernel.userns(user).uids;
  kernel.note({
    source: 'podman',
    kind: 'namespace-entered',
    what: `podman entered ${kernel.users.userName(caller, 0) === 'root' ? nameOutside(caller) : 'the'} user namespace`,
    because: second
      ? `0 is ${first?.outside} outside, 1 is ${second.outside}`
      : `0 is ${first?.outside} outside, no other id is mapped`,
    lights: ['podman', 'userns'],
  });
}

const nameOutside = (caller: Proc): string => {
  const name = caller.kernel.users.all(caller).find((user) => user.uid === caller.record.euid)?.name;
  return name === undefined ? 'a' : `${name}'s`;
};

/** Ids of a namespace that lies in another one, given in the outer one's numbers; the ranges come out in the host's. */
export function nested(outer: readonly IdRange[], wanted: readonly IdRange[]): IdRange[] {
  const ranges: IdRange[] = [];
  for (const { inside, outside: from, count } of wanted) {
    for (const one of outer) {
      const low = Math.max(from, one.inside);
      const high = Math.min(from + count, one.inside + one.count);
      if (low < high)
        ranges.push({ inside: inside + low - from, outside: one.outside + low - one.inside, count: high - low });
    }
  }
  return ranges.sort((a, b) => a.inside - b.inside);
}

/** What --userns or --uidmap asks for: ranges in the numbers of podman's own namespace; undefined for that one itself. */
export type Maps = { readonly uids: readonly IdRange[]; readonly gids: readonly IdRange[] } | undefined;

const total = (ranges: readonly IdRange[]): number => ranges.reduce((sum, { count }) => sum + count, 0);

function keepId(ns: UserNs, options: Readonly<Record<string, string>>, ids: { uid: number; gid: number }): Maps {
  const around = (id: number, size: number): IdRange[] => [
    { inside: 0, outside: 1, count: id },
    { inside: id, outside: 0, count: 1 },
    { inside: id + 1, outside: id + 1, count: Math.max(0, size - id - 1) },
  ];
  const uid = Number(options['uid'] ?? ids.uid);
  const gid = Number(options['gid'] ?? ids.gid);
  return { uids: around(uid, total(ns.uids)), gids: around(gid, total(ns.gids)) };
}

/** Options behind a mode: 'keep-id:uid=500,gid=500' → { uid: '500', gid: '500' }. */
export const modeOptions = (mode: string): Record<string, string> =>
  Object.fromEntries(
    (mode.split(/:(.*)/s)[1] ?? '')
      .split(',')
      .filter((one) => one !== '')
      .map((one) => one.split('=') as [string, string]),
  );

/** The id maps of a --userns mode in the namespace that podman works in. Error: a mode that there is not. */
export function mapsOf(
  mode: string,
  ns: UserNs,
  ids: { uid: number; gid: number },
  used: number,
): Result<Maps, string> {
  const [name = '', rest = ''] = mode.split(/:(.*)/s);
  const rootless = ns.parent !== undefined;
  if (name === '' || name === 'host' || name === 'private') return ok(undefined);
  const bad = ['uid', 'gid', 'size']
    .map((key) => modeOptions(mode)[key])
    .find((one) => one !== undefined && !/^\d{1,10}$/.test(one));
  if ((name === 'keep-id' || name === 'auto') && bad !== undefined)
    return err(`strconv.ParseUint: parsing "${bad}": invalid syntax`);
  if (name === 'keep-id')
    return rootless ? ok(keepId(ns, modeOptions(mode), ids)) : err('keep-id is only supported in rootless mode');
  if (name === 'nomap') {
    const rest1 = [{ inside: 0, outside: 1, count: total(ns.uids) - 1 }];
    return rootless ? ok({ uids: rest1, gids: rest1 }) : err('nomap is only supported in rootless mode');
  }
  if (name === 'auto') {
    const size = Number(modeOptions(mode)['size'] ?? 1024);
    const part = [{ inside: 0, outside: rootless ? 1 + used : 2147483647 + used, count: size }];
    return ok({ uids: part, gids: part });
  }
  if (name === 'map') return explicitMaps(rest);
  return err(`unrecognized namespace mode ${mode} passed`);
}

const MAP_FORM = '["[+ug]uint32:[@]uint32[:uint32]"]';

/** Maps of --uidmap and --gidmap, kept as 'map:0:1:1000;…|0:1:1000' in the container's userns mode (pkg/util, ParseIDMap). */
function explicitMaps(text: string): Result<Maps, string> {
  const [uids = '', gids = ''] = text.split('|');
  const wrong = (setting: string, part: string): string | undefined => {
    const specs = part.split(';').filter((one) => one !== '');
    if (specs.every((one) => /^[+ug]*\d{1,10}:@?\d{1,10}(:\d{1,10})?$/.test(one))) return undefined;
    const shown = specs.map((one) => `"${one}"`).join(' ');
    return `initializing ID mappings: ${setting} setting is malformed expected ${MAP_FORM}: [${shown}]`;
  };
  const problem = wrong('UID', uids) ?? wrong('GID', gids);
  if (problem !== undefined) return err(problem);
  const read = (part: string): IdRange[] =>
    part
      .split(';')
      .filter((one) => one !== '')
      .map((one) => {
        const [inside = 0, from = 0, count = 1] = one.split(':').map((word) => Number(word.replace(/^[+ug]+|@/g, '')));
        return { inside, outside: from, count };
      });
  return ok({ uids: read(uids), gids: read(gids === '' ? uids : gids) });
}

/** The host's id of an id in a namespace, or nobody's. */
export const hostIdOf = (ranges: readonly IdRange[], id: number): number => outside(ranges, id) ?? 65534;
