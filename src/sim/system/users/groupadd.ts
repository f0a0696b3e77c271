import type { Program } from '../../host/program.ts';
import { getopt, notPart, refuse } from '../host/options.ts';
import { denied, freeNumber, joinGroups, rows, writeRows } from './accounts.ts';
import { ownName } from './names.ts';

/** groupadd(8). */
export const groupadd: Program = function* groupadd(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'g:rfohp:U:',
    long: { gid: 'g:', system: 'r', force: 'f', 'non-unique': 'o', help: 'h', users: 'U:' },
    lacking: ['h', 'p'],
  });
  if (options.fault) return refuse(proc, 'groupadd', options.fault, 2, 'Usage: groupadd [options] GROUP\n');
  const [name] = options.rest;
  if (name === undefined) {
    proc.err('Usage: groupadd [options] GROUP\n');
    return 2;
  }
  const lines = rows(proc, '/etc/group');
  if (lines.some((line) => line[0] === name)) {
    if (options.has('f')) return 0;
    proc.err(`groupadd: group '${name}' already exists\n`);
    return 9;
  }
  if (denied(proc, 'groupadd')) return 10;
  const gid = options.value('g') ?? String(freeNumber(lines, 2, options.has('r') ? 900 : 1000));
  if (lines.some((line) => line[2] === gid) && !options.has('o')) {
    proc.err(`groupadd: GID '${gid}' already exists\n`);
    return 4;
  }
  writeRows(proc, '/etc/group', [...lines, [name, 'x', gid, options.value('U') ?? '']]);
  yield* proc.tick();
  return 0;
};

/** groupdel(8). */
export const groupdel: Program = function* groupdel(proc) {
  const [name] = proc.argv.slice(1).filter((arg) => !arg.startsWith('-'));
  if (name === undefined) {
    proc.err('Usage: groupdel [options] GROUP\n');
    return 2;
  }
  const group = proc.kernel.users.groupByName(proc, name);
  if (!group) {
    proc.err(`groupdel: group '${name}' does not exist\n`);
    return 6;
  }
  if (denied(proc, 'groupdel')) return 10;
  const owner = proc.kernel.users.all(proc).find((user) => user.gid === group.gid);
  if (owner) {
    proc.err(`groupdel: cannot remove the primary group of user '${owner.name}'\n`);
    return 8;
  }
  writeRows(
    proc,
    '/etc/group',
    rows(proc, '/etc/group').filter((line) => line[0] !== name),
  );
  yield* proc.tick();
  return 0;
};

/** gpasswd(1): adds a user to a group or takes it out. */
export const gpasswd: Program = function* gpasswd(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'a:d:rRA:M:h',
    long: { add: 'a:', delete: 'd:', members: 'M:', administrators: 'A:', help: 'h' },
    lacking: ['r', 'R', 'A', 'M', 'h'],
  });
  if (options.fault) return refuse(proc, 'gpasswd', options.fault, 2, 'Usage: gpasswd [option] GROUP\n');
  const user = options.value('a') ?? options.value('d');
  const [name] = options.rest;
  if (name === undefined) {
    proc.err('Usage: gpasswd [option] GROUP\n');
    return 2;
  }
  if (user === undefined) return notPart(proc, 'gpasswd: a password for a group');
  const { users } = proc.kernel;
  if (!users.byName(proc, user)) {
    proc.err(`gpasswd: user '${user}' does not exist\n`);
    return 3;
  }
  const group = users.groupByName(proc, name);
  if (!group) {
    proc.err(`gpasswd: group '${name}' does not exist in /etc/group\n`);
    return 3;
  }
  if (proc.uidInside(proc.record.uid) !== 0) {
    proc.err('gpasswd: Permission denied.\n');
    return 1;
  }
  if (options.has('d') && !group.members.includes(user)) {
    proc.err(`gpasswd: user '${user}' is not a member of '${name}'\n`);
    return 3;
  }
  proc.out(options.has('a') ? `Adding user ${user} to group ${name}\n` : `Removing user ${user} from group ${name}\n`);
  joinGroups(proc, user, [name], options.has('a') ? 'add' : 'remove');
  yield* proc.tick();
  return 0;
};

/** passwd(1): nobody has a password here, and nobody gets one. */
export const passwd: Program = function* passwd(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'aSdehiklqrs:u',
    long: { status: 'S', delete: 'd', lock: 'l', unlock: 'u', help: 'h' },
  });
  if (options.fault) return refuse(proc, 'passwd', options.fault, 6);
  const [name = ownName(proc)] = options.rest;
  if (!proc.kernel.users.byName(proc, name)) {
    proc.err(`passwd: user '${name}' does not exist\n`);
    return 1;
  }
  const root = proc.uidInside(proc.record.uid) === 0;
  if (name !== ownName(proc) && !root && name !== proc.kernel.users.userName(proc, proc.uidInside(proc.record.uid))) {
    proc.err(`passwd: You may not view or modify password information for ${name}.\n`);
    return 1;
  }
  if (options.has('S')) {
    proc.out(`${name} L 2026-11-21 0 99999 7 -1\n`);
    return 0;
  }
  yield* proc.tick();
  return notPart(proc, 'passwd: changing a password');
};

/** chage, chsh, chfn, login and their like are left out. */
