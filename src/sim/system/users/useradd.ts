import { hostUid } from '../../host/ids.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { getopt, type Options, refuse } from '../host/options.ts';
import { denied, freeNumber, freeRange, groupList, joinGroups, rows, writeRows } from './accounts.ts';

const HINT = (tool: string): string => `Usage: ${tool} [options] LOGIN\n`;
const NAME = /^[a-z_][a-z0-9_-]*\$?$/i;

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
