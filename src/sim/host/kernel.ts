import { err, type Result } from '../../lib/result.ts';
import { step } from './chance.ts';
import type { DerivedTree } from './derived.ts';
import { Disk } from './disk.ts';
import type { Errno } from './errno.ts';
import { outside } from './idmap.ts';
import type { HostPid, Millis } from './ids.ts';
import { Journal } from './journal.ts';
import { mayKill, send } from './kill.ts';
import { addNamespace } from './namespaces.ts';
import { Net } from './net.ts';
import { Overlay } from './overlay.ts';
import { PartMissing } from './part.ts';
import { Proc } from './proc.ts';
import type { Program, Programs, Signal, VirtualTree } from './program.ts';
import { Scheduler } from './scheduler.ts';
import { prepareProgram, spawnProcess } from './spawn.ts';
import type { SpawnOptions } from './spawn-options.ts';
import type {
  FileNode,
  Filesystem,
  HostEvent,
  HostState,
  JournalEntry,
  Layer,
  MountSource,
  NamespaceKind,
  Process,
  UserNs,
} from './state.ts';
import { Users } from './users.ts';

/** What a kernel is built from: the parts that are not state. */
export interface KernelParts {
  readonly programs: Programs;
  /** Static layers by id, or by its first word: the host's own files, the images of the registry. */
  readonly catalogue: Readonly<Record<string, (id: string) => Layer>>;
  readonly virtual: Readonly<Record<Exclude<MountSource['kind'], 'fs'>, VirtualTree>>;
}

/** What starting a process costs, in steps. */
const STEPS_OF_START = 60;
const MOST_FAULTS = 20;
/** Processes that a session can have at most: what stops a fork bomb before it has taken everything. */
const MOST_IN_SESSION = 500;
/** Processes a host can have at most: what stops a fork bomb. */
const MOST_PROCESSES = 1700;

/** The simulated machine: its state, the programs that run on it, and the calls they make. */
export class Kernel {
  readonly state: HostState;
  readonly programs: Programs;
  readonly catalogue: KernelParts['catalogue'];
  readonly virtual: KernelParts['virtual'];
  readonly scheduler: Scheduler;
  readonly net: Net;
  readonly users: Users;
  /** What happened since someone last took it. */
  events: HostEvent[] = [];
  /** What failed inside the simulation, newest last: mistakes of this house, which tests look for. */
  readonly faults: string[] = [];
  /** Clients that wait for a container, and the control group whose work is theirs by that. */
  readonly attended = new Map<HostPid, string>();
  /** Never true: what a process waits for that only a signal wakes. */
  readonly never = (): boolean => false;
  /** Anything that parts of the house hang on the machine: drivers of units, engines by socket. */
  readonly extensions = new Map<string, unknown>();
  readonly #procs = new Map<HostPid, Proc>();
  readonly #overlays = new Map<string, Overlay>();
  readonly #derived = new Map<string, DerivedTree[]>();
  readonly #layers = new Map<string, Layer>();
  readonly #disk: Disk;
  readonly journal: Journal;
  readonly #exits = new Map<HostPid, ((code: number) => void)[]>();
  readonly #signals = new Map<HostPid, (signal: Signal) => boolean>();

  constructor(state: HostState, parts: KernelParts) {
    this.state = state;
    this.programs = parts.programs;
    this.catalogue = parts.catalogue;
    this.virtual = parts.virtual;
    this.#disk = new Disk(state);
    this.journal = new Journal(state);
    this.scheduler = new Scheduler(this);
    this.net = new Net(this);
    this.users = new Users(this);
  }

  get now(): Millis {
    return this.state.now;
  }
  /** Lets time pass: what a call costs, in milliseconds. */
  spend(ms: number): void {
    this.state.now += Math.round(ms);
  }
  /** A number in [0, 1) from the host's own generator. */
  random(): number {
    const next = step(this.state.random);
    this.state.random = next.state;
    return next.value;
  }
  /** So many random hex digits. */
  hex(digits: number): string {
    let text = '';
    while (text.length < digits)
      text += Math.floor(this.random() * 0x1000000)
        .toString(16)
        .padStart(6, '0');
    return text.slice(0, digits);
  }
  /** The next value of a counter that only grows. */
  counter(name: string, first = 1): number {
    const value = this.state.counters[name] ?? first;
    this.state.counters[name] = value + 1;
    return value;
  }
  /** Says what just happened, and why. */
  note(event: Omit<HostEvent, 'at'>): void {
    if (this.events.length < 500) this.events.push({ at: this.now, ...event });
  }
  /** Writes a line to the journal. */
  log(entry: Omit<JournalEntry, 'at'>): void {
    this.journal.add(entry);
  }

  /** Keeps a mistake of this house and gives the line that says so. Throws on what is none: a part that is missing. */
  fault(name: string, error: unknown): string {
    if (error instanceof PartMissing) throw error;
    const what = error instanceof Error ? error.message : String(error);
    if (this.faults.length < MOST_FAULTS)
      this.faults.push(`${name}: ${error instanceof Error ? (error.stack ?? what) : what}`);
    return `${name}: internal error in the simulation: ${what}`;
  }

  process(pid: number): Process | undefined {
    return this.state.processes[pid];
  }
  /** All processes, by number. */
  processes(): Process[] {
    return Object.values(this.state.processes);
  }
  children(pid: number): Process[] {
    return this.processes().filter((process) => process.ppid === pid);
  }
  /** The handle of a process: for engines that act as one (its files, its namespaces). */
  proc(pid: HostPid): Proc {
    const known = this.#procs.get(pid);
    if (known) return known;
    const proc = new Proc(this, pid);
    this.#procs.set(pid, proc);
    return proc;
  }
  files(proc: Proc): Proc['fs'] {
    return proc.fs;
  }

