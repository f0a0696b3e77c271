import { strerror } from '../../host/errno.ts';
import { openFile } from '../../host/open-file.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { byNumber } from '../../host/virtual/index.ts';
import { getopt, notPart, refuse } from '../host/options.ts';
import { quoted } from '../users/names.ts';

/** Becomes another program; says why not, with the codes that env(1) and its kin have: 127 not found, 126 otherwise. */
export function* become(
  proc: Proc,
  tool: string,
  argv: readonly string[],
  verb = 'failed to run command',
): Task<number> {
  const started = proc.exec(argv);
  if (started.ok) return yield* started.value;
  const name = argv[0] ?? '';
  if (proc.flavour === 'busybox') proc.err(`${tool}: can't execute '${name}': ${strerror(started.error)}\n`);
  else
    proc.err(
      `${tool}: ${verb === '' ? `failed to execute ${name}` : `${verb} ${quoted(proc, name)}`}: ${strerror(started.error === 'EISDIR' ? 'EACCES' : started.error)}\n`,
    );
  return started.error === 'ENOENT' ? 127 : 126;
}

/** The nice value of a process, kept beside what the kernel's record has. */
interface Niced {
  nice?: number;
}
const niced = (proc: Proc): Niced => proc.record as Niced;

/** nice(1): runs a command with another priority, or prints the own. */
export const nice: Program = function* nice(proc) {
  const args = proc.argv.slice(1).map((arg) => (/^-\d+$/.test(arg) ? `-n${arg.slice(1)}` : arg));
  const options = getopt(args, {
    short: 'n:',
    long: { adjustment: 'n:', help: 'help', version: 'version' },
    lacking: ['help', 'version'],
    stop: true,
  });
  if (options.fault) return refuse(proc, 'nice', options.fault, 125);
  if (options.rest.length === 0) {
    proc.out(`${niced(proc).nice ?? 0}\n`);
    return 0;
  }
  const by = Number(options.value('n') ?? 10);
  const wanted = Math.max(-20, Math.min(19, (niced(proc).nice ?? 0) + by));
  if (by < 0 && !proc.has('SYS_NICE')) proc.err('nice: cannot set niceness: Permission denied\n');
  else niced(proc).nice = wanted;
  return yield* become(proc, 'nice', options.rest, '');
};

/** renice(1). */
export const renice: Program = function* renice(proc) {
  const options = getopt(
    proc.argv.slice(1).map((arg) => (/^-\d+$/.test(arg) ? `-n${arg}` : arg)),
    {
      short: 'n:p:g:u:',
      long: { priority: 'n:', pid: 'p:', relative: 'relative:', pgrp: 'g:', user: 'u:' },
      lacking: ['g', 'u', 'relative'],
    },
  );
  if (options.fault) return refuse(proc, 'renice', options.fault);
  const [first, ...more] = options.rest;
  const value = options.value('n') ?? first;
  const pids = [...options.values('p'), ...(options.has('n') ? options.rest : more)];
  if (value === undefined || pids.length === 0) {
    proc.err("renice: not enough arguments\nTry 'renice --help' for more information.\n");
    return 1;
  }
  let code = 0;
  for (const pid of pids) {
    const target = byNumber(proc.kernel, proc.record.ns.pid, Number(pid)) as
      | (Niced & { pid: number; uid: number })
      | undefined;
    const old = target?.nice ?? 0;
    const refused = !target
      ? 'ESRCH'
      : target.uid !== proc.record.euid && !proc.has('SYS_NICE')
        ? 'EPERM'
        : Number(value) < old && !proc.has('SYS_NICE')
          ? 'EACCES'
          : undefined;
    if (refused) {
      proc.err(
        `renice: failed to ${refused === 'ESRCH' ? 'get' : 'set'} priority for ${pid} (process ID): ${strerror(refused)}\n`,
      );
      code = 1;
      continue;
    }
    if (target) target.nice = Math.max(-20, Math.min(19, Number(value)));
    proc.out(`${pid} (process ID) old priority ${old}, new priority ${target?.nice ?? 0}\n`);
  }
  yield* proc.tick();
  return code;
};

/** nohup(1): a command that a hangup does not end; output to nohup.out where it would go to a terminal. */
export const nohup: Program = function* nohup(proc) {
  const args = proc.argv.slice(1).filter((arg, index) => !(index === 0 && arg === '--'));
  if (args.length === 0) {
    proc.err("nohup: missing operand\nTry 'nohup --help' for more information.\n");
    return 125;
  }
  const ignoring = proc.isTty(0);
  const redirecting = proc.isTty(1);
  if (redirecting) {
    const file = openFile(proc, 'nohup.out', { write: true, append: true, create: true, mode: 0o600 });
    if (!file.ok) {
      proc.err(`nohup: failed to open 'nohup.out': ${strerror(file.error)}\n`);
      return 125;
    }
    proc.err(`nohup: ${ignoring ? 'ignoring input and ' : ''}appending output to 'nohup.out'\n`);
    proc.setFd(1, file.value);
    if (proc.isTty(2)) proc.setFd(2, file.value);
  } else if (ignoring) proc.err('nohup: ignoring input\n');
  if (ignoring) {
    const nothing = openFile(proc, '/dev/null', { read: true });
    if (nothing.ok) proc.setFd(0, nothing.value);
  }
  proc.trap('HUP', 'ignore');
  return yield* become(proc, 'nohup', args);
};

