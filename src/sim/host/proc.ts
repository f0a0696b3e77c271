import { err, ok, type Result } from '../../lib/result.ts';
import { hasCap } from './caps.ts';
import { type Errno, strerror } from './errno.ts';
import { Files } from './files.ts';
import { inside, outside } from './idmap.ts';
import { type HostPid, type HostUid, hostUid, OVERFLOW } from './ids.ts';
import type { Kernel } from './kernel.ts';
import type { Executable } from './lookup.ts';
import { lookup } from './lookup.ts';
import { keep } from './memory.ts';
import type { Program, Signal, Stream, Task } from './program.ts';
import type { SpawnOptions } from './spawn-options.ts';
import type { Process } from './state.ts';

/** What happened to a child that was run: its exit code, or why it could not be started. */
export interface ChildResult {
  readonly code: number;
  readonly errno?: Errno;
  readonly pid?: HostPid;
}

const SHELLS: ReadonlySet<string> = new Set(['bash', 'sh', 'dash', 'ash']);

/** Characters that count as one step more when they are written, and when they are read. */
const WRITTEN = 128;
const STEPS_OF_WRITE = 0.2;
const READ = 64;
/** The same for what is read and dropped. */
const READ_ENDLESS = 1024;

/** What a program gets of the kernel: one process, its descriptors, its files, and ways to wait. */
export class Proc {
  readonly kernel: Kernel;
  readonly pid: HostPid;
  readonly fs: Files;
  readonly fds = new Map<number, Stream>();
  readonly traps = new Map<Signal, (() => void) | 'ignore'>();

  constructor(kernel: Kernel, pid: HostPid) {
    this.kernel = kernel;
    this.pid = pid;
    this.fs = new Files(kernel, this);
  }

  /** What the process table says of it. */
  get record(): Process {
    const record = this.kernel.state.processes[this.pid];
    if (!record) throw new Error(`process ${this.pid} has ended`);
    return record;
  }
  get argv(): readonly string[] {
    return this.record.argv;
  }
  get env(): Record<string, string> {
    return this.record.env;
  }
  get cwd(): string {
    return this.record.cwd;
  }
  set cwd(path: string) {
    this.record.cwd = path;
  }
  /** 'busybox' when it was started through /bin/busybox: texts and formats differ from GNU's. */
  get flavour(): 'gnu' | 'busybox' {
    return this.record.exe.endsWith('/busybox') ? 'busybox' : 'gnu';
  }

  fd(number: number): Stream | undefined {
    return this.fds.get(number);
  }
  /** Points a descriptor at a stream (dup2), or closes it. */
  setFd(number: number, stream: Stream | undefined): void {
    stream?.open();
    this.fds.get(number)?.close();
    if (stream) this.fds.set(number, stream);
    else this.fds.delete(number);
  }
  isTty(number: number): boolean {
    return this.fds.get(number)?.isTty ?? false;
  }

