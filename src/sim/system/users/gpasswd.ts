import type { Program } from '../../host/program.ts';
import { getopt, notPart, refuse } from '../host/options.ts';
import { joinGroups } from './accounts.ts';

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
