import type { NamespaceKind } from '../../host/state.ts';
import { relativeCgroup } from '../../host/virtual/cgroup-path.ts';
import { pidIn } from '../../host/virtual/index.ts';
import { mayLookInto } from '../../host/virtual/ptrace.ts';
import { strftime } from '../host/times.ts';
import { stateOf, statOf } from './state-letters.ts';
import { bsdTime, clock, cpuSeconds, cpuShare, elapsed, etime } from './times.ts';
import {
  commandLine,
  commandName,
  groupName,
  memoryShare,
  niceOf,
  threadsOf,
  userName,
  type View,
  vszOf,
} from './view.ts';

/** A column of ps: its header, how wide it is, and what stands in it. */
export interface Column {
  readonly head: string;
  readonly width: number;
  /** Left, right, a user (left, but numbers right), the command (left, as wide as it gets). */
  readonly align: 'left' | 'right' | 'user' | 'command';
  readonly value: (view: View, width: number) => string;
  /** The width stands, also where the header is longer. */
  readonly fixed?: boolean;
  /** What --sort compares; the value otherwise. */
  readonly key?: (view: View) => number | string;
}

const PID_WIDTH = 7;
const left = (head: string, width: number, value: Column['value']): Column => ({ head, width, align: 'left', value });
const right = (head: string, width: number, value: Column['value'], key?: Column['key']): Column => ({
  head,
  width,
  align: 'right',
  value,
  ...(key && { key }),
});
const number = (head: string, width: number, value: (view: View) => number): Column =>
  right(head, width, (view) => String(value(view)), value);
const user = (head: string, of: (view: View) => string): Column => ({
  head,
  width: 8,
  align: 'user',
  value: (view, width) => short(of(view), width),
});
const short = (name: string, width: number): string =>
  name.length > width && !/^\d+$/.test(name) ? `${name.slice(0, width - 1)}+` : name;
const command = (head: string): Column => ({ head, width: 27, align: 'command', value: commandLine });
const name = (head: string): Column => ({ head, width: 15, align: 'command', value: commandName });
const tenth = (value: number): string => (value >= 1000 ? String(Math.floor(value / 10)) : (value / 10).toFixed(1));
const namespace = (head: string, kind: NamespaceKind): Column =>
  right(head, 10, (view) => String(view.process.ns[kind]));
const seenPid = (view: View, pid: number): number => {
  const found = view.kernel.process(pid);
  return (found && pidIn(view.kernel, view.reader.record.ns.pid, found)) ?? 0;
};
const pid = (head: string, of: (view: View) => number): Column => number(head, PID_WIDTH, of);

/** When it was started, for STIME and START: a time today, else a date. */
function startShort(view: View, today: string, earlier: string): string {
  const at = view.process.startedAt;
  return strftime(strftime('%F', at) === strftime('%F', view.kernel.now) ? today : earlier, at);
}
const within24h = (view: View): boolean => view.kernel.now - view.process.startedAt < 86_400_000;
const ttyName = (view: View): string => view.process.tty ?? '?';
const cgroupOf = (view: View): string =>
  `0::${relativeCgroup(view.kernel.state.ns.cgroup[view.reader.record.ns.cgroup]?.root ?? '/', view.process.cgroup)}`;
const last = (path: string, ending: string): string => path.split('/').findLast((part) => part.endsWith(ending)) ?? '-';
const unitOf = (view: View): string =>
  view.process.cgroup.split('/').findLast((part) => /\.(service|scope|socket)$/.test(part)) ?? '-';
const waits = (view: View): string =>
  stateOf(view) === 'R' || !mayLookInto(view.kernel, view.reader, view.process)
    ? '-'
    : (view.kernel.scheduler.waitOf(view.process.pid)?.what ?? 'do_sys_poll');
const priority = (view: View): number => 20 + niceOf(view.process);
const cpuPercent = (view: View): number => Math.min(99, Math.floor(cpuShare(view) / 10));
const started = (view: View): number => view.process.startedAt;
const label = (view: View): string => view.process.apparmor || 'unconfined';
const groupsOf = (view: View): string =>
  view.process.groups
    .map((gid) => view.reader.gidInside(gid))
    .sort((a, b) => a - b)
    .join(',') || '-';