/** setsid(1): a command in a session of its own. */
export const setsid: Program = function* setsid(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'cfwhV',
    long: { ctty: 'c', fork: 'f', wait: 'w', help: 'h', version: 'V' },
    lacking: ['h', 'V'],
    stop: true,
  });
  if (options.fault) return refuse(proc, 'setsid', options.fault);
  if (options.rest.length === 0) {
    proc.err("setsid: no command specified\nTry 'setsid --help' for more information.\n");
    return 1;
  }
  const { record } = proc;
  if (record.pgid === record.pid || options.has('f')) {
    const child = proc.kernel.spawn({ parent: proc.pid, argv: options.rest, session: true, tty: undefined });
    if (!child.ok) {
      proc.err(`setsid: failed to execute ${options.rest[0]}: ${strerror(child.error)}\n`);
      return child.error === 'ENOENT' ? 127 : 126;
    }
    return options.has('w') ? yield* proc.wait(child.value) : 0;
  }
  record.pgid = record.pid;
  record.sid = record.pid;
  record.tty = undefined;
  return yield* become(proc, 'setsid', options.rest, '');
};

const LIMITS: readonly (readonly [
  name: string,
  description: string,
  soft: string,
  hard: string,
  unit: string,
  letter: string,
])[] = [
  ['AS', 'address space limit', 'unlimited', 'unlimited', 'bytes', 'v'],
  ['CORE', 'max core file size', '0', 'unlimited', 'bytes', 'c'],
  ['CPU', 'CPU time', 'unlimited', 'unlimited', 'seconds', 't'],
  ['DATA', 'max data size', 'unlimited', 'unlimited', 'bytes', 'd'],
  ['FSIZE', 'max file size', 'unlimited', 'unlimited', 'bytes', 'f'],
  ['LOCKS', 'max number of file locks held', 'unlimited', 'unlimited', 'locks', 'x'],
  ['MEMLOCK', 'max locked-in-memory address space', '8388608', '8388608', 'bytes', 'l'],
  ['MSGQUEUE', 'max bytes in POSIX mqueues', '819200', '819200', 'bytes', 'q'],
  ['NICE', 'max nice prio allowed to raise', '0', '0', '', 'e'],
  ['NOFILE', 'max number of open files', '1024', '524288', 'files', 'n'],
  ['NPROC', 'max number of processes', '15541', '15541', 'processes', 'u'],
  ['RSS', 'max resident set size', 'unlimited', 'unlimited', 'bytes', 'm'],
  ['RTPRIO', 'max real-time priority', '0', '0', '', 'r'],
  ['RTTIME', 'timeout for real-time tasks', 'unlimited', 'unlimited', 'microsecs', 'y'],
  ['SIGPENDING', 'max number of pending signals', '15541', '15541', 'signals', 'i'],
  ['STACK', 'max stack size', '8388608', 'unlimited', 'bytes', 's'],
];

/** prlimit(1): shows the limits; changing them is left out. */
export const prlimit: Program = function* prlimit(proc) {
  const args = proc.argv.slice(1);
  const letters = LIMITS.map(([, , , , , letter]) => letter).join('');
  if (args.some((arg) => arg.includes('=') || (/^\d+$/.test(arg) && !args.some((one) => /^(-p|--pid)$/.test(one)))))
    return notPart(proc, 'prlimit: changing limits');
  const long = Object.fromEntries(LIMITS.map(([name, , , , , letter]) => [name.toLowerCase(), letter]));
  const options = getopt(args, {
    short: `p:o:hV${letters}`,
    long: { ...long, pid: 'p:', output: 'o:', noheadings: 'noheadings', raw: 'raw', help: 'h', version: 'V' },
    lacking: ['o', 'raw', 'h', 'V'],
  });
  if (options.fault) return refuse(proc, 'prlimit', options.fault);
  if (options.rest.length > 0) return notPart(proc, 'prlimit: running a command');
  const chosen = LIMITS.filter(
    ([, , , , , letter]) => !options.given.some(([one]) => letters.includes(one)) || options.has(letter),
  );
  const own = (name: string, soft: string, hard: string): [string, string] => {
    const set = proc.record.rlimits?.[name];
    const text = (value: number): string => (value < 0 ? 'unlimited' : String(value));
    return set ? [text(set[0]), text(set[1])] : [soft, hard];
  };
  const rows = [
    ...(options.has('noheadings') ? [] : [['RESOURCE', 'DESCRIPTION', 'SOFT', 'HARD', 'UNITS']]),
    ...chosen.map(([name, text, soft, hard, unit]) => [name, text, ...own(name, soft, hard), unit]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const [name = '', text = '', soft = '', hard = '', unit = ''] of rows) {
    proc.out(
      `${name.padEnd(widths[0] ?? 0)} ${text.padEnd(widths[1] ?? 0)} ${soft.padStart(widths[2] ?? 0)} ${hard.padStart(widths[3] ?? 0)} ${unit}\n`,
    );
  }
  yield* proc.tick();
  return 0;
};
