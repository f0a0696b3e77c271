import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { User } from '../../host/state.ts';
import { getopt, type Options, refuse } from '../host/options.ts';
import { findUser, quoted } from './names.ts';

/** The ids that id(1) shows, as the process's user namespace numbers them. */
interface Ids {
  readonly uid: number;
  readonly euid: number;
  readonly gid: number;
  readonly egid: number;
  /** Supplementary groups as getgroups(2) gives them. */
  readonly groups: readonly number[];
}

function ownIds(proc: Proc): Ids {
  const { uid, euid, gid, egid, groups } = proc.record;
  return {
    uid: proc.uidInside(uid),
    euid: proc.uidInside(euid),
    gid: proc.gidInside(gid),
    egid: proc.gidInside(egid),
    groups: [...groups].sort((a, b) => a - b).map((id) => proc.gidInside(id)),
  };
}
function idsOfUser(proc: Proc, user: User): Ids {
  const groups = proc.kernel.users.groupsOf(proc, user.name);
  return { uid: user.uid, euid: user.uid, gid: user.gid, egid: user.gid, groups: [...groups] };
}

/** Groups in the order that id lists them: its own first, neighbours that are the same once (gnulib's mgetgroups). */
function listed(ids: Ids): number[] {
  const all = [ids.egid, ...ids.groups.filter((one) => one !== ids.egid)];
  return all.filter((one, index) => index === 0 || one !== all[index - 1]);
}

const LONG = {
  user: 'u',
  group: 'g',
  groups: 'G',
  name: 'n',
  real: 'r',
  zero: 'z',
  context: 'Z',
  help: 'help',
  version: 'version',
};

/** What id prints for -u, -g or -G. */
function only(proc: Proc, options: Options, ids: Ids): string {
  const { users } = proc.kernel;
  const name = options.has('n');
  const real = options.has('r');
  const separator = options.has('z') ? '\0' : ' ';
  if (options.has('u')) {
    const uid = real ? ids.uid : ids.euid;
    return name ? users.userName(proc, uid) : String(uid);
  }
  if (options.has('g')) {
    const gid = real ? ids.gid : ids.egid;
    return name ? users.groupName(proc, gid) : String(gid);
  }
  return listed(ids)
    .map((gid) => (name ? users.groupName(proc, gid) : String(gid)))
    .join(separator);
}

/** The whole line: uid, gid, effective ids where they differ, groups. */
function whole(proc: Proc, ids: Ids, groups: readonly number[]): string {
  const { users } = proc.kernel;
  const user = (uid: number): string => {
    const found = users.byUid(proc, uid);
    return found ? `${uid}(${found.name})` : String(uid);
  };
  const group = (gid: number): string => {
    const found = users.groupByGid(proc, gid);
    return found ? `${gid}(${found.name})` : String(gid);
  };
  const parts = [`uid=${user(ids.uid)}`, `gid=${group(ids.gid)}`];
  if (ids.euid !== ids.uid) parts.push(`euid=${user(ids.euid)}`);
  if (ids.egid !== ids.gid) parts.push(`egid=${group(ids.egid)}`);
  if (groups.length > 0) parts.push(`groups=${groups.map(group).join(',')}`);
  return parts.join(' ');
}

