import type { Kernel } from './kernel.ts';

/** Processors of the machine, as cpuset(7) writes them. */
const ALL = '0-1';

/** The processors that processes of a control group may run on: its own list or that of the nearest one above. */
export function cpusOf(kernel: Kernel, cgroup: string): string {
  for (let path = cgroup; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const given = kernel.state.cgroups[path]?.['cpuset.cpus'];
    if (given) return given;
  }
  return ALL;
}

/** The numbers that such a list means. */
export const cpuNumbers = (list: string): number[] =>
  list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  });
