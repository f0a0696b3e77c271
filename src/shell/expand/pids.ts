import type { Shell } from '../state/shell.ts';

/** A process id as the shell's own pid namespace counts it. */
export function pidInside(sh: Shell, pid: number): number {
  const record = sh.proc.kernel.process(pid);
  return record?.nspids[sh.proc.record.nspids.length - 1] ?? knownPids(sh).get(pid) ?? pid;
}

const numbers = new WeakMap<object, Map<number, number>>();
/** Numbers of processes that may have ended since. */
export function knownPids(sh: Shell): Map<number, number> {
  const known = numbers.get(sh.proc.kernel) ?? new Map<number, number>();
  numbers.set(sh.proc.kernel, known);
  return known;
}

/** A process id of the host, from one that the shell's pid namespace counts; undefined when nothing has it. */
export function pidOutside(sh: Shell, pid: number): number | undefined {
  const depth = sh.proc.record.nspids.length - 1;
  if (depth === 0) return sh.proc.kernel.process(pid)?.pid;
  const namespace = sh.proc.record.ns.pid;
  return sh.proc.kernel
    .processes()
    .find((record) => record.nspids[depth] === pid && (record.ns.pid === namespace || record.nspids.length > depth))
    ?.pid;
}
