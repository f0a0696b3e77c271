import type { Program } from '../../host/program.ts';
import { getopt, refuse } from '../host/options.ts';
import { denied, freeNumber, rows, writeRows } from './accounts.ts';

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
/** chage, chsh, chfn, login and their like are left out. */
