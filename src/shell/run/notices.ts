import { pidInside } from '../expand/pids.ts';
import { type Job, signalText } from '../state/jobs.ts';
import type { Shell } from '../state/shell.ts';

/** What a shell that is not interactive prints of background jobs that a signal ended, when it notices. */
export function announceEnded(sh: Shell, only?: Job): void {
  for (const job of only ? [only] : [...sh.jobs.list]) {
    if (job.state !== 'Done') continue;
    const code = sh.jobs.code(job);
    const what = signalText(code);
    if (
      !job.told &&
      sh.dialect.name === 'bash' &&
      !sh.interactive &&
      what !== undefined &&
      job.bySignal &&
      ![130, 141, 143].includes(code)
    ) {
      const pid = job.pids.at(-1) as number;
      sh.proc.err(`${sh.prefix()}${String(pidInside(sh, pid)).padStart(5)} ${what.padEnd(27)}${job.text}\n`);
    }
    job.told = true;
    sh.jobs.remove(job);
  }
}

/** What an interactive shell prints before its prompt: '[1]+  Done                    sleep 1'. */
export function tellJobs(sh: Shell): void {
  sh.jobs.update(sh.proc);
  for (const job of [...sh.jobs.list]) {
    if (job.told || job.state === 'Running') continue;
    sh.proc.err(`${sh.jobs.line(job)}\n`);
    job.told = true;
    if (job.state === 'Done') sh.jobs.remove(job);
  }
}
