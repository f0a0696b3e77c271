import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import type { SpawnOptions } from '../../host/spawn-options.ts';
import type { User } from '../../host/state.ts';
import { getopt, type Options } from '../host/options.ts';
import { loginEnv, ROOT_PATH } from './login-env.ts';
import { findUser, idsOf } from './names.ts';
import { granted } from './sudoers.ts';

const LONG = {
  askpass: 'A',
  background: 'b',
  chdir: 'D:',
  'preserve-env': 'E::',
  edit: 'e',
  group: 'g:',
  'set-home': 'H',
  help: 'h',
  login: 'i',
  'reset-timestamp': 'k',
  'remove-timestamp': 'K',
  list: 'l',
  'non-interactive': 'n',
  'no-update': 'N',
  prompt: 'p:',
  'preserve-groups': 'P',
  stdin: 'S',
  shell: 's',
  user: 'u:',
  version: 'V',
  validate: 'v',
  'close-from': 'C:',
  'command-timeout': 'T:',
  'other-user': 'U:',
};
const USAGE = `usage: sudo -h | -K | -k | -V
usage: sudo -v [-ABkNnS] [-g group] [-h host] [-p prompt] [-u user]
usage: sudo -l [-ABkNnS] [-g group] [-h host] [-p prompt] [-U user] [-u user] [command [arg ...]]
usage: sudo [-ABbEHkNnPS] [-r role] [-t type] [-C num] [-D directory] [-g group] [-h host] [-p prompt] [-R directory] [-T timeout] [-u user] [VAR=value] [-i | -s] [command [arg ...]]
usage: sudo -e [-ABkNnS] [-r role] [-t type] [-C num] [-D directory] [-g group] [-h host] [-p prompt] [-R directory] [-T timeout] [-u user] file ...
`;

/** Asks for a password, which nobody here has: three tries on a terminal, none without one. */
function* refusePassword(proc: Proc, user: User, options: Options): Task<number> {
  if (options.has('n')) {
    proc.err('sudo: a password is required\n');
    return 1;
  }
  const terminal = proc.isTty(0) || proc.isTty(2);
  if (!terminal && !options.has('S')) {
    proc.err(
      "sudo: a terminal is required to read the password; either use ssh's -t or configure an askpass helper\nsudo: a password is required\n",
    );
    return 1;
  }
  const prompt = options.value('p') ?? `[sudo] password for ${user.name}: `;
  for (let tries = 0; tries < 3; tries++) {
    if (!terminal) proc.err(prompt);
    const typed = yield* proc.readLine(0, prompt, { secret: true });
    if (typed === null) {
      proc.err(
        `\nsudo: no password was provided\n${tries === 0 ? 'sudo: a password is required' : `sudo: ${tries} incorrect password attempt${tries > 1 ? 's' : ''}`}\n`,
      );
      return 1;
    }
    yield* proc.sleep(1500);
    if (tries < 2) proc.err('Sorry, try again.\n');
  }
  proc.err('sudo: 3 incorrect password attempts\n');
  return 1;
}

function list(proc: Proc, user: User): number {
  const grant = granted(proc, user);
  const host = proc.kernel.state.ns.uts[proc.record.ns.uts]?.hostname ?? '';
  if (!grant) {
    proc.out(`Sorry, user ${user.name} may not run sudo on ${host}.\n`);
    return 1;
  }
  const path = ROOT_PATH.replaceAll(':', '\\:');
  proc.out(
    `Matching Defaults entries for ${user.name} on ${host}:\n    env_reset, mail_badpass,\n    secure_path=${path},\n    use_pty\n\n`,
  );
  proc.out(
    `User ${user.name} may run the following commands on ${host}:\n${grant.rules.map((rule) => `    ${rule}\n`).join('')}`,
  );
  return 0;
}

