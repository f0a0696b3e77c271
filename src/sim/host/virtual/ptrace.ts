import { hasCap } from '../caps.ts';
import type { Kernel } from '../kernel.ts';
import type { Proc } from '../proc.ts';
import type { Process } from '../state.ts';

/**
 * Whether a process may look into another one: its links, environment and descriptors (PTRACE_MODE_READ of
 * ptrace(2)). The same ids and no more capabilities, or SYS_PTRACE in the user namespace of the other.
 */
export function mayLookInto(kernel: Kernel, proc: Proc, target: Process): boolean {
  const me = proc.record;
  if (me.pid === target.pid) return true;
  if (hasCap(me.caps.effective, 'SYS_PTRACE') && isAncestor(kernel, me.ns.user, target.ns.user)) return true;
  const sameIds = [target.uid, target.euid].every((id) => id === me.euid) && target.gid === me.egid;
  if (sameIds && me.ns.user === target.ns.user) return subset(target.caps.permitted, me.caps.permitted);
  return ownsNamespace(kernel, me, target.ns.user);
}

/** The owner of a user namespace has every capability in it, seen from where it was made. */
function ownsNamespace(kernel: Kernel, me: Process, userns: number): boolean {
  for (let ns = kernel.state.ns.user[userns]; ns?.parent !== undefined; ns = kernel.state.ns.user[ns.parent]) {
    if (ns.parent === me.ns.user && ns.owner === me.euid) return true;
  }
  return false;
}

function isAncestor(kernel: Kernel, ancestor: number, userns: number): boolean {
  for (let id: number | undefined = userns; id !== undefined; id = kernel.state.ns.user[id]?.parent)
    if (id === ancestor) return true;
  return false;
}

function subset(inner: number, outer: number): boolean {
  for (let bit = 0; bit < 41; bit++) {
    const has = (set: number): boolean => Math.floor(set / 2 ** bit) % 2 === 1;
    if (has(inner) && !has(outer)) return false;
  }
  return true;
}
