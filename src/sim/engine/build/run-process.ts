import { err, ok, type Result } from '../../../lib/result.ts';
import type { Errno } from '../../host/errno.ts';
import { hostUid } from '../../host/ids.ts';
import { newMountNs } from '../../host/mounts.ts';
import type { Stream, Task } from '../../host/program.ts';
import type { SpawnOptions } from '../../host/spawn-options.ts';
import type { Layer } from '../../host/state.ts';
import { nullStream } from '../../host/streams.ts';
import type { EngineContext } from '../engine.ts';
import { capsOf } from '../runtime/caps.ts';
import { Ghost, resolveUser } from '../runtime/index.ts';
import { containerSpaces, reapSpaces } from '../runtime/namespaces.ts';
import { containerMounts, dropMounts } from '../runtime/rootfs.ts';
import type { ResolvedUser } from '../runtime/user.ts';
import type { Container, ContainerConfig } from '../types.ts';
import { hostTree } from '../volumes/index.ts';
import { draft } from './draft.ts';
import { mountRun } from './run-mount-files.ts';
import type { RunMount } from './run-mounts.ts';
import { type Work, workTree } from './work.ts';

/** Makes a folder where it is missing, as a runtime does with the one a process starts in. */
function ensureFolder(ctx: EngineContext, work: Work, path: string, owner: number): void {
  const tree = workTree(ctx, work);
  if (!tree.node(path)) tree.put(path, { kind: 'dir', mode: 0o755, uid: owner, gid: owner, mtime: ctx.kernel.now });
}

/** A process of a build: what it runs, and where its output goes. */
export interface RunWish {
  readonly argv: readonly string[];
  readonly config: ContainerConfig;
  /** Build arguments, which only the process sees. */
  readonly args: Readonly<Record<string, string>>;
  readonly hostname: string;
  readonly output: (fd: 1 | 2, text: string) => void;
  /** Whether the folder it starts in, where it has to be made, belongs to its user (buildah) and not to root. */
  readonly ownsFolder?: boolean;
  /** What RUN --mount asks for, with the files that it binds. */
  readonly mounts?: readonly { readonly wish: RunMount; readonly layer: Layer | undefined }[];
}

const outputStream = (take: (text: string) => void): Stream => ({
  ...nullStream(),
  name: 'pipe:[0]',
  write: (text) => {
    take(text);
    return true;
  },
});

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function environment(wish: RunWish, home: string): Record<string, string> {
  const own = Object.fromEntries(
    wish.config.env.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  return { PATH, HOSTNAME: wish.hostname, HOME: home, ...wish.args, ...own };
}

function spawnOptions(
  ctx: EngineContext,
  container: Container,
  root: Ghost,
  user: ResolvedUser,
  wish: RunWish,
): SpawnOptions {
  const { architecture, caller } = ctx;
  return {
    parent: architecture.actor(ctx).pid || caller.pid,
    argv: wish.argv,
    env: environment(wish, user.home),
    cwd: wish.config.workdir || '/',
    ids: {
      uid: root.uidOutside(user.uid) ?? hostUid(65534),
      gid: root.gidOutside(user.gid) ?? hostUid(65534),
      groups: [],
    },
    caps: capsOf(ctx, container, user.uid),
    seccomp: 2,
    ns: root.record.ns,
    cgroup: architecture.cgroup(container),
    tty: undefined,
    fds: {
      0: nullStream(),
      1: outputStream((text) => wish.output(1, text)),
      2: outputStream((text) => wish.output(2, text)),
    },
    session: true,
    umask: 0o022,
  };
}

/**
 * Runs a process over a working file system as RUN does: in namespaces of its own, without a network, as the user
 * and in the folder of the configuration.
 *
 * @returns its exit code, or why it could not be started
 */
export function* runInWork(
  ctx: EngineContext,
  work: Work,
  wish: RunWish,
): Task<Result<number, { readonly text: string; readonly errno?: Errno }>> {
  const { kernel, architecture, caller } = ctx;
  kernel.spend(140);
  const container = draft(ctx, work.fs, wish.config, wish.hostname);
  const extra = mountRun(ctx, wish.mounts ?? [], Number(architecture.rootOf(container)));
  container.mounts = [...extra.points];
  const spaces = containerSpaces(ctx, container);
  if (!spaces.ok) return err({ text: spaces.error.text });
  const mounts = containerMounts(ctx, container);
  const ns = { ...spaces.value, mnt: newMountNs(kernel, mounts) };
  const owner = architecture.rootOf(container);
  const root = new Ghost(kernel, { uid: owner, gid: owner, euid: owner, egid: owner, ns, env: {} });
  const undo = (): void => {
    dropMounts(ctx, container, mounts, ns.mnt);
    hostTree(kernel).remove(architecture.filesOf(container));
    reapSpaces(kernel, ns);
    extra.undo();
  };
  const user = resolveUser(root, wish.config.user);
  if (!user.ok) {
    undo();
    return err({ text: user.error });
  }
  const folderOwner = wish.ownsFolder ? (root.uidOutside(user.value.uid) ?? owner) : owner;
  ensureFolder(ctx, work, wish.config.workdir || '/', folderOwner);
  const pid = kernel.spawn(spawnOptions(ctx, container, root, user.value, wish));
  if (!pid.ok) {
    undo();
    return err({ text: pid.error, errno: pid.error });
  }
  const child = pid.value;
  kernel.onExit(caller.pid, () => {
    if (kernel.process(child)) kernel.signal(child, 'KILL');
  });
  const code = yield* caller.wait(child);
  undo();
  return ok(code);
}
