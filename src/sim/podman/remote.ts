import { err, ok, type Result } from '../../lib/result.ts';
import type { Flags } from '../cli/types.ts';
import { engineBehind, type Refused } from '../engine/client.ts';
import type { EngineContext } from '../engine/engine.ts';
import type { Errno } from '../host/errno.ts';
import type { Proc } from '../host/proc.ts';
import type { Task } from '../host/program.ts';
import { podmanContext, podmanOf } from './context.ts';

/** Flags of the program that make it a client of a service. */
export const REMOTE_FLAGS = ['remote', 'url', 'host', 'connection', 'context', 'identity'] as const;

interface Destination {
  readonly uri: string;
}

const HINT =
  'Cannot connect to Podman. Please verify your connection to the Linux system using `podman system connection list`, or try `podman machine init` and `podman machine start` to manage a new Linux VM\n';

/** Whether a call goes to a service: by a flag, or by CONTAINER_HOST or CONTAINER_CONNECTION with --remote. */
export const isRemote = (globals: Flags): boolean =>
  globals.bool('remote') || ['url', 'host', 'connection', 'context'].some((flag) => globals.has(flag));

/** The service that a call means. Error: a connection that there is not. */
function destination(proc: Proc, globals: Flags): Result<Destination, string> {
  const url = globals.maybe('url') ?? globals.maybe('host') ?? proc.env['CONTAINER_HOST'];
  if (url) return ok({ uri: url });
  const { store, architecture } = podmanContext(proc.kernel, proc);
  const known = (store.extra['connections'] ?? { fallback: '', list: {} }) as {
    fallback: string;
    list: Record<string, Destination>;
  };
  const name = globals.maybe('connection') ?? globals.maybe('context') ?? proc.env['CONTAINER_CONNECTION'];
  if (name && !known.list[name]) return err(`connection "${name}" not found`);
  const chosen = known.list[name ?? known.fallback];
  if (chosen) return ok(chosen);
  return ok({
    uri: architecture.rootless
      ? `unix:///run/user/${architecture.owner}/podman/podman.sock`
      : 'unix:///run/podman/podman.sock',
  });
}

const WHY: Readonly<Partial<Record<Errno, string>>> = {
  EACCES: 'permission denied',
  ECONNREFUSED: 'connection refused',
};

/** Connects to the service of another Podman, or of one's own, through its socket (pkg/bindings/connection.go). */
export function* connectRemote(proc: Proc, globals: Flags): Task<Result<EngineContext, Refused>> {
  const { kernel } = proc;
  const refuse = (text: string): Result<never, Refused> => err({ text, code: 125 });
  const target = destination(proc, globals);
  if (!target.ok) return refuse(`Error: ${target.error}\n`);
  const { uri } = target.value;
  const path = /^unix:(?:\/\/)?(\/.*)$/.exec(uri)?.[1];
  const ping = `Get "http://d/v${kernel.state.versions['podman']}/libpod/_ping"`;
  if (path === undefined)
    return refuse(`${HINT}Error: unable to connect to Podman socket: failed to connect: ${uri}: connection refused\n`);
  const made = yield* kernel.net.unix.connect(proc, path);
  const behind = made.ok ? engineBehind(kernel, made.value.pid) : undefined;
  if (!made.ok || !behind) {
    const why = made.ok ? 'connection refused' : (WHY[made.error] ?? 'no such file or directory');
    return refuse(
      `${HINT}Error: unable to connect to Podman socket: ${ping}: dial unix ${path}: connect: ${why}: ${uri}\n`,
    );
  }
  kernel.note({
    source: 'podman',
    kind: 'request-sent',
    what: `podman wrote a request to ${path}`,
    because: 'it was told to be a client: --remote, --url or a connection',
    lights: ['client', 'socket'],
  });
  const { owner, userns } = behind(proc).architecture;
  const engine = podmanOf(kernel, owner, userns);
  return ok({ ...engine, architecture: { ...engine.architecture, daemon: true }, caller: proc });
}