  /** Writes to a descriptor; where nobody reads any more the process gets SIGPIPE. */
  write(number: number, text: string): void {
    if (text === '') return;
    const stream = this.fds.get(number);
    this.kernel.scheduler.charge(STEPS_OF_WRITE + text.length / WRITTEN);
    const errno = stream?.refuses?.(text);
    if (errno) this.#writeFailed(number, errno);
    else if (stream && !stream.write(text)) this.kernel.signal(this.pid, 'PIPE');
  }
  /** What tools do when a write fails: they say so and give up. A shell goes on with its next command. */
  #writeFailed(number: number, errno: Errno): void {
    const { comm } = this.record;
    if (number !== 2) this.err(`${comm}: write error: ${strerror(errno)}\n`);
    if (!SHELLS.has(comm.replace(/^-/, ''))) this.kernel.exit(this.pid, 1);
  }
  out(text: string): void {
    this.write(1, text);
  }
  err(text: string): void {
    this.write(2, text);
  }

  /** Lets others run once. */
  *tick(): Task<void> {
    yield {};
  }
  /** Waits while the pipe behind a descriptor is full. */
  *drain(number = 1): Task<void> {
    const stream = this.fds.get(number);
    if (stream?.full) yield { ready: () => !stream.full, what: 'pipe_write' };
    else yield {};
  }
  /** Takes what there is to read: text, or null at the end. */
  *read(number = 0): Task<string | null> {
    const stream = this.fds.get(number);
    if (!stream) return null;
    while (!stream.ready)
      yield { ready: () => stream.ready, what: 'pipe_read', ...(stream.isTty && { reading: { prompt: '' } }) };
    const text = stream.read() ?? null;
    if (stream.endless || this.kernel.scheduler.isHeavy) yield {};
    if (text !== null) this.kernel.scheduler.charge(text.length / READ);
    return text;
  }
  /** Takes a line without its end, or null at the end. On a terminal the prompt is shown by the line editor. */
  *readLine(number = 0, prompt = '', options: { readonly secret?: boolean } = {}): Task<string | null> {
    const stream = this.fds.get(number);
    if (!stream) return null;
    let line = '';
    for (;;) {
      const reading = { prompt, ...options };
      while (!stream.ready) yield { ready: () => stream.ready, what: 'pipe_read', ...(stream.isTty && { reading }) };
      const text = stream.read();
      if (text === null || text === undefined) return line === '' ? null : line;
      const end = text.indexOf('\n');
      if (end >= 0) {
        if (end + 1 < text.length) stream.unread(text.slice(end + 1));
        return line + text.slice(0, end);
      }
      line += text;
    }
  }
  /** Takes back most of what reading a text has cost: its source has no end, and nobody looks at it. */
  forgo(text: string): void {
    this.kernel.scheduler.charge(text.length / READ_ENDLESS - text.length / READ);
  }
  *readAll(number = 0): Task<string> {
    const parts: string[] = [];
    const endless = this.fds.get(number)?.endless === true;
    let kept = 0;
    for (;;) {
      const text = yield* this.read(number);
      if (text === null) return parts.join('');
      kept += text.length;
      if (!endless) parts.push(text);
      else this.forgo(text);
      yield* keep(this, kept, endless);
    }
  }
  /** Waits for a time of the host's clock to pass, in milliseconds. */
  *sleep(ms: number): Task<void> {
    const at = this.kernel.now + Math.max(0, ms);
    while (this.kernel.now < at) yield { at, what: 'hrtimer_nanosleep' };
  }
  /** Waits until something is so, or until a time of the host's clock. */
  *until(ready: () => boolean, at?: number): Task<void> {
    while (!ready() && (at === undefined || this.kernel.now < at)) yield { ready, ...(at !== undefined && { at }) };
  }
  /** Waits for signals only: what a server does between requests. */
  *pause(): Task<never> {
    for (;;) yield { ready: this.kernel.never, what: 'sigsuspend' };
  }
  /** Waits for a child to end and takes its exit code; 128 + n when signal n ended it, 127 if there is no such child. */
  *wait(pid: HostPid): Task<number> {
    const { processes } = this.kernel.state;
    const ended = (): boolean => (processes[pid]?.status ?? 'Z') === 'Z';
    while (!ended()) yield { ready: ended, what: 'do_wait' };
    return this.kernel.reap(pid);
  }
  /** Starts a child and waits for it. `errno` says why it could not be started (code 127 or 126, nothing is printed). */
  *run(argv: readonly string[], options: Partial<SpawnOptions> = {}): Task<ChildResult> {
    const pid = this.kernel.spawn({ parent: this.pid, argv, ...options });
    if (!pid.ok) return { code: pid.error === 'ENOENT' ? 127 : 126, errno: pid.error };
    return { code: yield* this.wait(pid.value), pid: pid.value };
  }

  /** Finds an executable by name through PATH, or by path: what execvp(3) would start. */
  lookup(name: string): Result<Executable, Errno> {
    return lookup(this, name);
  }
  /** Becomes another program (execve): the caller returns what the task returns. */
  exec(argv: readonly string[], env?: Record<string, string>): Result<Task<number>, Errno> {
    if (env) this.record.env = env;
    const found = this.kernel.prepare(this, argv);
    return found.ok ? ok(found.value(this)) : err(found.error);
  }

  /** What a signal does: a function to call, 'ignore', or 'default'. */
  trap(signal: Signal, action: (() => void) | 'ignore' | 'default'): void {
    if (action === 'default') this.traps.delete(signal);
    else this.traps.set(signal, action);
  }

  /** Whether it has a capability in effect (name without CAP_). */
  has(cap: string): boolean {
    return hasCap(this.record.caps.effective, cap);
  }
  /** A user id of the host as this process sees it; what is not mapped is nobody. */
  uidInside(uid: number): number {
    return inside(this.kernel.userns(this.record.ns.user).uids, uid) ?? OVERFLOW;
  }
  gidInside(gid: number): number {
    return inside(this.kernel.userns(this.record.ns.user).gids, gid) ?? OVERFLOW;
  }
  /** The host's number for a user id that this process names; undefined where its namespace does not map it. */
  uidOutside(uid: number): HostUid | undefined {
    const id = outside(this.kernel.userns(this.record.ns.user).uids, uid);
    return id === undefined ? undefined : hostUid(id);
  }
  gidOutside(gid: number): HostUid | undefined {
    const id = outside(this.kernel.userns(this.record.ns.user).gids, gid);
    return id === undefined ? undefined : hostUid(id);
  }
}

export type { Program };