/** The environment of the command (env_reset): a few variables are kept, the rest is the target's. */
function environment(
  proc: Proc,
  from: User,
  target: User,
  options: Options,
  argv: readonly string[],
): Record<string, string> {
  const { env, record } = proc;
  const kept: Record<string, string> = {};
  for (const name of ['TERM', 'LANG', 'LC_ALL', 'DISPLAY', 'COLORTERM'])
    if (env[name] !== undefined) kept[name] = env[name];
  const preserved = options.value('E');
  const base = options.has('E') && !preserved ? { ...env } : kept;
  for (const name of preserved?.split(',') ?? []) if (env[name] !== undefined) base[name] = env[name];
  const home = options.has('E') && !options.has('H') && !options.has('i') && env['HOME'] ? env['HOME'] : target.home;
  return {
    ...base,
    ...(options.has('i') && loginEnv(proc, target)),
    PATH: ROOT_PATH,
    HOME: home,
    LOGNAME: target.name,
    USER: target.name,
    SHELL: options.has('i') || !env['SHELL'] ? target.shell : env['SHELL'],
    MAIL: `/var/mail/${target.name}`,
    SUDO_COMMAND: [inPath(proc, argv[0] ?? ''), ...argv.slice(1)].join(' '),
    SUDO_USER: from.name,
    SUDO_UID: String(proc.uidInside(record.uid)),
    SUDO_GID: String(proc.gidInside(record.gid)),
    SUDO_HOME: from.home,
  };
}

/** A command with the folder of sudo's own path that has it. */
function inPath(proc: Proc, name: string): string {
  if (name.includes('/')) return name;
  return (
    ROOT_PATH.split(':')
      .map((folder) => `${folder}/${name}`)
      .find((path) => proc.fs.exists(path)) ?? name
  );
}

/** A word as sudo -i and -s write it into the command of a shell. */
const escaped = (word: string): string => word.replace(/[^\w$-]/g, (char) => `\\${char}`);

function command(proc: Proc, target: User, options: Options, rest: readonly string[]): readonly string[] {
  const shell = options.has('i') ? target.shell : (proc.env['SHELL'] ?? target.shell);
  if (!options.has('i') && !options.has('s')) return rest;
  return rest.length > 0 ? [shell, '-c', rest.map(escaped).join(' ')] : [shell];
}

/** Runs the command as the target and waits for it; a terminating signal to sudo goes on to the command. */
function* execute(proc: Proc, argv: readonly string[], spawn: Partial<SpawnOptions>, login: boolean): Task<number> {
  const [name = ''] = argv;
  const shown = login ? [`-${name.replace(/^.*\//, '')}`, ...argv.slice(1)] : argv;
  const started = proc.kernel.spawn({ parent: proc.pid, argv, ...spawn });
  if (!started.ok && started.error === 'ENOEXEC') {
    const found = proc.lookup(name);
    return yield* execute(proc, ['/bin/sh', found.ok ? found.value.path : name, ...argv.slice(1)], spawn, false);
  }
  if (!started.ok) {
    proc.err(
      started.error === 'ENOENT' || started.error === 'EACCES'
        ? `sudo: ${name}: command not found\n`
        : `sudo: unable to execute ${name}: Permission denied\n`,
    );
    return 1;
  }
  const record = proc.kernel.process(started.value);
  if (record && login) record.argv = shown;
  for (const signal of ['TERM', 'HUP', 'INT', 'QUIT'])
    proc.trap(
      signal,
      signal === 'TERM' || signal === 'HUP' ? () => proc.kernel.signal(started.value, signal) : 'ignore',
    );
  return yield* proc.wait(started.value);
}

/** Splits the leading VAR=value words off. */
function variables(rest: readonly string[]): {
  readonly set: Record<string, string>;
  readonly argv: readonly string[];
} {
  const set: Record<string, string> = {};
  let at = 0;
  for (; at < rest.length; at++) {
    const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(rest[at] ?? '');
    if (!match) break;
    set[match[1] ?? ''] = match[2] ?? '';
  }
  return { set, argv: rest.slice(at) };
}

