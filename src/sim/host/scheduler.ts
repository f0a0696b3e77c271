import { TooMuch } from '../../lib/effort.ts';
import { finish } from './exit.ts';
import type { HostPid, Millis } from './ids.ts';
import type { Kernel } from './kernel.ts';
import type { Program, Task, Wait } from './program.ts';
import type { Process } from './state.ts';
import { StepWork } from './step-work.ts';
import { Timers } from './timers.ts';

interface Running {
  readonly pid: HostPid;
  readonly sid: number;
  readonly task: Task<number>;
  wait: Wait | undefined;
  /** Until when nothing but time or its end concerns it: it is not asked whether it may go on. */
  parked: Millis;
  /** Steps it may still take before others go first, and when that was last reckoned. */
  credit: number;
  reckoned: Millis;
  /** Set when a signal must end it while it is the one that runs. */
  doomed: number | undefined;
}

/** The exit code of a program that failed inside (sysexits.h, EX_SOFTWARE). */
const CRASHED = 70;

/** Steps that a process in the background may take at once, and what it gets for each millisecond that passes. */
const CREDIT = 2000;
const CREDIT_PER_MS = 2;
/** How long the clock moves on when only such processes are left that have used theirs up. */
const IDLE = 100;

/** Rounds in which somebody was busy after which time passes. */
const BUSY_ROUNDS = 1000;

/** What an error says that is no mistake of this house but the end of its means; undefined for others. */
function limitText(error: unknown): string | undefined {
  if (error instanceof TooMuch) return error.message;
  if (!(error instanceof RangeError)) return undefined;
  if (/call stack/.test(error.message)) return 'stopped: this is nested too deep for the simulation';
  return /string length|array length|count value/.test(error.message)
    ? 'stopped: this takes too much memory'
    : undefined;
}

/** Why `run` came back. */
export type Stopped = 'done' | 'blocked' | 'time' | 'steps';

export interface RunLimits {
  /** No later than this on the host's clock. */
  readonly until?: Millis;
  /** At most so many steps of coroutines: what stops endless loops. */
  readonly steps?: number;
  /** Who may take all of them at once; others that never rest run when nobody else wants to. Absent: everyone. */
  readonly inFront?: (process: Process) => boolean;
}

/** Runs the coroutines of the processes, one step each in turn, and moves the clock when all of them wait. */
export class Scheduler {
  readonly #kernel: Kernel;
  readonly #running = new Map<HostPid, Running>();
  readonly #timers = new Timers();
  readonly #work = new StepWork();
  readonly #sessions = new Map<number, number>();
  readonly #codes = new Map<HostPid, number>();
  #current: HostPid | undefined;
  #heldBack = false;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Counts work that one step does beyond the usual, in steps. Throws TooMuch where it is more than any may do. */
  charge(steps: number): void {
    this.#work.charge(steps);
  }
  /** Whether the step that runs has done so much that others should have their turn. */
  get isHeavy(): boolean {
    return this.#work.isHeavy;
  }

  /** How many processes run a program. */
  count(): number {
    return this.#running.size;
  }
  /** Gives a process its program. */
  start(pid: HostPid, program: Program): void {
    const parent = this.#running.get(this.#kernel.process(pid)?.ppid as HostPid);
    const sid = Number(this.#kernel.process(pid)?.sid ?? pid);
    this.#sessions.set(sid, this.inSession(sid) + 1);
    this.#running.set(pid, {
      pid,
      sid,
      task: program(this.#kernel.proc(pid)),
      wait: undefined,
      parked: 0,
      credit: parent?.credit ?? CREDIT,
      reckoned: parent?.reckoned ?? this.#kernel.now,
      doomed: undefined,
    });
  }
  /** How many processes of a session run a program. */
  inSession(sid: number): number {
    return this.#sessions.get(sid) ?? 0;
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
    return this.#timers.set(at, fn);
  }
  cancel(id: number): void {
    this.#timers.cancel(id);
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
    if (running) {
      const others = this.inSession(running.sid) - 1;
      if (others > 0) this.#sessions.set(running.sid, others);
      else this.#sessions.delete(running.sid);
    }
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
    this.#work.begin();
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
    const limit = limitText(error);
    const fault = limit === undefined ? this.#kernel.fault(name, error) : `${name}: ${limit}`;
    this.#work.giveUp();
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

  /** The next time at which something happens by itself; undefined when nothing will. */
  nextDeadline(): Millis | undefined {
    let next = this.#timers.next();
    for (const { pid, wait } of this.#running.values()) {
      if (wait?.at === undefined || this.#kernel.state.processes[pid]?.status === 'T') continue;
      if (next === undefined || wait.at < next) next = wait.at;
    }
    return next;
  }

  /**
   * Runs until `done`, or until nothing can go on, or until a limit is reached.
   *
   * @returns 'blocked' when all wait for something that no time brings (a terminal, a signal)
   */
  run(done: () => boolean, limits: RunLimits = {}): Stopped {
    const left = { steps: limits.steps ?? 5_000_000 };
    const until = limits.until ?? Number.POSITIVE_INFINITY;
    let busy = 0;
    for (;;) {
      const rang = this.#timers.ring(this.#kernel.now, (error) => this.#kernel.fault('timer', error));
      if (rang) left.steps -= this.#work.take();
      const moved = rang || this.#round(done, limits, left);
      if (left.steps <= 0) return 'steps';
      if (done()) return 'done';
      if (moved) {
        // Else those who sleep would never wake beside one that is always busy.
        busy += 1;
        if (busy % BUSY_ROUNDS === 0) this.#pass(busy / BUSY_ROUNDS, until);
        continue;
      }
      busy = 0;
      const next = this.#heldBack
        ? Math.min(this.nextDeadline() ?? until, this.#kernel.now + IDLE)
        : this.nextDeadline();
      if (next === undefined) return 'blocked';
      if (next > until || this.#kernel.now >= until) {
        this.#kernel.state.now = Math.max(this.#kernel.now, until);
        return 'time';
      }
      this.#kernel.state.now = Math.max(this.#kernel.now, next);
    }
  }

  /** Lets everyone who may take one step. True when somebody did. */
  #round(done: () => boolean, { inFront }: RunLimits, left: { steps: number }): boolean {
    let moved = false;
    this.#heldBack = false;
    for (const running of [...this.#running.values()]) {
      if (!this.#running.has(running.pid) || !this.#may(running)) continue;
      if (inFront && this.#isSpent(running, inFront)) {
        this.#heldBack = true;
        continue;
      }
      moved = true;
      this.#step(running);
      const cost = this.#work.take();
      running.credit -= cost;
      left.steps -= cost;
      if (left.steps <= 0 || done()) return true;
    }
    return moved;
  }

  /** Whether one in the background has used up what it gets: a little for each millisecond of the host's clock. */
  #isSpent(running: Running, inFront: (process: Process) => boolean): boolean {
    const passed = this.#kernel.now - running.reckoned;
    running.credit = Math.min(CREDIT, running.credit + passed * CREDIT_PER_MS);
    running.reckoned = this.#kernel.now;
    if (running.credit > 0) return false;
    const process = this.#kernel.process(running.pid);
    return process !== undefined && !inFront(process);
  }

  #pass(ms: Millis, until: Millis): void {
    const next = Math.min(this.nextDeadline() ?? this.#kernel.now, this.#kernel.now + ms, until);
    this.#kernel.state.now = Math.max(this.#kernel.now, next);
  }
}
