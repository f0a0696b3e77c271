import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { TOTAL_MEMORY, usedMemory } from '../../host/virtual/proc-memory.ts';
import { loads, uptimeSeconds } from '../../host/virtual/proc-system.ts';
import { getopt, notPart, refuse } from '../host/options.ts';
import { strftime } from '../host/times.ts';
import { stateOf } from './state-letters.ts';
import { cpuShare } from './times.ts';
import { commandLine, memoryShare, niceOf, userName, type View, viewsOf, vszOf } from './view.ts';

const mib = (kib: number): string => (kib / 1024).toFixed(1).padStart(9);
/** A size in KiB in at most six columns: 96536, 2.6g. */
const scaled = (kib: number, width: number): string =>
  (String(kib).length <= width
    ? String(kib)
    : kib < 1024 * 10240
      ? `${(kib / 1048576).toFixed(1)}g`
      : `${Math.round(kib / 1048576)}g`
  ).padStart(width);
const cpuTime = (ms: number): string =>
  `${Math.floor(ms / 60000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}.${String(Math.floor(ms / 10) % 100).padStart(2, '0')}`;
const share = (tenths: number): string => (tenths / 10).toFixed(1).padStart(5);

function upText(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${String(hours % 24).padStart(2)}:${String(minutes).padStart(2, '0')}` : `${minutes} min`;
}

function summary(proc: Proc, views: readonly View[]): string {
  const { kernel } = proc;
  const count = (letters: string): number => views.filter((view) => letters.includes(stateOf(view))).length;
  const used = usedMemory(kernel);
  const free = Math.max(20000, TOTAL_MEMORY - used - 640000);
  const users = kernel.processes().filter((one) => one.tty?.startsWith('pts/') && one.sid === one.pid).length;
  return [
    `top - ${strftime('%T', kernel.now)} up ${upText(uptimeSeconds(kernel))},  ${users} user${users === 1 ? '' : 's'},  load average: ${loads(
      kernel,
    )
      .map((one) => one.toFixed(2))
      .join(', ')}`,
    `Tasks: ${String(views.length).padStart(3)} total, ${String(count('R')).padStart(3)} running, ${String(count('SI')).padStart(3)} sleeping, ${String(count('T')).padStart(3)} stopped, ${String(count('Z')).padStart(3)} zombie`,
    '%Cpu(s):  0.0 us,  0.0 sy,  0.0 ni,100.0 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st ',
    `MiB Mem :${mib(TOTAL_MEMORY)} total,${mib(free)} free,${mib(TOTAL_MEMORY - free - 580000)} used,${mib(640000)} buff/cache     `,
    `MiB Swap:${mib(0)} total,${mib(0)} free,${mib(0)} used.${mib(free + 580000)} avail Mem `,
    '',
    '    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND',
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function row(view: View, whole: boolean): string {
  const { process } = view;
  const owner = userName(view, process.euid);
  const name = owner.length > 8 ? `${owner.slice(0, 7)}+` : owner;
  const nice = niceOf(process);
  return [
    String(view.pid).padStart(7),
    name.padEnd(8),
    String(20 + nice).padStart(3),
    String(nice).padStart(3),
    scaled(vszOf(process), 7),
    scaled(process.rss, 6),
    scaled(Math.floor(process.rss * 0.6), 6),
    stateOf(view),
    share(cpuShare(view)),
    share(memoryShare(view)),
    cpuTime(process.cpu).padStart(9),
    whole ? commandLine(view) : process.comm,
  ].join(' ');
}

function busyboxTop(proc: Proc): number {
  const views = viewsOf(proc);
  const used = usedMemory(proc.kernel);
  proc.out(
    `Mem: ${used}K used, ${TOTAL_MEMORY - used}K free, 1340K shrd, 22000K buff, 590000K cached\nCPU:   0% usr   0% sys   0% nic 100% idle   0% io   0% irq   0% sirq\nLoad average: ${loads(
      proc.kernel,
    )
      .map((one) => one.toFixed(2))
      .join(' ')} 1/${views.length} ${views.at(-1)?.pid ?? 1}\n`,
  );
  proc.out('  PID  PPID USER     STAT   VSZ %VSZ CPU %CPU COMMAND\n');
  for (const view of views) {
    const share = Math.floor((vszOf(view.process) * 100) / TOTAL_MEMORY);
    proc.out(
      `${String(view.pid).padStart(5)} ${String(view.ppid).padStart(5)} ${userName(view, view.process.euid).slice(0, 8).padEnd(8)} ${stateOf(view).padEnd(4)} ${String(vszOf(view.process)).padStart(5)} ${String(share).padStart(3)}%   0   0% ${commandLine(view)}\n`,
    );
  }
  return 0;
}

/** top(1) in batch mode: one picture or several; on a terminal it is one picture too, for there are no keys to press. */
export const top: Program = function* top(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'bn:d:p:u:U:co:HiSsw::V1hEe',
    long: {},
    lacking: ['H', 'E', 'e'],
  });
  if (options.fault)
    return refuse(
      proc,
      'top',
      options.fault,
      1,
      '\nUsage:\n  top -hv | -bcEeHiOSs1 -d secs -n max -u|U user -p pid(s) -o field -w [cols]\n',
    );
  if (proc.flavour === 'busybox') return busyboxTop(proc);
  if (options.has('V')) {
    proc.out('  top from procps-ng 4.0.5\n');
    return 0;
  }
  if (!options.has('b') && !options.has('n')) return notPart(proc, 'top: the moving picture (top -b -n1 prints one)');
  const pids = options
    .values('p')
    .flatMap((one) => one.split(','))
    .map(Number);
  const user = options.value('u') ?? options.value('U');
  const rounds = Number(options.value('n') ?? 1);
  for (let round = 0; round < Math.min(rounds, 100); round++) {
    if (round > 0) {
      yield* proc.sleep(Number(options.value('d') ?? 3) * 1000);
      proc.out('\n');
    }
    const views = viewsOf(proc).filter(
      (view) =>
        (pids.length === 0 || pids.includes(view.pid)) &&
        (user === undefined || userName(view, view.process.euid) === user),
    );
    const key = options.value('o') ?? '%CPU';
    const order = [...views].sort((a, b) =>
      key === '%MEM' || key === 'RES'
        ? b.process.rss - a.process.rss
        : key === 'PID'
          ? b.pid - a.pid
          : cpuShare(b) - cpuShare(a) || a.pid - b.pid,
    );
    proc.out(summary(proc, views) + order.map((view) => `${row(view, options.has('c'))}\n`).join(''));
    yield* proc.drain();
  }
  return 0;
};
