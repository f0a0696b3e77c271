import type { Engine } from '../schema/index.ts';
import { type HostPid, hostPid, hostUid } from './host/ids.ts';
import { Kernel, type KernelParts } from './host/kernel.ts';
import type { Program, Programs, Stream } from './host/program.ts';
import type { User } from './host/state.ts';
import type { Tty } from './host/streams.ts';
import { virtualTrees } from './host/virtual/index.ts';
import type { PackageName } from './packages.ts';
import { PROGRAM_NAMES } from './programs.ts';
import { BatchSession, type SessionShell, TerminalSession } from './session.ts';
import { basicPrograms } from './system/basic/index.ts';
import { freshHost } from './system/host/index.ts';
import { userPrograms } from './system/users/index.ts';

/** What the house gives the simulator from outside: a shell, by its programs and as one that is fed commands. */
export interface ShellParts {
  readonly programs: Programs;
  readonly session: SessionShell;
}

/** Which host is opened. */
export interface HostOptions {
  readonly versions: Readonly<Record<Engine, string>>;
  /** Images that have been pulled before: a list for both engines, or one for each. */
  readonly images: readonly string[] | Readonly<Record<Engine, readonly string[]>>;
  /** What is installed beside the recording host's packages. */
  readonly packages?: readonly PackageName[];
  readonly seed?: number;
  /** The host's clock at the start, in milliseconds since 1970. */
  readonly now?: number;
}

/** A simulated host that is up: log in to it, or look at it. */
export class OpenedHost {
  readonly kernel: Kernel;
  readonly #shell: ShellParts;
  readonly #options: HostOptions;

  constructor(kernel: Kernel, shell: ShellParts, options: HostOptions) {
    this.kernel = kernel;
    this.#shell = shell;
    this.#options = options;
  }

  /** Installs the tools and boots the engines. */
  install(parts: EngineParts): this {
    const { kernel } = this;
    Object.assign(kernel.programs, parts.programs, this.#shell.programs);
    Object.assign(kernel.catalogue, parts.layers);
    parts.boot(kernel, this.#options);
    kernel.events = [];
    return this;
  }

  #user(name: string): User {
    const user = this.kernel.users.byName(this.kernel.proc(hostPid(1)), name);
    if (!user) throw new Error(`the host has no user "${name}"`);
    return user;
  }

  #environment(user: User, extra: Readonly<Record<string, string>>): Record<string, string> {
    const runtime =
      user.uid === 0
        ? {}
        : { XDG_RUNTIME_DIR: `/run/user/${user.uid}`, DBUS_SESSION_BUS_ADDRESS: `unix:path=/run/user/${user.uid}/bus` };
    return {
      HOME: user.home,
      USER: user.name,
      LOGNAME: user.name,
      SHELL: '/bin/bash',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      TERM: 'dumb',
      PATH: '/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin',
      ...runtime,
      ...extra,
    };
  }

  /** The ids that a login gives: the user's own, and the groups of /etc/group by number. */
  #ids(user: User) {
    const { users } = this.kernel;
    const groups = users.groupsOf(this.kernel.proc(hostPid(1)), user.name).map(hostUid);
    return { uid: user.uid, gid: user.gid, groups: groups.sort((a, b) => a - b) };
  }

  /** Starts a login shell's process, below sshd as a login over the network does. */
  #start(
    name: string,
    run: Program | undefined,
    options: { readonly argv: readonly string[]; readonly env: Record<string, string>; readonly tty?: Tty },
  ): HostPid {
    const { kernel } = this;
    const user = this.#user(name);
    const ids = this.#ids(user);
    const cgroup = `/user.slice/user-${user.uid}.slice/session-${kernel.counter('session', 1)}.scope`;
    const sshd = kernel.processes().find(({ comm }) => comm === 'sshd')?.pid ?? hostPid(1);
    const common = {
      passive: true,
      comm: 'sshd-session',
      cgroup,
      loginuid: user.uid,
      exe: '/usr/lib/openssh/sshd-session',
      session: true,
    };
    const monitor = kernel.spawn({ ...common, parent: sshd, argv: [`sshd-session: ${name} [priv]`] });
    const terminal = options.tty?.name.replace('/dev/', '');
    const own = kernel.spawn({
      ...common,
      parent: monitor.ok ? monitor.value : sshd,
      argv: [`sshd-session: ${name}@${terminal ?? 'notty'}`],
      ids,
    });
    const fds: Record<number, Stream> | undefined = options.tty && { 0: options.tty, 1: options.tty, 2: options.tty };
    const shell = kernel.spawn({
      parent: own.ok ? own.value : sshd,
      argv: options.argv,
      comm: 'bash',
      exe: '/usr/bin/bash',
      env: options.env,
      cwd: user.home,
      ids,
      cgroup,
      loginuid: user.uid,
      session: true,
      tty: terminal,
      ...(run ? { run } : { program: 'bash' }),
      ...(fds && { fds }),
    });
    if (!shell.ok) throw new Error(`a shell could not be started: ${shell.error}`);
    return shell.value;
  }

  /** A shell without a terminal, whose output is kept apart by stream. */
  batch(user: string, env: Readonly<Record<string, string>> = {}): BatchSession {
    const environment = this.#environment(this.#user(user), env);
    return new BatchSession(this.kernel, this.#shell.session, (run) =>
      this.#start(user, run, { argv: ['bash', '--norc', '--noprofile'], env: environment }),
    );
  }

  /** A login on a terminal. */
  login(
    user: string,
    size: { readonly columns: number; readonly rows: number },
    env: Readonly<Record<string, string>> = {},
  ): TerminalSession {
    const environment = this.#environment(this.#user(user), { TERM: 'xterm-256color', ...env });
    return new TerminalSession(
      this.kernel,
      (tty) => this.#start(user, undefined, { argv: ['-bash'], env: environment, tty }),
      size,
    );
  }
}

/** What the engines and the tools bring: may come later than the host itself. */
export interface EngineParts {
  readonly programs: Programs;
  readonly layers: KernelParts['catalogue'];
  /** Connects the engines of a host that has just been opened, with the images that have been pulled and what else is installed. */
  boot(kernel: Kernel, options: Pick<HostOptions, 'images' | 'packages'>): void;
}

/**
 * Opens a simulated host: a Linux after boot, as the recording host is. Its tools and engines are installed with
 * `install`; until then it can be logged in to, and no more.
 *
 * @param shell the shell's programs; the simulator has none of its own
 */
export function openHost(shell: ShellParts, options: HostOptions): OpenedHost {
  const programs: Record<string, Program> = {
    ...basicPrograms,
    ...userPrograms,
    ...shell.programs,
  };
  const fresh = freshHost({
    versions: options.versions,
    programs: [...PROGRAM_NAMES, ...Object.keys(programs)],
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(options.now !== undefined && { now: options.now }),
  });
  const kernel = new Kernel(fresh.state, { programs, catalogue: { ...fresh.catalogue }, virtual: virtualTrees });
  return new OpenedHost(kernel, shell, options);
}
