import type { Kernel } from '../kernel.ts';

/** Memory of the recording host in KiB. */
export const TOTAL_MEMORY = 4011868;
const KERNEL_MEMORY = 190000;
const CACHED = 640000;

/** Resident memory of all processes in KiB. */
export const usedMemory = (kernel: Kernel): number =>
  kernel.processes().reduce((sum, one) => sum + one.rss, KERNEL_MEMORY);

/** What /proc/meminfo says; free(1) reads it. */
export function meminfoText(kernel: Kernel): string {
  const used = usedMemory(kernel);
  const free = Math.max(20000, TOTAL_MEMORY - used - CACHED);
  const rows: [string, number][] = [
    ['MemTotal', TOTAL_MEMORY],
    ['MemFree', free],
    ['MemAvailable', free + CACHED - 60000],
    ['Buffers', 22000],
    ['Cached', CACHED - 50000],
    ['SwapCached', 0],
    ['Active', 310000],
    ['Inactive', 420000],
    ['Active(anon)', 1200],
    ['Inactive(anon)', 96000],
    ['Active(file)', 308800],
    ['Inactive(file)', 324000],
    ['Unevictable', 0],
    ['Mlocked', 0],
    ['SwapTotal', 0],
    ['SwapFree', 0],
    ['Zswap', 0],
    ['Zswapped', 0],
    ['Dirty', 120],
    ['Writeback', 0],
    ['AnonPages', Math.floor(used / 3)],
    ['Mapped', 98000],
    ['Shmem', 1340],
    ['KReclaimable', 28000],
    ['Slab', 62000],
    ['SReclaimable', 28000],
    ['SUnreclaim', 34000],
    ['KernelStack', 2300],
    ['PageTables', 2900],
    ['CommitLimit', TOTAL_MEMORY / 2],
    ['Committed_AS', 410000],
    ['VmallocTotal', 34359738367],
    ['VmallocUsed', 14500],
    ['VmallocChunk', 0],
    ['Percpu', 900],
  ];
  const lines = rows.map(([name, value]) => `${`${name}:`.padEnd(15)} ${String(Math.floor(value)).padStart(8)} kB`);
  return `${lines.join('\n')}\nHugePages_Total:       0\nHugePages_Free:        0\nHugePages_Rsvd:        0\nHugePages_Surp:        0\nHugepagesize:       2048 kB\nHugetlb:               0 kB\n`;
}