/** Why sudo cannot work in this process at all; undefined where it can. */
function unable(proc: Proc): string | undefined {
  if (proc.record.euid === 0 || proc.uidInside(proc.record.euid) === 0) return undefined;
  if (!proc.record.noNewPrivs) return 'sudo: /usr/bin/sudo must be owned by uid 0 and have the setuid bit set\n';
  return 'sudo: The "no new privileges" flag is set, which prevents sudo from running as root.\nsudo: If sudo is running in a container, you may need to adjust the container configuration to disable the flag.\n';
}

/** sudo(8) with the sudoers file of the process's root: runs a command as root or another user. */
export const sudo: Program = function* sudo(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'Abd:D:EeHhiKklnNPp:SsVvg:u:U:C:T:',
    long: LONG,
    lacking: ['A', 'e', 'C', 'T', 'P'],
    stop: true,
  });
  if (options.fault) {
    const { kind, option } = options.fault;
    if (kind === 'lacking') proc.err(`sudo: option ${option} is not part of this simulation\n`);
    else
      proc.err(
        `sudo: ${kind === 'missing' ? `option requires an argument -- '${option.slice(1)}'` : option.startsWith('--') ? `unrecognized option '${option}'` : `invalid option -- '${option.slice(1)}'`}\n${USAGE}`,
      );
    return kind === 'lacking' ? 64 : 1;
  }
  if (options.has('V'))
    proc.out(
      'Sudo version 1.9.17p2\nSudoers policy plugin version 1.9.17p2\nSudoers file grammar version 50\nSudoers I/O plugin version 1.9.17p2\nSudoers audit plugin version 1.9.17p2\n',
    );
  if (options.has('h') && options.rest.length === 0) proc.out(`sudo - execute a command as another user\n\n${USAGE}`);
  if (options.has('V') || (options.has('h') && options.rest.length === 0)) return 0;
  const why = unable(proc);
  const from = proc.kernel.users.byUid(proc, proc.uidInside(proc.record.uid));
  if (why !== undefined || !from) {
    proc.err(why ?? `sudo: you do not exist in the passwd database\n`);
    return 1;
  }
  const { set, argv } = variables(options.rest);
  if (argv.length === 0 && !['i', 's', 'l', 'v', 'k', 'K'].some((one) => options.has(one))) {
    proc.err(USAGE);
    return 1;
  }
  if (argv.length === 0 && (options.has('K') || options.has('k'))) return 0;
  return yield* permitted(proc, options, from, set, argv);
};

function* permitted(
  proc: Proc,
  options: Options,
  from: User,
  set: Record<string, string>,
  argv: readonly string[],
): Task<number> {
  const grant = granted(proc, from);
  if (from.uid !== 0 && (!grant || grant.password)) return yield* refusePassword(proc, from, options);
  if (options.has('l'))
    return list(proc, options.value('U') ? (findUser(proc, options.value('U') ?? '') ?? from) : from);
  if (options.has('v')) return 0;
  const name = options.value('u') ?? 'root';
  const target = findUser(proc, name.replace(/^#/, ''));
  if (!target) {
    proc.err(`sudo: unknown user ${name}\nsudo: error initializing audit plugin sudoers_audit\n`);
    return 1;
  }
  const ids = idsOf(proc, target);
  const group = options.value('g');
  const gid = group === undefined ? undefined : proc.kernel.users.groupByName(proc, group)?.gid;
  if (!ids || (group !== undefined && gid === undefined)) {
    proc.err(
      group !== undefined && gid === undefined
        ? `sudo: unknown group ${group}\nsudo: error initializing audit plugin sudoers_audit\n`
        : 'sudo: unable to change to runas uid: Invalid argument\n',
    );
    return 1;
  }
  const words = command(proc, target, options, argv);
  const env = { ...environment(proc, from, target, options, words), ...set };
  const folder = options.value('D') ?? (options.has('i') ? target.home : undefined);
  const spawn = {
    ids: gid === undefined ? ids : { ...ids, gid: ids.gid },
    env,
    ...(folder !== undefined && { cwd: folder }),
  };
  if (!options.has('b')) return yield* execute(proc, words, spawn, options.has('i'));
  proc.kernel.spawn({ parent: proc.pid, argv: words, ...spawn, session: true });
  return 0;
}
