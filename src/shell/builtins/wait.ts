import type { HostPid } from '../../sim/host/ids.ts';
import type { Task } from '../../sim/host/program.ts';
import { pidOutside } from '../expand/pids.ts';
import { announceEnded } from '../run/notices.ts';
import type { Job } from '../state/jobs.ts';
import type { Shell } from '../state/shell.ts';
import type { Builtin, Call } from './builtin.ts';
import { jobOf } from './jobs.ts';
import { readOptions } from './options.ts';

/** wait: for all, for jobs, for processes, with -n for the next one to end. A trapped signal ends it with 128 + n. */
export const wait: Builtin = (call) => {
  const options = readOptions(call, call.sh.dialect.name === 'dash' ? '' : 'fnp:');
  if (!options) return 2;
  return options.flags.has('n')
    ? waitNext(call, options.rest, options.flags.get('p'))
    : waitFor(call, options.rest, options.flags.get('p'));
};

/** Waits until something is so, or a signal with a trap comes; gives false then. */
function* waitUntil(sh: Shell, done: () => boolean): Task<boolean> {
  const ready = (): boolean => {
    sh.jobs.update(sh.proc);
    return sh.pending.length > 0 || sh.interrupted || done();
  };
  while (!ready()) yield { ready, what: 'do_wait' };
  return sh.pending.length === 0 && !sh.interrupted;
}

const BROKEN = 130;

function* waitFor(call: Call, specs: readonly string[], variable: string | undefined): Task<number> {
  const { sh } = call;
  if (specs.length === 0) {
    if (!(yield* waitUntil(sh, () => sh.jobs.list.every(({ state }) => state !== 'Running')))) return broken(sh);
    announceEnded(sh);
    return 0;
  }
  let status = 0;
  for (const spec of specs) {
    if (spec.startsWith('%')) {
      const job = jobOf(call, spec);
      status = 127;
      if (job && !(yield* waitUntil(sh, () => job.state !== 'Running'))) return broken(sh);
      if (job) status = finish(sh, job, variable);
    } else status = yield* waitForPid(call, spec, variable);
  }
  return status;
}

function* waitForPid(call: Call, spec: string, variable: string | undefined): Task<number> {
  const { sh } = call;
  if (!/^\d+$/.test(spec)) {
    sh.complain(
      sh.dialect.name === 'bash' ? `\`${spec}': not a pid or valid job spec` : `Illegal number: ${spec}`,
      'wait',
    );
    return sh.dialect.name === 'bash' ? 1 : 2;
  }
  sh.jobs.update(sh.proc);
  const pid = insidePid(sh, Number(spec));
  const job = pid === undefined ? undefined : sh.jobs.byPid(pid);
  if (job) {
    if (!(yield* waitUntil(sh, () => job.state !== 'Running'))) return broken(sh);
    return finish(sh, job, variable);
  }
  if (pid !== undefined && sh.jobs.strays.has(pid as HostPid))
    yield* waitUntil(sh, () => !sh.jobs.strays.has(pid as HostPid));
  const past = pid === undefined ? undefined : sh.jobs.past.get(pid);
  if (past !== undefined) return past;
  if (sh.dialect.name === 'bash') sh.complain(`pid ${spec} is not a child of this shell`, 'wait');
  return 127;
}

/** The host's number of a child, also of one that has ended. */
function insidePid(sh: Shell, pid: number): number | undefined {
  if (sh.proc.record.nspids.length === 1) return pid;
  const children = [...sh.jobs.list.flatMap(({ pids }) => pids), ...sh.jobs.past.keys()];
  return pidOutside(sh, pid) ?? (children.includes(sh.lastBackground as HostPid) ? sh.lastBackground : undefined);
}

function broken(sh: Shell): number {
  if (sh.interrupted) return BROKEN;
  const signal = sh.pending[0] ?? 'INT';
  return (
    128 +
    (['', 'HUP', 'INT', 'QUIT', '', '', '', '', '', '', 'USR1', '', 'USR2', '', 'ALRM', 'TERM', '', 'CHLD'].indexOf(
      signal,
    ) || 2)
  );
}

function finish(sh: Shell, job: Job, variable: string | undefined): number {
  const status = sh.jobs.code(job);
  announceEnded(sh, job);
  if (job.state === 'Done') sh.jobs.remove(job);
  if (variable !== undefined) sh.vars.set(variable, String(job.pids.at(-1) ?? ''));
  return status;
}

function* waitNext(call: Call, specs: readonly string[], variable: string | undefined): Task<number> {
  const { sh } = call;
  sh.jobs.update(sh.proc);
  const among =
    specs.length === 0
      ? sh.jobs.list
      : specs
          .map((spec) => (spec.startsWith('%') ? sh.jobs.find(spec) : sh.jobs.byPid(Number(spec))))
          .filter((job) => job !== undefined);
  if (among.length === 0) return 127;
  if (!(yield* waitUntil(sh, () => among.some(({ state }) => state === 'Done')))) return broken(sh);
  const job = among.find(({ state }) => state === 'Done') as Job;
  return finish(sh, job, variable);
}
