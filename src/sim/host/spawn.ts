import { err, ok, type Result } from '../../lib/result.ts';
import { ALL_CAPS, NO_CAPS } from './caps.ts';
import type { Errno } from './errno.ts';
import { inside } from './idmap.ts';
import { type HostPid, hostPid, hostUid } from './ids.ts';
import type { Kernel } from './kernel.ts';
import type { Executable } from './lookup.ts';
import type { Proc } from './proc.ts';
import type { Program } from './program.ts';
import type { SpawnOptions } from './spawn-options.ts';
import type { Process } from './state.ts';

/** The numbers a new process gets: one in each pid namespace from the host's down to its own. */
function numbers(kernel: Kernel, pid: number, ns: number): number[] {
  const chain: number[] = [];
  for (let id: number | undefined = ns; id !== undefined; id = kernel.state.ns.pid[id]?.parent) chain.unshift(id);
  return chain.map((id, depth) => {
    const space = kernel.state.ns.pid[id];
    if (depth === 0 || !space) return pid;
    return space.next++;
  });
}

function capsFor(options: SpawnOptions, parent: Process | undefined): Process['caps'] {
  const none = { effective: NO_CAPS, permitted: NO_CAPS, inheritable: NO_CAPS, bounding: ALL_CAPS, ambient: NO_CAPS };
  const base = parent?.caps ?? { ...none, effective: ALL_CAPS, permitted: ALL_CAPS };
  if (options.ids && parent && options.ids.uid !== parent.euid && !options.caps) {
    const root = options.ids.uid === 0;
    return {
      ...base,
      effective: root ? base.bounding : NO_CAPS,
      permitted: root ? base.bounding : NO_CAPS,
      ambient: NO_CAPS,
    };
  }
  return { ...base, ...options.caps };
}

type Confinement = Pick<Process, 'noNewPrivs' | 'seccomp' | 'apparmor'>;

/** What holds a process back beside its capabilities; nothing is kept of what does not. */
function confinement(options: SpawnOptions, parent: Process | undefined): Confinement {
  const noNewPrivs = options.noNewPrivs ?? parent?.noNewPrivs ?? false;
  const seccomp = options.seccomp ?? parent?.seccomp ?? 0;
  const apparmor = options.apparmor ?? parent?.apparmor ?? 'unconfined';
  return {
    ...(noNewPrivs && { noNewPrivs }),
    ...(seccomp === 2 && { seccomp }),
    ...(apparmor !== 'unconfined' && { apparmor }),
  };
}

