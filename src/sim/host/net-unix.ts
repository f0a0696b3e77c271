import { err, ok, type Result } from '../../lib/result.ts';
import type { Errno } from './errno.ts';
import type { HostPid } from './ids.ts';
import type { Kernel } from './kernel.ts';
import type { Proc } from './proc.ts';
import type { Task } from './program.ts';

/** What answers on a socket in the file tree: bytes that came in, and who sent them → bytes that go back. */
export type ServeUnix = (data: string, from: Proc) => Task<string | undefined>;

interface Holder {
  readonly pid: HostPid;
  readonly serve: ServeUnix | undefined;
  /** Socket activation: what the holder does before the first connection is served (systemd.socket(5)). */
  readonly activate: (() => Task<void>) | undefined;
}

/** Sockets in the file tree (unix(7)): who may connect is decided by the entry's owner and mode. */
export class UnixSockets {
  readonly #kernel: Kernel;
  readonly #holders = new Map<string, Holder[]>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Which entry a path is, however it is mounted; undefined where there is none. */
  #key(proc: Proc, path: string): string | undefined {
    const place = proc.fs.place(path);
    if (!place.ok || place.value.node === undefined) return undefined;
    const { source } = place.value.mount;
    return source.kind === 'fs' ? `${source.fs}:${place.value.inner}` : undefined;
  }

  /**
   * Answers on a socket that lies in the file tree, until the process `pid` ends. `proc` only says whose tree.
   *
   * @param holder without `serve` the process only holds the socket for another one that `activate` starts
   */
  listen(
    proc: Proc,
    path: string,
    holder: { readonly pid: HostPid; readonly serve?: ServeUnix; readonly activate?: () => Task<void> },
  ): Result<void, Errno> {
    const key = this.#key(proc, path);
    if (key === undefined) return err('ENOENT');
    const others = (this.#holders.get(key) ?? []).filter((one) => this.#alive(one.pid));
    this.#holders.set(key, [...others, { pid: holder.pid, serve: holder.serve, activate: holder.activate }]);
    return ok(undefined);
  }

  /** Forgets what a process holds. */
  close(pid: HostPid, holderOf?: { readonly proc: Proc; readonly path: string }): void {
    const only = holderOf && this.#key(holderOf.proc, holderOf.path);
    for (const [key, holders] of this.#holders) {
      if (only === undefined || only === key)
        this.#holders.set(
          key,
          holders.filter((one) => one.pid !== pid),
        );
    }
  }

  #alive(pid: HostPid): boolean {
    const found = this.#kernel.state.processes[pid];
    return found !== undefined && found.status !== 'Z';
  }

  #serving(key: string): Holder | undefined {
    return this.#holders.get(key)?.findLast((one) => this.#alive(one.pid) && one.serve);
  }

  /**
   * Connects a process to a socket by path.
   *
   * @returns what sends and receives; ENOENT, EACCES (no write permission), ECONNREFUSED (nobody listens)
   */
  *connect(
    proc: Proc,
    path: string,
  ): Task<Result<{ send(data: string): Task<string | undefined>; readonly pid: HostPid }, Errno>> {
    const entry = proc.fs.stat(path);
    if (!entry.ok) return entry;
    const refused = proc.fs.access(path, 'w');
    if (refused && refused !== 'EROFS') return err(refused);
    const key = this.#key(proc, path);
    if (entry.value.kind !== 'socket' || key === undefined) return err('ECONNREFUSED');
    if (!this.#serving(key)) {
      const held = this.#holders.get(key)?.findLast((one) => this.#alive(one.pid) && one.activate);
      if (held?.activate) yield* held.activate();
    }
    const serving = this.#serving(key);
    if (!serving?.serve) return err('ECONNREFUSED');
    const serve = serving.serve;
    return ok({ pid: serving.pid, send: (data: string) => serve(data, proc) });
  }
}
