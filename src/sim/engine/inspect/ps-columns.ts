import type { EngineContext } from '../engine.ts';

/** A column of ps(1) by its header; a star marks the short form of a header that has two. */
export type PsColumn = string;

const HEADERS: Readonly<Record<string, PsColumn>> = {
  pid: 'PID',
  ppid: 'PPID',
  uid: 'UID*',
  user: 'USER',
  args: 'COMMAND',
  cmd: 'CMD',
  command: 'COMMAND',
  comm: 'COMMAND*',
  ucmd: 'CMD*',
  tty: 'TT',
  tt: 'TT',
  time: 'TIME',
  stime: 'STIME',
  start: 'STARTED',
  etime: 'ELAPSED',
  pcpu: '%CPU',
  '%cpu': '%CPU',
  pmem: '%MEM',
  '%mem': '%MEM',
  vsz: 'VSZ',
  rss: 'RSS',
  stat: 'STAT',
  s: 'S',
  state: 'S',
  pgid: 'PGID',
  sid: 'SID',
  nice: 'NI',
  ni: 'NI',
  c: 'C',
  group: 'GROUP',
  gid: 'GID',
  nlwp: 'NLWP',
};

/** The columns that names of `ps -o` stand for; the error that ps prints for a name it does not know. */
export function columnsOf(names: readonly string[]): readonly PsColumn[] | string {
  const columns: PsColumn[] = [];
  for (const name of names) {
    const header = HEADERS[name.toLowerCase()];
    if (header === undefined) return `error: unknown user-defined format specifier "${name}"`;
    columns.push(header);
  }
  return columns;
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

/** How long a process has run, as ps has it: [[DD-]hh:]mm:ss. */
export function elapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [days, hours] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24];
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (days > 0) return `${days}-${two(hours)}:${rest}`;
  return hours > 0 ? `${two(hours)}:${rest}` : rest;
}

/** What ps(1) on the host shows of a process in one column. */
export function psValue(engine: EngineContext, pid: number, column: PsColumn): string {
  const { kernel } = engine;
  const process = kernel.state.processes[pid];
  if (!process) return '';
  const started = new Date(process.startedAt);
  const percent = (part: number): string => part.toFixed(1);
  // ps runs where the engine does: ids are those of the engine's user namespace
  const eyes = engine.architecture.actor(engine);
  const uid = (): number => eyes.uidInside(Number(process.euid));
  const gid = (): number => eyes.gidInside(Number(process.egid));
  const user = (): string => kernel.users.userName(eyes, uid());
  const values: Readonly<Record<string, () => string>> = {
    PID: () => String(pid),
    PPID: () => String(process.ppid),
    UID: user,
    'UID*': () => String(uid()),
    USER: user,
    C: () => '0',
    STIME: () => `${two(started.getUTCHours())}:${two(started.getUTCMinutes())}`,
    START: () => `${two(started.getUTCHours())}:${two(started.getUTCMinutes())}`,
    STARTED: () => `${two(started.getUTCHours())}:${two(started.getUTCMinutes())}:${two(started.getUTCSeconds())}`,
    TTY: () => process.tty ?? '?',
    TT: () => process.tty ?? '?',
    TIME: () => clock(process.cpu),
    CMD: () => process.argv.join(' '),
    COMMAND: () => process.argv.join(' '),
    'CMD*': () => process.comm,
    'COMMAND*': () => process.comm,
    ELAPSED: () => elapsed(kernel.now - process.startedAt),
    '%CPU': () => percent((100 * process.cpu) / Math.max(1000, kernel.now - process.startedAt)),
    '%MEM': () => percent((100 * process.rss) / 4011868),
    VSZ: () => String(process.rss + 2200),
    RSS: () => String(process.rss),
    STAT: () => `${process.status}${process.sid === process.pid ? 's' : ''}`,
    S: () => process.status,
    PGID: () => String(process.pgid),
    SID: () => String(process.sid),
    NI: () => '0',
    GROUP: () => kernel.users.groupName(eyes, gid()),
    GID: () => String(gid()),
    NLWP: () => '1',
  };
  return values[column]?.() ?? '';
}
