import { ALL_CAPS, hasCap } from '../../host/caps.ts';
import { strerror } from '../../host/errno.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import type { SpawnOptions } from '../../host/spawn-options.ts';
import type { Process } from '../../host/state.ts';

export const FULL = { effective: ALL_CAPS, permitted: ALL_CAPS, inheritable: 0, bounding: ALL_CAPS, ambient: 0 };

/** Whether a user namespace is another one or lies above it. */
function above(kernel: Kernel, ancestor: number, userns: number): boolean {
  for (let id: number | undefined = userns; id !== undefined; id = kernel.state.ns.user[id]?.parent)
    if (id === ancestor) return true;
  return false;
}

/** Whether a process has a capability over what belongs to a user namespace (ns_capable in kernel/capability.c). */
export function capableIn(kernel: Kernel, me: Process, userns: number, cap: string): boolean {
  if (hasCap(me.caps.effective, cap) && above(kernel, me.ns.user, userns)) return true;
  for (let ns = kernel.state.ns.user[userns]; ns?.parent !== undefined; ns = kernel.state.ns.user[ns.parent]) {
    if (ns.parent === me.ns.user && ns.owner === me.euid) return true;
  }
  return false;
}

/** Starts a child with other namespaces and waits for it; says why it cannot be started. */
export function* runIn(proc: Proc, tool: string, argv: readonly string[], spawn: Partial<SpawnOptions>): Task<number> {
  const done = yield* proc.run(argv, spawn);
  if (done.errno) proc.err(`${tool}: failed to execute ${argv[0] ?? ''}: ${strerror(done.errno)}\n`);
  return done.code;
}

/** What runs where no command is given. */
export const shellOf = (proc: Proc): string => proc.env['SHELL'] ?? '/bin/sh';
