import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import type { User } from '../../host/state.ts';
import { getopt, refuse } from '../host/options.ts';
import { loginEnv } from './login-env.ts';
import { findUser, idsOf } from './names.ts';

const LONG = {
  command: 'c:',
  login: 'l',
  'preserve-environment': 'p',
  shell: 's:',
  group: 'g:',
  'supp-group': 'G:',
  pty: 'P',
  fast: 'f',
  'session-command': 'c:',
  'whitelist-environment': 'w:',
  user: 'u:',
  help: 'h',
  version: 'V',
};

/** Starts a shell or a command as another user and waits for it. */
function* become(
  proc: Proc,
  tool: string,
  user: User,
  how: { readonly login: boolean; readonly argv: readonly string[]; readonly keep: boolean },
): Task<number> {
  const ids = idsOf(proc, user);
  if (!ids) {
    proc.err(`${tool}: cannot set user id: Invalid argument\n`);
    return 1;
  }
  const env = how.login
    ? loginEnv(proc, user)
    : how.keep
      ? proc.env
      : {
          ...proc.env,
          HOME: user.home,
          SHELL: user.shell,
          ...(user.uid !== 0 && { USER: user.name, LOGNAME: user.name }),
        };
  const [name = ''] = how.argv;
  const started = proc.kernel.spawn({
    parent: proc.pid,
    argv: how.argv,
    ids,
    env,
    ...(how.login && { cwd: proc.fs.exists(user.home) ? user.home : '/' }),
  });
  if (!started.ok) {
    const cause = started.error === 'EACCES' ? 'Permission denied' : 'No such file or directory';
    proc.err(`${tool}: failed to execute ${name}: ${cause}\n`);
    return started.error === 'ENOENT' ? 127 : 126;
  }
  const record = proc.kernel.process(started.value);
  if (record && how.login) record.argv = [`-${name.replace(/^.*\//, '')}`, ...how.argv.slice(1)];
  return yield* proc.wait(started.value);
}

/** Nobody has a password: su asks, waits and refuses. */
function* askPassword(proc: Proc): Task<number> {
  if (!proc.isTty(0)) proc.err('Password: ');
  yield* proc.readLine(0, 'Password: ', { secret: true });
  yield* proc.sleep(2000);
  proc.err('su: Authentication failure\n');
  return 1;
}

/** su(1) of util-linux: only root may become somebody else, since nobody has a password. */
export const su: Program = function* su(proc) {
  if (proc.flavour === 'busybox' && proc.uidInside(proc.record.uid) !== 0) {
    proc.err('su: must be suid to work properly\n');
    return 1;
  }
  const options = getopt(
    proc.argv.slice(1).filter((arg) => arg !== '-'),
    { short: 'c:lms:g:G:pPTfw:hV', long: LONG, lacking: ['P', 'T', 'w', 'h'] },
  );
  if (options.fault) return refuse(proc, 'su', options.fault);
  if (options.has('V')) {
    proc.out('su from util-linux 2.41.2\n');
    return 0;
  }
  const [name = 'root', ...rest] = options.rest;
  const user = findUser(proc, name);
  if (!user) {
    proc.err(`su: user ${name} does not exist or the user entry does not contain all the required fields\n`);
    return 1;
  }
  if (proc.uidInside(proc.record.uid) !== 0) return yield* askPassword(proc);
  const login = options.has('l') || proc.argv.includes('-');
  const shell = options.value('s') ?? user.shell;
  const text = options.value('c');
  if (shell.endsWith('nologin')) {
    proc.out('This account is currently not available.\n');
    return 1;
  }
  return yield* become(proc, 'su', user, {
    login,
    argv: [shell, ...(text !== undefined ? ['-c', text] : []), ...rest],
    keep: options.has('p') || options.has('m'),
  });
};

/** runuser(1): as su, for root only and without questions. */
export const runuser: Program = function* runuser(proc) {
  if (proc.uidInside(proc.record.euid) !== 0) {
    proc.err('runuser: may not be used by non-root users\n');
    return 1;
  }
  const options = getopt(
    proc.argv.slice(1).filter((arg) => arg !== '-'),
    { short: 'c:lms:g:G:pPTfw:u:hV', long: LONG, lacking: ['P', 'T', 'w', 'h'], stop: true },
  );
  if (options.fault) return refuse(proc, 'runuser', options.fault);
  const wanted = options.value('u');
  const [first = 'root', ...more] = options.rest;
  const user = findUser(proc, wanted ?? first);
  if (!user) {
    proc.err(
      `runuser: user ${wanted ?? first} does not exist or the user entry does not contain all the required fields\n`,
    );
    return 1;
  }
  const inner = wanted === undefined ? getopt(more, { short: 'c:', long: { command: 'c:' } }) : undefined;
  const text = options.value('c') ?? inner?.value('c');
  const login = options.has('l') || proc.argv.includes('-');
  const shell = options.value('s') ?? user.shell;
  const argv =
    wanted !== undefined ? options.rest : [shell, ...(text !== undefined ? ['-c', text] : (inner?.rest ?? []))];
  return yield* become(proc, 'runuser', user, { login, argv, keep: wanted !== undefined });
};
