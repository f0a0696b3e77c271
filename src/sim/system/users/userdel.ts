import type { Program } from '../../host/program.ts';
import { getopt, refuse } from '../host/options.ts';
import { denied, joinGroups, rows, writeRows } from './accounts.ts';

/** userdel(8): takes a user out of the account files; -r takes its home too. */
export const userdel: Program = function* userdel(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'rfhR:P:Z',
    long: { remove: 'r', force: 'f', help: 'h' },
    lacking: ['h', 'R', 'P', 'Z'],
  });
  if (options.fault) return refuse(proc, 'userdel', options.fault, 2, HINT);
  const [name] = options.rest;
  if (name === undefined) {
    proc.err(HINT);
    return 2;
  }
  const user = proc.kernel.users.byName(proc, name);
  if (!user) {
    proc.err(`userdel: user '${name}' does not exist\n`);
    return 6;
  }
  if (denied(proc, 'userdel')) return 1;
  const busy = proc.kernel
    .processes()
    .find((one) => one.uid === user.uid && one.ns.user === proc.record.ns.user && one.status !== 'Z');
  if (busy && !options.has('f')) {
    proc.err(`userdel: user ${name} is currently used by process ${busy.pid}\n`);
    return 8;
  }
  for (const file of ['/etc/passwd', '/etc/shadow', '/etc/subuid', '/etc/subgid']) {
    if (proc.fs.exists(file))
      writeRows(
        proc,
        file,
        rows(proc, file).filter((line) => line[0] !== name),
      );
  }
  joinGroups(proc, name, [], 'set');
  writeRows(
    proc,
    '/etc/group',
    rows(proc, '/etc/group').filter((line) => line[0] !== name || (line[3] ?? '') !== ''),
  );
  if (options.has('r')) {
    proc.err(`userdel: ${name} mail spool (/var/mail/${name}) not found\n`);
    proc.fs.removeTree(user.home);
  }
  yield* proc.tick();
  return 0;
};

const HINT = 'Usage: userdel [options] LOGIN\n';