  /** Starts a process: fork and exec in one. EAGAIN when the host has no room for more. */
  spawn(options: SpawnOptions): Result<HostPid, Errno> {
    const sid = Number(this.process(options.parent)?.sid ?? 0);
    const many = !options.session && this.scheduler.inSession(sid) >= MOST_IN_SESSION;
    if (many || this.scheduler.count() >= MOST_PROCESSES) return err('EAGAIN');
    this.scheduler.charge(STEPS_OF_START);
    return spawnProcess(this, options);
  }
  /** What a process would run to become another program; changes its record as execve does. */
  prepare(proc: Proc, argv: readonly string[]): Result<Program, Errno> {
    return prepareProgram(proc, argv);
  }
  /** Sends a signal by name; who may is asked with mayKill. */
  signal(pid: HostPid, signal: Signal, from?: Proc): void {
    send(this, pid, signal, from);
  }
  mayKill(proc: Proc, pid: HostPid): boolean {
    return mayKill(this, proc, pid);
  }
  /** Ends a process with an exit code. */
  exit(pid: HostPid, code: number): void {
    this.scheduler.end(pid, code);
  }
  /** Calls a function when a process has ended. */
  onExit(pid: HostPid, fn: (code: number) => void): void {
    this.#exits.set(pid, [...(this.#exits.get(pid) ?? []), fn]);
  }
  /** Lets a passive process answer signals: return true when the signal was dealt with. */
  onSignal(pid: HostPid, fn: (signal: Signal) => boolean): void {
    this.#signals.set(pid, fn);
  }
  signalHandler(pid: HostPid): ((signal: Signal) => boolean) | undefined {
    return this.#signals.get(pid);
  }
  /** Takes the hooks of an ended process and forgets its handle. */
  takeExitHooks(pid: HostPid): readonly ((code: number) => void)[] {
    const hooks = this.#exits.get(pid) ?? [];
    this.#exits.delete(pid);
    this.attended.delete(pid);
    this.#signals.delete(pid);
    this.#procs.delete(pid);
    return hooks;
  }
  /** Takes an ended child out of the process table and gives its exit code; 127 if there is none. */
  reap(pid: HostPid): number {
    const record = this.state.processes[pid];
    if (record) delete this.state.processes[pid];
    return record?.exitCode ?? this.scheduler.exitCodeOf(pid) ?? 127;
  }
  /** Calls a function at a time of the host's clock. */
  at(time: Millis, fn: () => void): number {
    return this.scheduler.timer(time, fn);
  }
  cancel(id: number): void {
    this.scheduler.cancel(id);
  }

  /** Makes a namespace, as a copy of another one, with changes; gives its id. */
  newNamespace<K extends NamespaceKind>(
    kind: K,
    from: number | undefined,
    patch: Record<string, unknown> = {},
  ): number {
    return addNamespace(this, kind, from, patch);
  }
  userns(id: number): UserNs {
    const ns = this.state.ns.user[id];
    if (!ns) throw new Error(`no user namespace ${id}`);
    return ns;
  }

  layer(id: string): Layer {
    const known = this.state.layers[id] ?? this.#layers.get(id);
    if (known) return known;
    const made = (this.catalogue[id] ?? this.catalogue[id.slice(0, id.indexOf(' '))])?.(id);
    if (!made) throw new Error(`no layer ${id}`);
    this.#layers.set(id, made);
    return made;
  }
  /** Whether the disks take so much more: all that is written on a host together is bounded. Counts it as written. */
  hasRoom(data: string): boolean {
    return this.#disk.take(data);
  }
  /** Keeps a layer in the state; gives its id. */
  addLayer(layer: Layer): string {
    const id = `layer-${this.counter('layer')}`;
    this.state.layers[id] = layer;
    return id;
  }
  filesystem(id: string): Filesystem {
    const fs = this.state.filesystems[id];
    if (!fs) throw new Error(`no file system ${id}`);
    return fs;
  }
  /** Makes a file system over layers (topmost first); gives its id. */
  addFilesystem(options: {
    readonly lower: readonly string[];
    readonly idmap?: number;
    readonly upper?: Layer;
  }): string {
    const id = `fs-${this.counter('filesystem')}`;
    const { lower, idmap, upper } = options;
    this.state.filesystems[id] = { id, lower, upper: upper ?? {}, ...(idmap !== undefined && { idmap }) };
    return id;
  }
  dropFilesystem(id: string): void {
    for (const layer of this.state.filesystems[id]?.lower ?? []) if (layer.includes(' ')) this.#layers.delete(layer);
    delete this.state.filesystems[id];
    this.#overlays.delete(id);
  }
  /** Files of a file system that are not stored but follow from the machine's state: the engines' own folders. */
  derived(fs: string): readonly DerivedTree[] {
    return this.#derived.get(fs) ?? [];
  }
  /** Adds such a tree; another one of the same folder goes. */
  derive(fs: string, tree: DerivedTree): void {
    const others = this.derived(fs).filter(({ root }) => root !== tree.root);
    this.#derived.set(fs, [...others, tree]);
  }
  overlay(id: string): Overlay {
    const known = this.#overlays.get(id);
    if (known) return known;
    const overlay = new Overlay(this.filesystem(id), this);
    this.#overlays.set(id, overlay);
    return overlay;
  }
  /** An entry of a lower layer with the ids it has on the host, where the storage is shifted into a user namespace. */
  shifted(fs: string, node: FileNode): FileNode {
    const { idmap } = this.filesystem(fs);
    if (idmap === undefined) return node;
    const ns = this.userns(idmap);
    return { ...node, uid: outside(ns.uids, node.uid) ?? 65534, gid: outside(ns.gids, node.gid) ?? 65534 };
  }
}