/** id(1) of GNU coreutils, and of busybox where it runs as that. */
export const id: Program = function* id(proc) {
  const busybox = proc.flavour === 'busybox';
  const options = getopt(
    proc.argv.slice(1),
    busybox ? { short: 'ugGnr' } : { short: 'agGnruzZ', long: LONG, lacking: ['help', 'Z'] },
  );
  if (options.fault) return refuse(proc, 'id', options.fault, 1, busybox ? BUSYBOX_USAGE : undefined);
  if (options.has('version')) {
    proc.out('id (GNU coreutils) 9.7\n');
    return 0;
  }
  const choices = ['u', 'g', 'G'].filter((one) => options.has(one));
  if (choices.length > 1) {
    proc.err(busybox ? BUSYBOX_USAGE : 'id: cannot print "only" of more than one choice\n');
    return 1;
  }
  if (choices.length === 0 && (options.has('n') || options.has('r')) && !busybox) {
    proc.err('id: cannot print only names or real IDs in default format\n');
    return 1;
  }
  let code = 0;
  for (const name of options.rest.length > 0 ? options.rest : [undefined]) {
    const user = name === undefined ? undefined : findUser(proc, name);
    if (name !== undefined && !user) {
      proc.err(busybox ? `id: unknown user ${name}\n` : `id: ${quoted(proc, name)}: no such user\n`);
      code = 1;
      continue;
    }
    const ids = user ? idsOfUser(proc, user) : ownIds(proc);
    const groups = busybox && !user ? ids.groups : listed(ids);
    proc.out(
      choices.length > 0
        ? `${only(proc, options, ids)}${options.has('z') ? '\0' : '\n'}`
        : `${whole(proc, ids, groups)}\n`,
    );
  }
  yield* proc.drain();
  return code;
};
const BUSYBOX_USAGE = `BusyBox v1.37.0 (Debian 1:1.37.0-11) multi-call binary.

Usage: id [-ugGnr] [USER]

Print information about USER or the current user

\t-u\tUser ID
\t-g\tGroup ID
\t-G\tSupplementary group IDs
\t-n\tPrint names instead of numbers
\t-r\tPrint real ID instead of effective ID
`;

/** whoami(1): the name of the effective user. */
export const whoami: Program = function* whoami(proc) {
  const [extra] = proc.argv.slice(1);
  if (extra !== undefined && proc.flavour === 'gnu') {
    if (extra === '--version' || extra === '--help') {
      proc.out(extra === '--help' ? 'Usage: whoami [OPTION]...\n' : 'whoami (GNU coreutils) 9.7\n');
      return 0;
    }
    const unknown = extra.startsWith('--')
      ? `unrecognized option '${extra}'`
      : extra.startsWith('-')
        ? `invalid option -- '${extra[1]}'`
        : `extra operand ${quoted(proc, extra)}`;
    proc.err(`whoami: ${unknown}\nTry 'whoami --help' for more information.\n`);
    return 1;
  }
  const uid = proc.uidInside(proc.record.euid);
  const user = proc.kernel.users.byUid(proc, uid);
  if (!user) {
    proc.err(
      proc.flavour === 'busybox' ? `whoami: unknown uid ${uid}\n` : `whoami: cannot find name for user ID ${uid}\n`,
    );
    return 1;
  }
  proc.out(`${user.name}\n`);
  yield* proc.tick();
  return 0;
};

/** groups(1): names of the groups of the caller, or of users with their name before. */
export const groups: Program = function* groups(proc) {
  const { users } = proc.kernel;
  const names = proc.argv.slice(1).filter((arg) => arg !== '--');
  let code = 0;
  const show = (ids: Ids, before: string): void => {
    const found = listed(ids).map((gid) => {
      if (!users.groupByGid(proc, gid) && proc.flavour === 'gnu') {
        proc.err(`groups: cannot find name for group ID ${gid}\n`);
        code = 1;
      }
      return users.groupName(proc, gid);
    });
    proc.out(`${before}${found.join(' ')}\n`);
  };
  if (names.length === 0) show(ownIds(proc), '');
  for (const name of names) {
    const user = users.byName(proc, name);
    if (user) show(idsOfUser(proc, user), proc.flavour === 'busybox' ? '' : `${name} : `);
    else {
      proc.err(
        proc.flavour === 'busybox' ? `groups: unknown user ${name}\n` : `groups: ${quoted(proc, name)}: no such user\n`,
      );
      code = 1;
    }
  }
  yield* proc.tick();
  return code;
};

/** logname(1): who logged in. */
export const logname: Program = function* logname(proc) {
  const { loginuid, tty } = proc.record;
  if (loginuid === undefined || tty === undefined) {
    proc.err('logname: no login name\n');
    return 1;
  }
  proc.out(`${proc.kernel.users.userName(proc, proc.uidInside(loginuid))}\n`);
  yield* proc.tick();
  return 0;
};
