import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { getopt, type Options, refuse } from '../host/options.ts';
import { denied, groupList, joinGroups, rows, writeRows } from './accounts.ts';

const HINT = 'Usage: usermod [options] LOGIN\n';
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

/** The user's line of /etc/passwd with what the options change. */
function changed(line: readonly string[], options: Options, gid: number | undefined): string[] {
  const [name = '', , uid = '', group = '', comment = '', home = '', shell = ''] = line;
  return [
    options.value('l') ?? name,
    'x',
    options.value('u') ?? uid,
    gid === undefined ? group : String(gid),
    options.value('c') ?? comment,
    options.value('d') ?? home,
    options.value('s') ?? shell,
  ];
}

function apply(proc: Proc, name: string, options: Options, groups: readonly string[], main: string | undefined): void {
  if (options.has('G')) joinGroups(proc, name, groups, options.has('r') ? 'remove' : options.has('a') ? 'add' : 'set');
  const gid = main === undefined ? undefined : proc.kernel.users.groupByName(proc, main)?.gid;
  writeRows(
    proc,
    '/etc/passwd',
    rows(proc, '/etc/passwd').map((line) => (line[0] === name ? changed(line, options, gid) : line)),
  );
  for (const [letter, file] of [
    ['v', '/etc/subuid'],
    ['w', '/etc/subgid'],
  ] as const) {
    const match = /^(\d+)-(\d+)$/.exec(options.value(letter) ?? '');
    if (!match) continue;
    writeRows(proc, file, [
      ...rows(proc, file),
      [name, match[1] ?? '', String(Number(match[2]) - Number(match[1]) + 1)],
    ]);
  }
}

/** usermod(8): changes a user's line and groups. */
export const usermod: Program = function* usermod(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'aG:s:d:c:u:g:l:LUrmv:w:V:W:p:hoe:f:',
    long: MOD_LONG,
    lacking: ['h', 'm', 'V', 'W', 'e', 'f'],
  });
  if (options.fault) return refuse(proc, 'usermod', options.fault, 2, HINT);
  const [name] = options.rest;
  yield* proc.tick();
  if (name === undefined) {
    proc.err(HINT);
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
  apply(proc, name, options, groups, main[0]);
  return 0;
};
