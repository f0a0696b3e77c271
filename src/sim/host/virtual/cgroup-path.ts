import type { Kernel } from '../kernel.ts';
import type { Proc } from '../proc.ts';

/** The control group that the reader's cgroup namespace takes as its root. */
export const cgroupRoot = (kernel: Kernel, proc: Proc): string =>
  kernel.state.ns.cgroup[proc.record.ns.cgroup]?.root ?? '/';

/** A control group's path seen from a namespace's root: what is outside is reached by '..' (cgroup_namespaces(7)). */
export function relativeCgroup(root: string, path: string): string {
  if (root === '/' || root === '') return path;
  if (path === root) return '/';
  if (path.startsWith(`${root}/`)) return path.slice(root.length);
  const from = root.split('/').filter(Boolean);
  const to = path.split('/').filter(Boolean);
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  return `/${[...from.slice(common).map(() => '..'), ...to.slice(common)].join('/')}`;
}
