import type { HostPid, Millis } from './host/ids.ts';
import type { Kernel } from './host/kernel.ts';
import type { Program, Stream } from './host/program.ts';
import { signalName } from './host/signals.ts';
import type { HostEvent, Process } from './host/state.ts';
import { nullStream, sink, type Tty, terminal } from './host/streams.ts';

/** What the learner can do next: type a command, type to a program that reads, or wait for one that runs. */
export type Next =
  | { readonly kind: 'prompt'; readonly prompt: string }
  | { readonly kind: 'attach'; readonly prompt: string; readonly secret: boolean }
  | { readonly kind: 'stream'; readonly until: Millis | undefined }
  | { readonly kind: 'ended' };

/** What a command that ran to its end did. */
export interface Executed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly events: readonly HostEvent[];
}

/** What a terminal shows after something was typed or time has passed. */
export interface Shown {
  /** Bytes for a screen, with \r\n line ends. */
  readonly output: string;
  readonly events: readonly HostEvent[];
  readonly next: Next;
}

/** The shell that takes one command after another from outside: given by src/shell. */
export type SessionShell = (queue: {
  /** The next command; undefined to wait, null to end. */
  next(): string | undefined | null;
  done(code: number): void;
}) => Program;

/** Steps of coroutines that one command may take, and milliseconds of the host's clock. */
const STEPS = 240_000;
const HOUR = 3_600_000;

const stoppedText = (why: 'steps' | 'time' | 'blocked'): string =>
  ({
    steps: 'stopped: this ran for too many steps without an end',
    time: 'stopped: this ran for more than an hour of the host’s time',
    blocked: 'stopped: this waits for something that cannot happen here',
  })[why];

/** Who is in front: processes of its own kind, and those of containers that one of them waits for. */
const frontOf = (kernel: Kernel, isOwn: (process: Process) => boolean) => {
  const isOwnClient = (pid: HostPid): boolean => {
    const client = kernel.process(pid);
    return client !== undefined && isOwn(client);
  };
  return (process: Process): boolean =>
    isOwn(process) || [...kernel.attended].some(([client, cgroup]) => cgroup === process.cgroup && isOwnClient(client));
};

/** A shell without a terminal: stdout and stderr are kept apart, as a recorder does it. */
export class BatchSession {
  readonly #kernel: Kernel;
  readonly pid: HostPid;
  #command: string | undefined;
  #code: number | undefined;

  /** @param start starts the shell's process from the program it is given */
  constructor(kernel: Kernel, shell: SessionShell, start: (run: Program) => HostPid) {
    this.#kernel = kernel;
    this.pid = start(
      shell({
        next: () => {
          const command = this.#command;
          this.#command = undefined;
          return command;
        },
        done: (code) => {
          this.#code = code;
        },
      }),
    );
  }

