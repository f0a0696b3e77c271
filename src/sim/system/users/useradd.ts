import { hostUid } from '../../host/ids.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { getopt, type Options, refuse } from '../host/options.ts';
import { denied, freeNumber, freeRange, joinGroups, rows, writeRows } from './accounts.ts';

const HINT = (tool: string): string => `Usage: ${tool} [options] LOGIN\n`;
const NAME = /^[a-z_][a-z0-9_-]*\$?$/i;

/** Groups that a command line names, or the first that does not exist. */
function groupList(proc: Proc, text: string | undefined): readonly string[] | { readonly missing: string } {
  const names: string[] = [];
  for (const one of (text ?? '').split(',').filter(Boolean)) {
    const group =
      proc.kernel.users.groupByName(proc, one) ??
      (/^\d+$/.test(one) ? proc.kernel.users.groupByGid(proc, Number(one)) : undefined);
    if (!group) return { missing: one };
    names.push(group.name);
  }
  return names;
}

function makeHome(proc: Proc, home: string, uid: number, gid: number): void {
  const owner = {
    uid: proc.uidOutside(uid) ?? hostUid(uid),
    gid: proc.gidOutside(gid) ?? hostUid(gid),
    mtime: proc.kernel.now,
  };
  proc.fs.put(home, { kind: 'dir', mode: 0o700, ...owner });
  for (const name of ['.bash_logout', '.bashrc', '.profile']) {
    const node = proc.fs.node(`/etc/skel/${name}`);
    if (node?.kind === 'file') proc.fs.put(`${home}/${name}`, { ...node, ...owner });
  }
}

const ADD_LONG = {
  'create-home': 'm',
  'no-create-home': 'M',
  shell: 's:',
  uid: 'u:',
  gid: 'g:',
  groups: 'G:',
  'home-dir': 'd:',
  comment: 'c:',
  system: 'r',
  'user-group': 'U',
  'no-user-group': 'N',
  password: 'p:',
  expiredate: 'e:',
  inactive: 'f:',
  'non-unique': 'o',
  skel: 'k:',
  'base-dir': 'b:',
  defaults: 'D',
  help: 'h',
  'no-log-init': 'l',
  key: 'K:',
  root: 'R:',
  prefix: 'P:',
};

/** useradd(8): a line in /etc/passwd and its kin, a group of its own, subordinate ids, a home with -m. */
export const useradd: Program = function* useradd(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'mMs:u:g:G:d:c:rUNp:e:f:ok:b:DhlK:R:P:',
    long: ADD_LONG,
    lacking: ['D', 'h', 'R', 'P', 'K'],
  });
  if (options.fault) return refuse(proc, 'useradd', options.fault, 2, HINT('useradd'));
  const [name, extra] = options.rest;
  if (name === undefined || extra !== undefined) {
    proc.err(HINT('useradd'));
    return 2;
  }
  if (!NAME.test(name)) {
    proc.err(`useradd: invalid user name '${name}': use --badname to ignore\n`);
    return 3;
  }
  if (denied(proc, 'useradd')) return 1;
  const { users } = proc.kernel;
  if (users.byName(proc, name)) {
    proc.err(`useradd: user '${name}' already exists\n`);
    return 9;
  }
  if (users.groupByName(proc, name) && !options.has('g') && !options.has('N')) {
    proc.err(`useradd: group ${name} exists - if you want to add this user to that group, use -g.\n`);
    return 9;
  }
  const groups = groupList(proc, options.value('G'));
  const main = groupList(proc, options.value('g'));
  const missing = 'missing' in groups ? groups.missing : 'missing' in main ? main.missing : undefined;
  if (missing !== undefined || 'missing' in groups || 'missing' in main) {
    proc.err(`useradd: group '${missing}' does not exist\n`);
    return 6;
  }
  return yield* add(proc, name, options, main[0], groups);
};

