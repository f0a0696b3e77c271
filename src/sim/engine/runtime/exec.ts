import { err, ok, type Result } from '../../../lib/result.ts';
import { type HostPid, hostUid } from '../../host/ids.ts';
import type { Stream } from '../../host/program.ts';
import type { EngineContext } from '../engine.ts';
import { emitContainer } from '../events.ts';
import type { EngineFailure } from '../failure.ts';
import type { Container, ExecSession } from '../types.ts';
import { capsOf } from './caps.ts';
import { Ghost } from './ghost.ts';
import { rlimitsOf } from './limits.ts';
import { skipPids } from './namespaces.ts';
import { resolveUser } from './user.ts';

/** What `exec` is asked for. */
export interface ExecOptions {
  readonly argv: readonly string[];
  readonly env: readonly string[];
  readonly workdir: string | undefined;
  readonly user: string | undefined;
  readonly privileged: boolean;
  readonly tty: boolean;
  readonly fds: Readonly<Record<number, Stream>>;
}

const SESSION = 64;

function environmentOf(
  ctx: EngineContext,
  container: Container,
  home: string,
  extra: readonly string[],
  tty: boolean,
): Record<string, string> {
  const env = { ...ctx.architecture.environment(ctx, container, home) };
  if (tty) env['TERM'] ??= 'xterm';
  for (const one of extra) {
    const at = one.indexOf('=');
    if (at > 0) env[one.slice(0, at)] = one.slice(at + 1);
  }
  return env;
}

/**
 * Starts another process in a running container: it joins the namespaces and the control group of the first.
 *
 * @returns the session; or what the engine says: no such user, working directory or command
 */
export function execInContainer(
  ctx: EngineContext,
  container: Container,
  options: ExecOptions,
): Result<ExecSession, EngineFailure> {
  const { kernel, architecture, words } = ctx;
  const main = kernel.process(container.state.pid);
  if (!main) return err({ text: words.containers.execStopped(container) });
  kernel.spend(250);
  const owner = architecture.rootOf(container);
  const ids = { uid: owner, gid: owner, euid: owner, egid: owner };
  const root = new Ghost(kernel, { ...ids, ns: main.ns, cgroup: main.cgroup });
  const user = resolveUser(root, options.user ?? container.config.user);
  if (!user.ok) return err(words.containers.execUserFailed(user.error));
  const env = environmentOf(ctx, container, user.value.home, options.env, options.tty);
  const cwd = options.workdir ?? (container.config.workdir || '/');
  if (root.fs.node(cwd)?.kind !== 'dir') return err(words.containers.execWorkdirFailed(cwd));
  Object.assign(root.record, { env, cwd });
  const argv = options.argv;
  const found = root.lookup(argv[0] ?? '');
  if (!found.ok) return err(words.containers.execFailed(argv[0] ?? '', found.error, 'exec'));
  const outside = (gid: number) => root.gidOutside(gid) ?? hostUid(65534);
  const { uid, gid, memberOf } = user.value;
  const pid = kernel.spawn({
    parent: architecture.startExecMonitor(ctx, container),
    argv,
    env,
    cwd,
    ids: { uid: root.uidOutside(uid) ?? hostUid(65534), gid: outside(gid), groups: [gid, ...memberOf].map(outside) },
    caps: capsOf(ctx, container, uid, options.privileged || container.host.privileged),
    noNewPrivs: main.noNewPrivs ?? false,
    seccomp: options.privileged ? 0 : (main.seccomp ?? 0),
    apparmor: main.apparmor ?? 'unconfined',
    ns: main.ns,
    cgroup: main.cgroup,
    tty: options.tty ? 'pts/1' : undefined,
    fds: options.fds,
    session: true,
    umask: container.host.umask ?? 0o022,
    rlimits: rlimitsOf(ctx, container),
  });
  if (!pid.ok) return err(words.containers.execFailed(argv[0] ?? '', pid.error, 'exec'));
  skipPids(ctx, main.ns.pid, words.containers.pidsOfRuntime.exec);
  return ok(opened(ctx, container, pid.value, argv));
}

function opened(ctx: EngineContext, container: Container, pid: HostPid, argv: readonly string[]): ExecSession {
  const session: ExecSession = { id: ctx.kernel.hex(SESSION), argv, pid, exitCode: undefined };
  container.execs.push(session);
  const command = argv.join(' ');
  emitContainer(ctx, container, `exec_create: ${command}`, { execID: session.id });
  emitContainer(ctx, container, `exec_start: ${command}`, { execID: session.id });
  ctx.architecture.explain(ctx, container, 'exec');
  const later = ctx.architecture.lasting(ctx);
  const monitor = ctx.kernel.process(pid)?.ppid;
  ctx.kernel.onExit(pid, (code) => {
    session.exitCode = code;
    container.execs = container.execs.filter((one) => one !== session);
    emitContainer(later, container, 'exec_die', { execID: session.id, exitCode: String(code) });
    if (monitor !== undefined && monitor !== container.monitor && ctx.kernel.process(monitor))
      ctx.kernel.exit(monitor, 0);
  });
  return session;
}
