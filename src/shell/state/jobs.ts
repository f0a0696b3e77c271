import type { HostPid } from '../../sim/host/ids.ts';
import type { Proc } from '../../sim/host/proc.ts';
import { signalName } from '../../sim/host/signals.ts';
import { endedBySignal } from '../run/ended.ts';

/** A pipeline that was started: in the background, or stopped. */
export interface Job {
  readonly id: number;
  readonly pids: readonly HostPid[];
  readonly text: string;
  readonly codes: Map<HostPid, number>;
  state: 'Running' | 'Stopped' | 'Done';
  /** Its end or stop has been told. */
  told: boolean;
  /** nohup: not in the list any more. */
  disowned: boolean;
  /** Its last process was ended by a signal. */
  bySignal: boolean;
}

const SIGNAL_TEXTS: Readonly<Record<string, string>> = {
  HUP: 'Hangup',
  INT: 'Interrupt',
  QUIT: 'Quit',
  ILL: 'Illegal instruction',
  TRAP: 'Trace/breakpoint trap',
  ABRT: 'Aborted',
  BUS: 'Bus error',
  FPE: 'Floating point exception',
  KILL: 'Killed',
  USR1: 'User defined signal 1',
  SEGV: 'Segmentation fault',
  USR2: 'User defined signal 2',
  PIPE: 'Broken pipe',
  ALRM: 'Alarm clock',
  TERM: 'Terminated',
};

/** What strsignal(3) says of the signal in an exit code of 128 + n; undefined for other codes. */
export const signalText = (code: number): string | undefined =>
  code > 128 && code < 193 ? SIGNAL_TEXTS[signalName(code - 128)] : undefined;

/** The jobs of a shell (jobs.c). The last is the current one, '+'. */
export class Jobs {
  list: Job[] = [];
  /** Codes of background processes whose jobs are gone: `wait PID` still tells them. */
  readonly past = new Map<number, number>();
  /** Processes that no job shows: those of process substitutions. */
  readonly strays = new Set<HostPid>();

  add(pids: readonly HostPid[], text: string, state: Job['state'] = 'Running'): Job {
    const id = Math.max(0, ...this.list.map((job) => job.id)) + 1;
    const job: Job = { id, pids, text, codes: new Map(), state, told: false, disowned: false, bySignal: false };
    this.list.push(job);
    return job;
  }
  remove(job: Job): void {
    this.list = this.list.filter((other) => other !== job);
    for (const [pid, code] of job.codes) this.past.set(pid, code);
  }

  /** The current job is the last that was stopped, else the last that was started; the previous is the one before. */
  get current(): Job | undefined {
    return [...this.list].reverse().find(({ state }) => state === 'Stopped') ?? this.list.at(-1);
  }
  get previous(): Job | undefined {
    const { current } = this;
    const others = this.list.filter((job) => job !== current);
    return [...others].reverse().find(({ state }) => state === 'Stopped') ?? others.at(-1);
  }

  /** A job by its specification: %1, %+, %-, %%, %text, %?text. */
  find(spec: string): Job | undefined {
    const name = spec.replace(/^%/, '');
    if (name === '' || name === '+' || name === '%') return this.current;
    if (name === '-') return this.previous ?? this.current;
    if (/^\d+$/.test(name)) return this.list.find(({ id }) => id === Number(name));
    if (name.startsWith('?')) return this.list.find(({ text }) => text.includes(name.slice(1)));
    return this.list.find(({ text }) => text.startsWith(name));
  }
  byPid(pid: number): Job | undefined {
    return this.list.find(({ pids }) => pids.some((each) => each === pid));
  }

  /** Looks which processes have ended or were stopped, and takes the ended ones out of the process table. */
  update(proc: Proc): void {
    for (const pid of this.strays) {
      if ((proc.kernel.process(pid)?.status ?? 'Z') !== 'Z') continue;
      this.past.set(pid, proc.kernel.reap(pid));
      this.strays.delete(pid);
    }
    for (const job of this.list) {
      for (const pid of job.pids) {
        if (job.codes.has(pid)) continue;
        const record = proc.kernel.process(pid);
        if (!record || record.status === 'Z') {
          job.bySignal = endedBySignal(proc, pid);
          job.codes.set(pid, proc.kernel.reap(pid));
        } else if (record.status === 'T' && job.state === 'Running') {
          job.state = 'Stopped';
          job.told = false;
        } else if (record.status !== 'T' && job.state === 'Stopped') job.state = 'Running';
      }
      if (job.state !== 'Done' && job.pids.every((pid) => job.codes.has(pid))) {
        job.state = 'Done';
        job.told = false;
      }
    }
  }
  /** The exit code of a job: that of its last process. */
  code(job: Job): number {
    return job.codes.get(job.pids.at(-1) as HostPid) ?? 0;
  }

  /** 'Done', 'Exit 3', 'Killed', 'Running', 'Stopped'. */
  describe(job: Job): string {
    if (job.state !== 'Done') return job.state;
    const code = this.code(job);
    return signalText(code) ?? (code === 0 ? 'Done' : `Exit ${code}`);
  }
  /** As `jobs` prints it: '[1]+  Running                    sleep 100 &'. */
  line(job: Job, long = false): string {
    const mark = job === this.current ? '+' : job === this.previous ? '-' : ' ';
    const pid = long ? `${String(job.pids[0]).padStart(5)} ` : ' ';
    return `[${job.id}]${mark} ${pid}${this.describe(job).padEnd(27)}${job.text}${job.state === 'Running' ? ' &' : ''}`;
  }
}
