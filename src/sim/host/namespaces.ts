import type { Kernel } from './kernel.ts';
import type { NamespaceKind } from './state.ts';

/** The number of the first namespace of each kind: what /proc/1/ns shows on a fresh Linux. */
export const FIRST: Readonly<Record<NamespaceKind, number>> = {
  user: 4026531837,
  pid: 4026531836,
  mnt: 4026531832,
  uts: 4026531838,
  net: 4026531833,
  ipc: 4026531839,
  cgroup: 4026531835,
};

/** Makes a namespace as a copy of another one (its child, where that kind has parents), with changes. */
export function addNamespace(
  kernel: Kernel,
  kind: NamespaceKind,
  from: number | undefined,
  patch: Record<string, unknown>,
): number {
  const id = kernel.counter('namespace', 4026532200);
  const spaces = kernel.state.ns[kind] as Record<number, object>;
  const base = from === undefined ? {} : (JSON.parse(JSON.stringify(spaces[from] ?? {})) as object);
  const parented = kind === 'user' || kind === 'pid' ? { parent: from } : {};
  const fresh = kind === 'pid' ? { next: 1 } : {};
  spaces[id] = { ...base, ...parented, ...fresh, ...patch, id };
  return id;
}
