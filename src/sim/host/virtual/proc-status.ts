import { capHex } from '../caps.ts';
import { cpuNumbers, cpusOf } from '../cpus.ts';
import type { Kernel } from '../kernel.ts';
import type { Proc } from '../proc.ts';
import type { Process } from '../state.ts';
import { depthOf, numberIn } from './pids.ts';

const STATES: Readonly<Record<Process['status'], string>> = {
  R: 'R (running)',
  S: 'S (sleeping)',
  T: 'T (stopped)',
  Z: 'Z (zombie)',
};

const kb = (value: number): string => `${String(value).padStart(8)} kB`;

/** Memory lines of a status file; the sizes around the resident set are what a small dynamic program has. */
function memory(rss: number): string[] {
  const size = rss + 1516;
  const anon = Math.max(112, Math.floor(rss / 16));
  return [
    `VmPeak:\t${kb(size)}`,
    `VmSize:\t${kb(size)}`,
    `VmLck:\t${kb(0)}`,
    `VmPin:\t${kb(0)}`,
    `VmHWM:\t${kb(rss)}`,
    `VmRSS:\t${kb(rss)}`,
    `RssAnon:\t${kb(anon)}`,
    `RssFile:\t${kb(Math.max(0, rss - anon))}`,
    `RssShmem:\t${kb(0)}`,
    `VmData:\t${kb(488)}`,
    `VmStk:\t${kb(132)}`,
    `VmExe:\t${kb(24)}`,
    `VmLib:\t${kb(1612)}`,
    `VmPTE:\t${kb(52)}`,
    `VmSwap:\t${kb(0)}`,
    `HugetlbPages:\t${kb(0)}`,
    'CoreDumping:\t0',
    'THP_enabled:\t1',
    'untag_mask:\t0xffffffffffffffff',
  ];
}

/** Numbers of a process in each pid namespace from the reader's inwards. */
function levels(kernel: Kernel, proc: Proc, pid: number): string {
  const target = kernel.process(pid);
  if (!target) return '0';
  const depth = depthOf(kernel, proc.record.ns.pid);
  return target.nspids.slice(depth).join('\t') || '0';
}

/** Capabilities and what keeps a process from getting more. */
function security(target: Process): string[] {
  const { caps } = target;
  return [
    `CapInh:\t${capHex(caps.inheritable)}`,
    `CapPrm:\t${capHex(caps.permitted)}`,
    `CapEff:\t${capHex(caps.effective)}`,
    `CapBnd:\t${capHex(caps.bounding)}`,
    `CapAmb:\t${capHex(caps.ambient)}`,
    `NoNewPrivs:\t${target.noNewPrivs ? 1 : 0}`,
    `Seccomp:\t${target.seccomp ?? 0}`,
    `Seccomp_filters:\t${target.seccomp === 2 ? 1 : 0}`,
  ];
}

/** Signals that wait, are blocked, ignored or caught: none that anybody asks for. */
const SIGNALS = ['SigPnd', 'ShdPnd', 'SigBlk', 'SigIgn', 'SigCgt'].map((name) => `${name}:\t0000000000000000`);
/** The processors that a process may run on. */
function allowed(kernel: Kernel, target: Process): string[] {
  const cpus = cpusOf(kernel, target.cgroup);
  const mask = cpuNumbers(cpus).reduce((sum, one) => sum + 2 ** one, 0);
  return [`Cpus_allowed:\t${mask.toString(16)}`, `Cpus_allowed_list:\t${cpus}`];
}

/** What the processor's faults mean for a process. */
const SPECULATION = ['Speculation_Store_Bypass:\tnot vulnerable', 'SpeculationIndirectBranch:\talways enabled'];
/** What is the same for every process. */
const MACHINE = [
  `Mems_allowed:\t${'00000000,'.repeat(31)}00000001`,
  'Mems_allowed_list:\t0',
  'voluntary_ctxt_switches:\t5',
  'nonvoluntary_ctxt_switches:\t12',
  'x86_Thread_features:\t',
  'x86_Thread_features_locked:\t',
];

/** /proc/PID/status as the reader sees it: ids through the reader's user namespace (fs/proc/array.c). */
export function statusText(kernel: Kernel, proc: Proc, target: Process): string {
  const uids = [target.uid, target.euid, target.euid, target.euid].map((id) => proc.uidInside(id));
  const gids = [target.gid, target.egid, target.egid, target.egid].map((id) => proc.gidInside(id));
  const pidns = proc.record.ns.pid;
  const pid = numberIn(kernel, pidns, target.pid);
  const thread = target.argv.length === 0;
  const groups = [...target.groups].sort((a, b) => a - b).map((id) => `${proc.gidInside(id)} `);
  const lines = [
    `Name:\t${target.comm}`,
    `Umask:\t${target.umask.toString(8).padStart(4, '0')}`,
    `State:\t${STATES[target.pid === proc.pid ? 'R' : target.status]}`,
    `Tgid:\t${pid}`,
    'Ngid:\t0',
    `Pid:\t${pid}`,
    `PPid:\t${numberIn(kernel, pidns, target.ppid)}`,
    'TracerPid:\t0',
    `Uid:\t${uids.join('\t')}`,
    `Gid:\t${gids.join('\t')}`,
    'FDSize:\t64',
    `Groups:\t${groups.join('') || ' '}`,
    ...(['NStgid', 'NSpid'] as const).map((name) => `${name}:\t${levels(kernel, proc, target.pid)}`),
    `NSpgid:\t${levels(kernel, proc, target.pgid)}`,
    `NSsid:\t${levels(kernel, proc, target.sid)}`,
    `Kthread:\t${thread ? 1 : 0}`,
    ...(thread || target.status === 'Z' ? [] : memory(target.rss)),
    'Threads:\t1',
    'SigQ:\t0/15541',
    ...SIGNALS,
    ...security(target),
    ...SPECULATION,
    ...allowed(kernel, target),
    ...MACHINE,
  ];
  return `${lines.join('\n')}\n`;
}

/** /proc/PID/stat: the numbers that ps(1) and top(1) read (proc_pid_stat(5)). */
export function statText(kernel: Kernel, proc: Proc, target: Process): string {
  const pidns = proc.record.ns.pid;
  const number = (pid: number): number => numberIn(kernel, pidns, pid);
  const tty = target.tty === undefined ? 0 : 34816 + Number(target.tty.replace(/\D/g, '') || 0);
  const state = target.pid === proc.pid ? 'R' : target.status;
  const ticks = Math.floor(target.cpu / 10);
  const start = Math.floor((target.startedAt - kernel.state.bootedAt) / 10);
  const head = [
    number(target.pid),
    `(${target.comm})`,
    state,
    number(target.ppid),
    number(target.pgid),
    number(target.sid),
    tty,
    -1,
  ];
  const middle = [
    4194304,
    101,
    0,
    0,
    0,
    ticks,
    0,
    0,
    0,
    20,
    0,
    1,
    0,
    start,
    (target.rss + 1516) * 1024,
    Math.floor(target.rss / 4),
  ];
  return `${[...head, ...middle, '18446744073709551615', ...Array.from({ length: 13 }, () => 0), 17, 1, ...Array.from({ length: 13 }, () => 0)].join(' ')}\n`;
}
