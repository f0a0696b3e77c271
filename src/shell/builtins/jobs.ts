import type { Task } from '../../sim/host/program.ts';
import { pidOutside } from '../expand/pids.ts';
import { setForeground, waitForeground } from '../run/wait.ts';
import type { Job } from '../state/jobs.ts';
import type { Shell } from '../state/shell.ts';
import type { Builtin, Call } from './builtin.ts';
import { readOptions } from './options.ts';

/** The job that an argument names, or the current one; says so when there is none. */
export function jobOf({ sh, name }: Call, spec: string | undefined): Job | undefined {
  sh.jobs.update(sh.proc);
  const job =
    spec === undefined
      ? sh.jobs.current
      : spec.startsWith('%')
        ? sh.jobs.find(spec)
        : sh.jobs.byPid(pidOutside(sh, Number(spec)) ?? -1);
  if (!job) {
    const bash = sh.dialect.name === 'bash';
    sh.complain(
      spec === undefined
        ? bash
          ? 'current: no such job'
          : 'No current job'
        : bash
          ? `${spec}: no such job`
          : `${sh.dialect.name === 'ash' ? `${spec}: no such job` : `No such job: ${spec}`}`,
      name,
    );
  }
  return job;
}

/** jobs: -l with process ids, -p these only, -r the running, -s the stopped ones. */
export const jobs: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, 'lnprsx');
  if (!options) return 2;
  sh.jobs.update(sh.proc);
  const { flags } = options;
  const wanted =
    options.rest.length === 0
      ? sh.jobs.list
      : options.rest.map((spec) => jobOf(call, spec)).filter((job) => job !== undefined);
  for (const job of [...wanted]) {
    if ((flags.has('r') && job.state !== 'Running') || (flags.has('s') && job.state !== 'Stopped')) continue;
    sh.proc.out(flags.has('p') ? `${job.pids[0]}\n` : `${sh.jobs.line(job, flags.has('l'))}\n`);
    if (job.state === 'Done') sh.jobs.remove(job);
  }
  return wanted.length < options.rest.length ? 1 : 0;
};

/** Whether jobs can be moved at all; says so when not. */
function control(call: Call): boolean {
  if (call.sh.has('monitor')) return true;
  if (call.sh.dialect.name === 'bash') call.sh.complain('no job control', call.name);
  else call.sh.complain('No current job', call.name);
  return false;
}

/** fg: a job comes to the foreground. */
export const fg: Builtin = (call) => {
  const { sh } = call;
  if (!sh.has('monitor') && sh.dialect.name !== 'bash') {
    sh.complain('No current job', call.name);
    return 2;
  }
  if (!control(call)) return 1;
  const job = jobOf(call, call.args[0]);
  return job ? bringForward(sh, job) : 1;
};

function* bringForward(sh: Shell, job: Job): Task<number> {
  sh.proc.out(`${job.text}\n`);
  const alive = job.pids.filter((pid) => !job.codes.has(pid));
  sh.jobs.list = sh.jobs.list.filter((other) => other !== job);
  for (const pid of alive) sh.proc.kernel.signal(pid, 'CONT', sh.proc);
  if (alive.length === 0) return sh.jobs.code(job);
  const codes = yield* waitForeground(sh, alive, job.text);
  setForeground(sh, sh.proc.record.pgid);
  return codes.at(-1) ?? 0;
}

/** bg: stopped jobs go on in the background. */
export const bg: Builtin = (call) => {
  const { sh } = call;
  if (!control(call)) return 1;
  let status = 0;
  for (const spec of call.args.length > 0 ? call.args : [undefined]) {
    const job = jobOf(call, spec);
    if (!job) {
      status = 1;
      continue;
    }
    if (job.state === 'Running') {
      sh.complain(`job ${job.id} already in background`, 'bg');
      continue;
    }
    for (const pid of job.pids) sh.proc.kernel.signal(pid, 'CONT', sh.proc);
    job.state = 'Running';
    sh.proc.out(`[${job.id}]${job === sh.jobs.current ? '+' : ' '} ${job.text} &\n`);
  }
  return status;
};

/** disown: jobs go out of the list. */
export const disown: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, 'ahr');
  if (!options) return 2;
  if (options.flags.has('a')) {
    for (const job of sh.jobs.list) if (!options.flags.has('h')) forget(sh, job);
    return 0;
  }
  let status = 0;
  for (const spec of options.rest.length > 0 ? options.rest : [undefined]) {
    const job = jobOf(call, spec);
    if (!job) status = 1;
    else if (options.flags.has('h')) job.disowned = true;
    else forget(sh, job);
  }
  return status;
};

function forget(sh: Shell, job: Job): void {
  sh.jobs.remove(job);
  for (const pid of job.pids) sh.jobs.strays.add(pid);
}