/** Columns of ps by the name that -o takes (ps(1), "standard format specifiers"). */
export const COLUMNS: Readonly<Record<string, Column>> = {
  '%cpu': right('%CPU', 4, (view) => tenth(cpuShare(view)), cpuShare),
  '%mem': right('%MEM', 4, (view) => tenth(memoryShare(view)), memoryShare),
  addr: left('ADDR', 4, () => '-'),
  addr_1: { ...left('ADDR', 1, () => '-'), fixed: true },
  args: command('COMMAND'),
  blocked: right('BLOCKED', 16, () => '0000000000000000'),
  bsdstart: right(
    'START',
    6,
    (view) => (within24h(view) ? strftime('%R', started(view)) : strftime('%b %e', started(view))),
    started,
  ),
  bsdtime: right('TIME', 6, (view) => bsdTime(cpuSeconds(view)), cpuSeconds),
  c: number('C', 2, cpuPercent),
  caught: right('CAUGHT', 16, () => '0000000000000000'),
  cgroup: { ...left('CGROUP', 27, cgroupOf), align: 'command' },
  cgroupns: namespace('CGROUPNS', 'cgroup'),
  cls: left('CLS', 3, () => 'TS'),
  cmd: command('CMD'),
  comm: name('COMMAND'),
  cputimes: number('TIME', 8, cpuSeconds),
  egid: number('EGID', 5, (view) => view.reader.gidInside(view.process.egid)),
  egroup: user('EGROUP', (view) => groupName(view, view.process.egid)),
  etime: right('ELAPSED', 11, (view) => etime(elapsed(view)), elapsed),
  etimes: number('ELAPSED', 7, elapsed),
  euid: number('EUID', 5, (view) => view.reader.uidInside(view.process.euid)),
  euser: user('EUSER', (view) => userName(view, view.process.euid)),
  exe: { ...left('EXE', 27, (view) => view.process.exe || '-'), align: 'command' },
  f: right('F', 1, (view) => (view.process.euid === 0 ? '4' : '0')),
  fname: left('COMMAND', 8, (view) => view.process.comm.slice(0, 8)),
  gid: number('GID', 5, (view) => view.reader.gidInside(view.process.egid)),
  group: user('GROUP', (view) => groupName(view, view.process.egid)),
  ignored: right('IGNORED', 16, () => '0000000000000000'),
  ipcns: namespace('IPCNS', 'ipc'),
  label: left('LABEL', 31, label),
  lstart: right('STARTED', 24, (view) => strftime('%a %b %e %T %Y', started(view)), started),
  luid: right('LUID', 5, (view) =>
    view.process.loginuid === undefined ? '-' : String(view.reader.uidInside(view.process.loginuid)),
  ),
  lwp: pid('LWP', (view) => view.pid),
  maj_flt: number('MAJFL', 6, () => 0),
  min_flt: number('MINFL', 6, (view) => Math.floor(view.process.rss / 8)),
  mntns: namespace('MNTNS', 'mnt'),
  netns: namespace('NETNS', 'net'),
  ni: right(
    'NI',
    3,
    (view) => String(niceOf(view.process)),
    (view) => niceOf(view.process),
  ),
  nlwp: number('NLWP', 4, (view) => threadsOf(view.process)),

  oom: number('OOM', 4, (view) => Math.max(0, 666 + Math.floor(((view.process.oomScoreAdj ?? 0) * 2) / 3))),
  oomadj: number('OOMADJ', 5, (view) => view.process.oomScoreAdj ?? 0),
  pending: right('PENDING', 16, () => '0000000000000000'),
  pgid: pid('PGID', (view) => seenPid(view, view.process.pgid)),
  pid: pid('PID', (view) => view.pid),
  pidns: namespace('PIDNS', 'pid'),
  policy: left('POL', 3, () => 'TS'),
  ppid: pid('PPID', (view) => view.ppid),
  pri: number('PRI', 3, (view) => 39 - priority(view)),
  priority: number('PRI', 3, priority),
  opri: number('PRI', 3, (view) => 60 + priority(view)),
  psr: number('PSR', 3, (view) => view.pid % 2),
  rgid: number('RGID', 5, (view) => view.reader.gidInside(view.process.gid)),
  rgroup: user('RGROUP', (view) => groupName(view, view.process.gid)),
  rss: number('RSS', 5, (view) => view.process.rss),
  rsz: number('RSZ', 5, (view) => view.process.rss),
  rtprio: right('RTPRIO', 6, () => '-'),
  ruid: number('RUID', 5, (view) => view.reader.uidInside(view.process.uid)),
  ruser: user('RUSER', (view) => userName(view, view.process.uid)),
  s: left('S', 1, stateOf),
  sess: pid('SESS', (view) => seenPid(view, view.process.sid)),
  sid: pid('SID', (view) => seenPid(view, view.process.sid)),
  size: number('SIZE', 5, (view) => Math.floor(vszOf(view.process) / 6)),
  slice: left('SLICE', 31, (view) => last(view.process.cgroup, '.slice')),
  spid: pid('SPID', (view) => view.pid),
  start: right('STARTED', 8, (view) => strftime(within24h(view) ? '%T' : '%b %e', started(view)), started),
  start_time: right('START', 5, (view) => startShort(view, '%R', '%b%d'), started),
  stat: left('STAT', 4, statOf),
  stime: right('STIME', 5, (view) => startShort(view, '%R', '%b%d'), started),
  supgid: left('SUPGID', 20, groupsOf),
  supgrp: left('SUPGRP', 40, (view) => view.process.groups.map((gid) => groupName(view, gid)).join(',') || '-'),
  sz: number('SZ', 5, (view) => Math.floor(vszOf(view.process) / 4)),
  thcount: number('THCNT', 5, (view) => threadsOf(view.process)),
  tid: pid('TID', (view) => view.pid),
  time: right('TIME', 8, (view) => clock(cpuSeconds(view)), cpuSeconds),
  timens: right('TIMENS', 10, () => '4026531834'),
  tname: left('TTY', 8, ttyName),
  tpgid: right('TPGID', PID_WIDTH, (view) => (view.process.tty ? String(seenPid(view, view.process.pgid)) : '-1')),
  tt: left('TT', 8, ttyName),
  ucmd: name('CMD'),
  uid: number('UID', 5, (view) => view.reader.uidInside(view.process.euid)),
  uid_hack: user('UID', (view) => userName(view, view.process.euid)),
  unit: left('UNIT', 31, unitOf),
  user: user('USER', (view) => userName(view, view.process.euid)),
  userns: namespace('USERNS', 'user'),
  utsns: namespace('UTSNS', 'uts'),
  uunit: left('UUNIT', 31, (view) => (view.process.cgroup.includes('/user@') ? unitOf(view) : '-')),
  vsz: number('VSZ', 6, (view) => vszOf(view.process)),
  wchan: left('WCHAN', 6, (view) => waits(view).slice(0, 6)),
};

