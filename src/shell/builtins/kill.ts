import { SIGNALS, signalName, signalNumber } from '../../sim/host/signals.ts';
import { pidOutside } from '../expand/pids.ts';
import type { Builtin, Call } from './builtin.ts';
import { showUsage } from './options.ts';

/** The table of `kill -l`: five columns. */
function table(): string {
  const numbers = [...Array(64).keys()].map((index) => index + 1).filter((number) => number !== 32 && number !== 33);
  const name = (number: number): string =>
    number < 32
      ? `SIG${SIGNALS[number]}`
      : number <= 49
        ? `SIGRTMIN${number === 34 ? '' : `+${number - 34}`}`
        : `SIGRTMAX${number === 64 ? '' : `-${64 - number}`}`;
  return numbers
    .map(
      (number, index) =>
        `${String(number).padStart(2)}) ${name(number)}${index % 5 === 4 || index === numbers.length - 1 ? '\n' : '\t'}`,
    )
    .join('');
}

function list({ sh }: Call, args: readonly string[]): number {
  if (args.length === 0) {
    sh.proc.out(table());
    return 0;
  }
  let status = 0;
  for (const arg of args) {
    const number = /^\d+$/.test(arg) ? Number(arg) % 128 : undefined;
    const known = number !== undefined ? SIGNALS[number] : signalNumber(arg);
    if (known === undefined) {
      sh.complain(`${arg}: invalid signal specification`, 'kill');
      status = 1;
    } else sh.proc.out(`${known === '' ? 'EXIT' : known}\n`);
  }
  return status;
}

function wrongSignal({ sh }: Call, text: string): number {
  if (sh.dialect.name === 'ash') sh.proc.err(`sh: bad signal name '${text}'\n`);
  else if (sh.dialect.name === 'dash')
    sh.complain(/^[A-Z]/.test(text) ? `Illegal option -${text[0]}` : `invalid signal number or name: ${text}`, 'kill');
  else sh.complain(`${text}: invalid signal specification`, 'kill');
  return sh.dialect.name === 'dash' ? 2 : 1;
}

/** kill: a signal to processes, process groups and jobs. */
export const kill: Builtin = (call) => {
  const { sh, args } = call;
  let i = 0;
  let signal = 'TERM';
  const [first, second] = args;
  if (first === '-l' || first === '-L') return list(call, args.slice(1));
  if (first === '-s' || first === '-n') {
    const number = signalNumber(second ?? '');
    if (number === undefined) return wrongSignal(call, second ?? '');
    signal = signalName(number);
    i = 2;
  } else if (first !== undefined && /^-[^-]/.test(first)) {
    const number = signalNumber(first.slice(1));
    if (number === undefined) return wrongSignal(call, first.slice(1));
    signal = number === 0 ? '' : signalName(number);
    i = 1;
  }
  if (args[i] === '--') i++;
  const targets = args.slice(i);
  if (targets.length === 0) {
    if (sh.dialect.name === 'bash') showUsage(call);
    else if (sh.dialect.name === 'ash') sh.proc.err('sh: you need to specify whom to kill\n');
    else sh.complain('Usage: kill [-s sigspec | -signum | -sigspec] [pid | job]... or\nkill -l [exitstatus]', 'kill');
    return sh.dialect.name === 'ash' ? 1 : 2;
  }
  let status = 0;
  for (const target of targets)
    if (!send(call, target, signal)) status = target.startsWith('%') && sh.dialect.name !== 'bash' ? 2 : 1;
  return status;
};

/** Sends a signal to what one argument names; says why when it cannot. */
function send(call: Call, target: string, signal: string): boolean {
  const { sh } = call;
  const { kernel } = sh.proc;
  if (target.startsWith('%')) {
    const job = sh.jobs.find(target);
    if (!job) {
      sh.complain(sh.dialect.name === 'dash' ? `No such job: ${target}` : `${target}: no such job`, 'kill');
      return false;
    }
    for (const pid of job.pids) {
      const group = sh.has('monitor') ? kernel.processes().filter((record) => record.pgid === pid) : [];
      for (const record of group.length > 0 ? group : [kernel.process(pid)])
        if (record && record.status !== 'Z') kernel.signal(record.pid, signal, sh.proc);
    }
    return true;
  }
  if (!/^-?\d+$/.test(target)) {
    if (sh.dialect.name === 'bash') sh.complain(`\`${target}': not a pid or valid job spec`.replace('\\', ''), 'kill');
    else if (sh.dialect.name === 'ash') sh.proc.err(`sh: invalid number '${target}'\n`);
    else sh.complain(`Illegal number: ${target}`, 'kill');
    return false;
  }
  const number = Number(target);
  if (number <= 0) return sendGroup(call, number, signal);
  const pid = pidOutside(sh, number);
  const record = pid === undefined ? undefined : kernel.process(pid);
  if (!record) return refused(call, target, 'No such process');
  if (!kernel.mayKill(sh.proc, record.pid)) return refused(call, target, 'Operation not permitted');
  kernel.signal(record.pid, signal, sh.proc);
  return true;
}

/** 0: the own group; -1: all one may; -n: the group n. */
function sendGroup(call: Call, number: number, signal: string): boolean {
  const { sh } = call;
  const { kernel, record: self } = sh.proc;
  const group = number === 0 ? self.pgid : pidOutside(sh, -number);
  const members = kernel
    .processes()
    .filter((record) =>
      number === -1
        ? record.pid !== 1 && record.pid !== self.pid && record.ns.pid === self.ns.pid
        : record.pgid === group,
    );
  const allowed = members.filter(({ pid }) => kernel.mayKill(sh.proc, pid));
  if (members.length === 0) return refused(call, String(number), 'No such process');
  if (allowed.length === 0) return refused(call, String(number), 'Operation not permitted');
  for (const { pid } of allowed) kernel.signal(pid, signal, sh.proc);
  return true;
}

function refused({ sh }: Call, target: string, reason: string): false {
  if (sh.dialect.name === 'bash') sh.complain(`(${target}) - ${reason}`, 'kill');
  else if (sh.dialect.name === 'ash') sh.proc.err(`sh: can't kill pid ${target}: ${reason}\n`);
  else sh.complain(`${reason}\n`, 'kill');
  return false;
}