function recordFor(kernel: Kernel, options: SpawnOptions, parent: Process | undefined): Process {
  const pid = hostPid(kernel.counter('pid', 300));
  const ns = { ...(parent?.ns as Process['ns']), ...options.ns };
  const ids = options.ids ?? {
    uid: parent?.euid ?? hostUid(0),
    gid: parent?.egid ?? hostUid(0),
    groups: parent?.groups ?? [],
  };
  const real = options.ids ? ids : { uid: parent?.uid ?? ids.uid, gid: parent?.gid ?? ids.gid };
  const rlimits = options.rlimits ?? parent?.rlimits;
  const oomScoreAdj = options.oomScoreAdj ?? parent?.oomScoreAdj ?? 0;
  const name = options.comm ?? options.argv[0]?.replace(/^.*\//, '') ?? '';
  return {
    pid,
    ppid: options.parent,
    comm: name.slice(0, 15),
    argv: options.argv,
    exe: options.exe ?? parent?.exe ?? '',
    cwd: options.cwd ?? parent?.cwd ?? '/',
    env: { ...(options.env ?? parent?.env) },
    uid: real.uid,
    euid: ids.uid,
    gid: real.gid,
    egid: ids.gid,
    groups: ids.groups,
    loginuid: 'loginuid' in options ? options.loginuid : parent?.loginuid,
    caps: capsFor(options, parent),
    ...confinement(options, parent),
    ns,
    nspids: numbers(kernel, pid, ns.pid),
    cgroup: options.cgroup ?? parent?.cgroup ?? '/',
    pgid: options.session || options.group ? pid : (parent?.pgid ?? pid),
    sid: options.session ? pid : (parent?.sid ?? pid),
    tty: 'tty' in options ? options.tty : parent?.tty,
    status: 'S',
    startedAt: kernel.now,
    cpu: 2,
    rss: options.rss ?? 3200,
    umask: options.umask ?? parent?.umask ?? 0o022,
    ...(oomScoreAdj !== 0 && { oomScoreAdj }),
    ...(rlimits && Object.keys(rlimits).length > 0 && { rlimits }),
    exitCode: undefined,
  };
}

function descriptors(kernel: Kernel, proc: Proc, options: SpawnOptions): void {
  const parent = kernel.scheduler.runs(options.parent) ? kernel.proc(options.parent).fds : undefined;
  const wanted = options.fds
    ? Object.entries(options.fds).map(([fd, stream]) => [Number(fd), stream] as const)
    : [...(parent ?? [])];
  for (const [fd, stream] of wanted) proc.setFd(fd, stream);
}

/** A set-user-id executable gives its owner's rights, unless no_new_privs is set (execve(2)). */
function elevate(proc: Proc, found: Executable): void {
  const { record } = proc;
  if ((found.mode & 0o4000) === 0 || record.noNewPrivs) return;
  const userns = proc.kernel.userns(record.ns.user);
  if (inside(userns.uids, found.owner) === undefined) return;
  record.euid = hostUid(found.owner);
  if (inside(userns.uids, found.owner) === 0)
    record.caps = { ...record.caps, effective: record.caps.bounding, permitted: record.caps.bounding };
}

/** The interpreter line of a script: '#!/bin/sh -e' → ['/bin/sh', '-e']. */
function interpreter(script: string): readonly string[] | undefined {
  const match = /^#![ \t]*(\S+)(?:[ \t]+([^\n]*?))?[ \t]*(?:\n|$)/.exec(script);
  if (!match?.[1]) return undefined;
  return match[2] ? [match[1], match[2]] : [match[1]];
}

/**
 * What a process runs to become another program (execve(2)): looks it up in the process's own root, follows `#!`,
 * sets name and rights on the record.
 *
 * @returns the program; ENOENT, EACCES, EISDIR as lookup; ENOEXEC for what is no program and no script
 */
export function prepareProgram(proc: Proc, argv: readonly string[], depth = 0): Result<Program, Errno> {
  const found = proc.lookup(argv[0] ?? '');
  if (!found.ok) return found;
  if (found.value.program === undefined) {
    const line = interpreter(found.value.script ?? '');
    if (!line || depth > 3) return err('ENOEXEC');
    return prepareProgram(proc, [...line, found.value.invoked, ...argv.slice(1)], depth + 1);
  }
  const { record, kernel } = proc;
  record.argv = argv;
  record.exe = found.value.path;
  record.comm = (argv[0] ?? '').replace(/^.*\//, '').slice(0, 15);
  elevate(proc, found.value);
  // A program that the real machine has and the simulation lacks says so itself.
  const program = kernel.programs[found.value.program] ?? kernel.programs['not-part'];
  return program ? ok(program) : err('ENOEXEC');
}

/** What execve(2) takes: in one word, and in all words of the command and its environment together. */
const LONGEST_WORD = 131_071;
const LONGEST_WORDS = 2_097_152;

function isTooLong(argv: readonly string[], env: Readonly<Record<string, string>>): boolean {
  let all = 0;
  for (const word of argv) {
    if (word.length > LONGEST_WORD) return true;
    all += word.length + 9;
  }
  for (const [name, value] of Object.entries(env)) {
    if (name.length + value.length >= LONGEST_WORD) return true;
    all += name.length + value.length + 10;
  }
  return all > LONGEST_WORDS;
}

/** Whether the control group of the new process has all the processes that pids.max allows. */
function isFull(kernel: Kernel, options: SpawnOptions, parent: Process | undefined): boolean {
  const cgroup = options.cgroup ?? parent?.cgroup ?? '/';
  const most = Number(kernel.state.cgroups[cgroup]?.['pids.max'] ?? Number.NaN);
  return most > 0 && kernel.processes().filter((one) => one.cgroup === cgroup && one.status !== 'Z').length >= most;
}

/**
 * Starts a process (clone(2) and execve(2) in one): makes its record, gives it numbers in its pid namespaces,
 * its descriptors and its program.
 *
 * @returns its number on the host, or why its executable cannot be started (then nothing is left behind)
 */
export function spawnProcess(kernel: Kernel, options: SpawnOptions): Result<HostPid, Errno> {
  const parent = kernel.process(options.parent);
  if (isFull(kernel, options, parent)) return err('EAGAIN');
  if (!options.run && isTooLong(options.argv, options.env ?? parent?.env ?? {})) return err('E2BIG');
  const record = recordFor(kernel, options, parent);
  const { pid } = record;
  kernel.state.processes[pid] = record;
  const proc = kernel.proc(pid);
  if (options.subreaper) kernel.state.counters[`subreaper:${pid}`] = 1;
  if (options.passive) return ok(pid);
  const program = options.run
    ? ok(options.run)
    : options.program
      ? named(kernel, options.program)
      : prepareProgram(proc, options.argv);
  if (!program.ok) {
    delete kernel.state.processes[pid];
    kernel.takeExitHooks(pid);
    return program;
  }
  descriptors(kernel, proc, options);
  kernel.scheduler.start(pid, program.value);
  return ok(pid);
}

function named(kernel: Kernel, name: string): Result<Program, Errno> {
  const program = kernel.programs[name];
  return program ? ok(program) : err('ENOENT');
}
