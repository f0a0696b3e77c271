import { finish } from './exit.ts';
import { takeEffort, TooMuch } from '../../lib/effort.ts';
import type { HostPid, Millis } from './ids.ts';
import type { Kernel } from './kernel.ts';
import type { Program, Task, Wait } from './program.ts';

interface Running {
  readonly pid: HostPid;
  readonly task: Task<number>;
  wait: Wait | undefined;
  /** Until when nothing but time or its end concerns it: it is not asked whether it may go on. */
  parked: Millis;
  /** Set when a signal must end it while it is the one that runs. */
  doomed: number | undefined;
}

/** The exit code of a program that failed inside (sysexits.h, EX_SOFTWARE). */
const CRASHED = 70;

/** Rounds in which somebody was busy after which time passes, and how much counted work makes up a step. */
const BUSY_ROUNDS = 1000;
const EFFORT_OF_STEP = 64;

/** Why `run` came back. */
export type Stopped = 'done' | 'blocked' | 'time' | 'steps';

export interface RunLimits {
  /** No later than this on the host's clock. */
  readonly until?: Millis;
  /** At most so many steps of coroutines: what stops endless loops. */
  readonly steps?: number;
}

/** Runs the coroutines of the processes, one step each in turn, and moves the clock when all of them wait. */
export class Scheduler {
  readonly #kernel: Kernel;
  readonly #running = new Map<HostPid, Running>();
  readonly #timers = new Map<number, { readonly at: Millis; readonly fn: () => void }>();
  readonly #codes = new Map<HostPid, number>();
  #current: HostPid | undefined;
  #timerIds = 0;
  #work = 0;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Counts work that one step does beyond the usual, in steps: what keeps a few large steps from taking as long as many. */
  charge(steps: number): void {
    this.#work += steps;
  }