function* add(proc: Proc, name: string, options: Options, main: string | undefined, groups: readonly string[]) {
  const passwd = rows(proc, '/etc/passwd');
  const group = rows(proc, '/etc/group');
  const system = options.has('r');
  const wanted = options.value('u');
  if (wanted !== undefined && passwd.some((line) => line[2] === wanted) && !options.has('o')) {
    proc.err(`useradd: UID ${wanted} is not unique\n`);
    return 4;
  }
  const uid = wanted === undefined ? freeNumber(passwd, 2, system ? 900 : 1000) : Number(wanted);
  const existing = main === undefined ? undefined : proc.kernel.users.groupByName(proc, main)?.gid;
  const gid = existing ?? (group.some((line) => line[2] === String(uid)) ? freeNumber(group, 2, 1000) : uid);
  const home = options.value('d') ?? `${options.value('b') ?? '/home'}/${name}`;
  writeRows(proc, '/etc/passwd', [
    ...passwd,
    [name, 'x', String(uid), String(gid), options.value('c') ?? '', home, options.value('s') ?? '/bin/sh'],
  ]);
  if (proc.fs.exists('/etc/shadow'))
    writeRows(proc, '/etc/shadow', [
      ...rows(proc, '/etc/shadow'),
      [name, options.value('p') ?? '!', '20778', '0', '99999', '7', '', '', ''],
    ]);
  if (existing === undefined) writeRows(proc, '/etc/group', [...group, [name, 'x', String(gid), '']]);
  if (groups.length > 0) joinGroups(proc, name, groups, 'add');
  for (const file of ['/etc/subuid', '/etc/subgid']) {
    const lines = rows(proc, file);
    if (!system && proc.fs.exists(file)) writeRows(proc, file, [...lines, [name, String(freeRange(lines)), '65536']]);
  }
  if (options.has('m')) makeHome(proc, home, uid, gid);
  yield* proc.tick();
  return 0;
}

/** userdel(8): takes a user out of the account files; -r takes its home too. */
export const userdel: Program = function* userdel(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'rfhR:P:Z',
    long: { remove: 'r', force: 'f', help: 'h' },
    lacking: ['h', 'R', 'P', 'Z'],
  });
  if (options.fault) return refuse(proc, 'userdel', options.fault, 2, HINT('userdel'));
  const [name] = options.rest;
  if (name === undefined) {
    proc.err(HINT('userdel'));
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

const MOD_LONG = {
  append: 'a',
  groups: 'G:',
  shell: 's:',
  home: 'd:',
  comment: 'c:',
  uid: 'u:',
  gid: 'g:',
  login: 'l:',
  lock: 'L',
  unlock: 'U',
  remove: 'r',
  'move-home': 'm',
  'add-subuids': 'v:',
  'add-subgids': 'w:',
  'del-subuids': 'V:',
  'del-subgids': 'W:',
  password: 'p:',
  help: 'h',
  'non-unique': 'o',
  expiredate: 'e:',
  inactive: 'f:',
};

/** usermod(8): changes a user's line and groups. */
export const usermod: Program = function* usermod(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'aG:s:d:c:u:g:l:LUrmv:w:V:W:p:hoe:f:',
    long: MOD_LONG,
    lacking: ['h', 'm', 'V', 'W', 'e', 'f'],
  });
  if (options.fault) return refuse(proc, 'usermod', options.fault, 2, HINT('usermod'));
  const [name] = options.rest;
  if (name === undefined) {
    proc.err(HINT('usermod'));
    return 2;
  }
  if (options.given.length === 0) {
    proc.err('usermod: no changes\n');
    return 0;
  }
  if (!proc.kernel.users.byName(proc, name)) {
    proc.err(`usermod: user '${name}' does not exist\n`);
    return 6;
  }
  const groups = groupList(proc, options.value('G'));
  const main = groupList(proc, options.value('g'));
  if ('missing' in groups || 'missing' in main) {
    proc.err(
      `usermod: group '${'missing' in groups ? groups.missing : 'missing' in main ? main.missing : ''}' does not exist\n`,
    );
    return 6;
  }
  if (denied(proc, 'usermod')) return 1;
  if (options.has('G')) joinGroups(proc, name, groups, options.has('r') ? 'remove' : options.has('a') ? 'add' : 'set');
  const gid = main[0] === undefined ? undefined : proc.kernel.users.groupByName(proc, main[0])?.gid;
  writeRows(
    proc,
    '/etc/passwd',
    rows(proc, '/etc/passwd').map((line) =>
      line[0] !== name
        ? line
        : [
            options.value('l') ?? name,
            'x',
            options.value('u') ?? line[2] ?? '',
            gid === undefined ? (line[3] ?? '') : String(gid),
            options.value('c') ?? line[4] ?? '',
            options.value('d') ?? line[5] ?? '',
            options.value('s') ?? line[6] ?? '',
          ],
    ),
  );
  for (const [letter, file] of [
    ['v', '/etc/subuid'],
    ['w', '/etc/subgid'],
  ] as const) {
    const match = /^(\d+)-(\d+)$/.exec(options.value(letter) ?? '');
    if (match)
      writeRows(proc, file, [
        ...rows(proc, file),
        [name, match[1] ?? '', String(Number(match[2]) - Number(match[1]) + 1)],
      ]);
  }
  yield* proc.tick();
  return 0;
};