  /** Runs a command (which may have several lines) to its end. Jobs in the background go on with later commands. */
  exec(command: string): Executed {
    const out = sink();
    const err = sink();
    const proc = this.#kernel.proc(this.pid);
    if (!this.#kernel.process(this.pid)) return { code: 1, stdout: '', stderr: '', events: [] };
    proc.setFd(0, nullStream());
    proc.setFd(1, out);
    proc.setFd(2, err);
    this.#command = command;
    this.#code = undefined;
    this.#kernel.events = [];
    const ended = (): boolean => this.#code !== undefined || !this.#kernel.process(this.pid);
    const inFront = frontOf(this.#kernel, ({ sid }) => sid === this.pid);
    const limits = { until: this.#kernel.now + HOUR, steps: STEPS, inFront };
    const why = this.#kernel.scheduler.run(ended, limits);
    if (why !== 'done') this.#stop(why, ended);
    const lost = out.lost + err.lost;
    const cut = lost > 0 ? `[${lost} characters more are not kept]\n` : '';
    const stopped = why === 'done' ? '' : `${stoppedText(why)}\n`;
    return {
      code: this.#code ?? 130,
      stdout: out.text(),
      stderr: err.text() + cut + stopped,
      events: this.#kernel.events,
    };
  }

  /** Ends what the shell waits for. */
  #stop(why: 'steps' | 'time' | 'blocked', ended: () => boolean): void {
    for (let round = 0; round < 3 && !ended(); round++) {
      for (const child of this.#kernel.children(this.pid)) this.#kernel.signal(child.pid, round === 0 ? 'INT' : 'KILL');
      const interrupt = this.#kernel.proc(this.pid).traps.get('INT');
      if (typeof interrupt === 'function') interrupt();
      this.#kernel.scheduler.run(ended, { until: this.#kernel.now + 1000, steps: STEPS / 10 });
    }
    if (!ended() && why !== ('done' as string)) this.#kernel.signal(this.pid, 'KILL');
  }
}

/** Whether a stream is a terminal, or a pseudo terminal that it drives: of a container it is attached to. */
function isBehind(stream: Stream, tty: Tty): boolean {
  for (let one: unknown = stream; typeof one === 'object' && one !== null; one = (one as { behind?: unknown }).behind)
    if (one === tty) return true;
  return false;
}

/** How long a terminal lets time pass on its own after a line was typed, in milliseconds of the host's clock. */
const PATIENCE = 900;

/** A shell on a terminal: lines go in, bytes for a screen come out. */
export class TerminalSession {
  readonly #kernel: Kernel;
  readonly tty: Tty;
  readonly pid: HostPid;

  constructor(kernel: Kernel, start: (tty: Tty) => HostPid, size = { columns: 80, rows: 24 }) {
    this.#kernel = kernel;
    this.tty = terminal(`pts/${kernel.counter('pts', 0)}`, size);
    this.pid = start(this.tty);
    this.tty.foreground = this.pid;
  }

  /** Runs until somebody reads from the terminal, or for a while. Called first to get to the first prompt. */
  advance(ms = PATIENCE): Shown {
    this.#kernel.events = [];
    const reading = (): boolean => this.#reader() !== undefined || !this.#kernel.process(this.pid);
    const inFront = frontOf(this.#kernel, ({ pid, pgid }) => pid === this.pid || pgid === this.tty.foreground);
    const why = this.#kernel.scheduler.run(reading, { until: this.#kernel.now + ms, steps: STEPS, inFront });
    if (why === 'steps') this.#break(reading);
    return { output: this.tty.take(), events: this.#kernel.events, next: this.#next() };
  }

  /** Gives a typed line to whoever reads. */
  type(line: string): Shown {
    this.tty.type(`${line}\n`);
    return this.advance();
  }
  /** Ctrl-D on an empty line. */
  end(): Shown {
    this.tty.type(null);
    return this.advance();
  }
  /** Ctrl-C and its like: a signal to the foreground. */
  interrupt(signal = 'INT'): Shown {
    const group = this.tty.foreground;
    for (const process of this.#kernel.processes())
      if (process.pgid === group) this.#kernel.signal(process.pid, signal);
    return this.advance();
  }

  #break(reading: () => boolean): void {
    this.tty.write(`\n${stoppedText('steps')}\n`);
    for (const signal of ['INT', 'KILL']) {
      if (reading()) return;
      const group = this.tty.foreground;
      for (const process of this.#kernel.processes()) {
        if (process.pid !== this.pid && (process.pgid === group || process.ppid === this.pid))
          this.#kernel.signal(process.pid, signal);
      }
      this.#kernel.signal(this.pid, 'INT');
      this.#kernel.scheduler.run(reading, { until: this.#kernel.now + 100, steps: STEPS / 10 });
    }
  }

  /** The process that waits for a line from this terminal. */
  #reader(): { readonly pid: HostPid; readonly prompt: string; readonly secret: boolean } | undefined {
    for (const { pid, wait } of this.#kernel.scheduler.readers()) {
      const proc = this.#kernel.proc(pid);
      if (this.tty.ready || ![...proc.fds.values()].some((stream) => isBehind(stream, this.tty))) continue;
      return { pid, prompt: wait.reading?.prompt ?? '', secret: wait.reading?.secret ?? false };
    }
    return undefined;
  }

  #next(): Next {
    if (!this.#kernel.process(this.pid)) return { kind: 'ended' };
    const reader = this.#reader();
    if (!reader) return { kind: 'stream', until: this.#kernel.scheduler.nextDeadline() };
    if (reader.pid === this.pid) return { kind: 'prompt', prompt: reader.prompt };
    return { kind: 'attach', prompt: reader.prompt, secret: reader.secret };
  }
}

export { signalName };