  /** How many processes run a program. */
  count(): number {
    return this.#running.size;
  }
  /** Gives a process its program. */
  start(pid: HostPid, program: Program): void {
    this.#running.set(pid, { pid, task: program(this.#kernel.proc(pid)), wait: undefined, parked: 0, doomed: undefined });
  }
  runs(pid: HostPid): boolean {
    return this.#running.has(pid);
  }
  /** What a process waits for. */
  waitOf(pid: HostPid): Wait | undefined {
    return this.#running.get(pid)?.wait;
  }
  /** All processes that wait for a line from a terminal, last started first. */
  readers(): { readonly pid: HostPid; readonly wait: Wait }[] {
    const found: { readonly pid: HostPid; readonly wait: Wait }[] = [];
    for (const { pid, wait } of this.#running.values()) if (wait?.reading) found.unshift({ pid, wait });
    return found;
  }
  exitCodeOf(pid: HostPid): number | undefined {
    return this.#codes.get(pid);
  }

  timer(at: Millis, fn: () => void): number {
    const id = ++this.#timerIds;
    this.#timers.set(id, { at, fn });
    return id;
  }
  cancel(id: number): void {
    this.#timers.delete(id);
  }

  /** Ends a process: now, or at the end of its step when it is the one that runs. */
  end(pid: HostPid, code: number): void {
    const running = this.#running.get(pid);
    if (running && this.#current === pid) {
      running.doomed = code;
      return;
    }
    this.#running.delete(pid);
    this.#close(running, pid, code);
  }

  #close(running: Running | undefined, pid: HostPid, code: number): void {
    try {
      running?.task.return(code);
    } catch {
      // a program that fails while it is being ended has nothing left to say
    }
    if (this.#codes.size > 4000) this.#codes.clear();
    this.#codes.set(pid, code);
    finish(this.#kernel, pid, code);
  }

  #step(running: Running): void {
    this.#current = running.pid;
    let code: number | undefined;
    try {
      const next = running.task.next();
      if (next.done) code = next.value & 255;
      else {
        running.wait = next.value;
        running.parked = this.#parkedUntil(next.value);
      }
    } catch (error) {
      code = this.#failed(running, error);
    } finally {
      this.#current = undefined;
    }
    code = running.doomed ?? code;
    if (code === undefined) return;
    this.#running.delete(running.pid);
    this.#close(running, running.pid, code);
  }

  #parkedUntil({ ready, at }: Wait): Millis {
    if (ready !== undefined && ready !== this.#kernel.never) return 0;
    return at ?? (ready === undefined ? 0 : Number.POSITIVE_INFINITY);
  }

  /** A program of this house that throws ends as one that crashed would, and the others go on. */
  #failed({ pid }: Running, error: unknown): number {
    const name = this.#kernel.process(pid)?.comm ?? '?';
    const fault = error instanceof TooMuch ? `${name}: ${error.message}` : this.#kernel.fault(name, error);
    if (this.#kernel.process(pid)) this.#kernel.proc(pid).err(`${fault}\n`);
    return CRASHED;
  }

  #isReady(running: Running, ready: () => boolean): boolean {
    try {
      return ready();
    } catch (error) {
      this.end(running.pid, this.#failed(running, error));
      return false;
    }
  }

  #may(running: Running): boolean {
    const { wait } = running;
    if (running.parked > this.#kernel.now) return false;
    if (this.#kernel.state.processes[running.pid]?.status === 'T') return false;
    if (!wait) return true;
    if (wait.ready === undefined && wait.at === undefined) return true;
    if (wait.at !== undefined && this.#kernel.now >= wait.at) return true;
    return wait.ready !== undefined && wait.ready !== this.#kernel.never && this.#isReady(running, wait.ready);
  }

  #ring(): boolean {
    let rang = false;
    for (const [id, { at, fn }] of this.#timers) {
      if (at > this.#kernel.now) continue;
      this.#timers.delete(id);
      try {
        fn();
      } catch (error) {
        this.#kernel.fault('timer', error);
      }
      rang = true;
    }
    return rang;
  }

  /** The next time at which something happens by itself; undefined when nothing will. */
  nextDeadline(): Millis | undefined {
    let next: Millis | undefined;
    for (const { pid, wait } of this.#running.values()) {
      if (wait?.at === undefined || this.#kernel.state.processes[pid]?.status === 'T') continue;
      if (next === undefined || wait.at < next) next = wait.at;
    }
    for (const { at } of this.#timers.values()) if (next === undefined || at < next) next = at;
    return next;
  }

  /**
   * Runs until `done`, or until nothing can go on, or until a limit is reached.
   *
   * @returns 'blocked' when all wait for something that no time brings (a terminal, a signal)
   */
  run(done: () => boolean, limits: RunLimits = {}): Stopped {
    let steps = limits.steps ?? 5_000_000;
    let busy = 0;
    for (;;) {
      let moved = this.#ring();
      for (const running of [...this.#running.values()]) {
        if (!this.#running.has(running.pid) || !this.#may(running)) continue;
        moved = true;
        this.#step(running);
        steps -= 1 + this.#work + takeEffort() / EFFORT_OF_STEP;
        this.#work = 0;
        if (steps <= 0) return 'steps';
        if (done()) return 'done';
      }
      if (done()) return 'done';
      if (moved) {
        busy += 1;
        if (busy % BUSY_ROUNDS === 0) this.#pass(Math.floor(busy / BUSY_ROUNDS), limits.until);
        if (limits.until !== undefined && this.#kernel.now >= limits.until) return 'time';
        continue;
      }
      const next = this.nextDeadline();
      if (next === undefined) return 'blocked';
      if (limits.until !== undefined && next > limits.until) {
        this.#kernel.state.now = Math.max(this.#kernel.now, limits.until);
        return 'time';
      }
      this.#kernel.state.now = Math.max(this.#kernel.now, next);
      busy = 0;
    }
  }

  /** Lets time pass while somebody is busy without an end: else those who sleep would never wake beside a loop. */
  #pass(ms: Millis, until: Millis | undefined): void {
    const next = Math.min(this.nextDeadline() ?? this.#kernel.now, this.#kernel.now + ms, until ?? Number.POSITIVE_INFINITY);
    this.#kernel.state.now = Math.max(this.#kernel.now, next);
  }
}