/** Other names of columns. */
const ALIASES: Readonly<Record<string, string>> = {
  pcpu: '%cpu',
  pmem: '%mem',
  command: 'args',
  cgname: 'cgroup',
  class: 'cls',
  context: 'label',
  cputime: 'time',
  times: 'cputimes',
  flag: 'f',
  flags: 'f',
  nice: 'ni',
  pgrp: 'pgid',
  rssize: 'rss',
  session: 'sess',
  state: 's',
  suser: 'euser',
  svuser: 'euser',
  fuser: 'euser',
  fuid: 'euid',
  suid: 'euid',
  fgid: 'egid',
  sgid: 'egid',
  sgroup: 'egroup',
  fgroup: 'egroup',
  tty: 'tt',
  tty8: 'tt',
  ucomm: 'comm',
  uname: 'user',
  vsize: 'vsz',
  majflt: 'maj_flt',
  minflt: 'min_flt',
  sigmask: 'blocked',
  sig_block: 'blocked',
  wname: 'wchan',
  nwchan: 'wchan',
  cgroupns: 'cgroupns',
  cgns: 'cgroupns',
  intpri: 'opri',
  elapsed: 'etime',
  pri_baz: 'pri',
};

/** The column that -o names; undefined for none. */
export const columnOf = (text: string): Column | undefined => {
  const known = text.toLowerCase();
  return COLUMNS[ALIASES[known] ?? known];
};
