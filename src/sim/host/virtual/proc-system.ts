import type { Kernel } from '../kernel.ts';
import type { Proc } from '../proc.ts';
import { depthOf } from './pids.ts';

/** Seconds since the start of the machine. */
export const uptimeSeconds = (kernel: Kernel): number => (kernel.now - kernel.state.bootedAt) / 1000;

/** /proc/uptime: since the start, and idle time of both processors. */
export function uptimeText(kernel: Kernel): string {
  const up = uptimeSeconds(kernel);
  return `${up.toFixed(2)} ${(up * 1.9).toFixed(2)}\n`;
}

/** Load averages: how many processes run, and a little. */
export function loads(kernel: Kernel): readonly [number, number, number] {
  const running = kernel.processes().filter((one) => one.status === 'R').length;
  return [0.08 + Math.max(0, running - 1) * 0.2, 0.12, 0.09];
}

/** /proc/loadavg. */
export function loadavgText(kernel: Kernel, proc: Proc): string {
  const all = kernel.processes();
  const last = proc.record.nspids[depthOf(kernel, proc.record.ns.pid)] ?? proc.pid;
  const running = Math.max(1, all.filter((one) => one.status === 'R').length);
  return `${loads(kernel)
    .map((one) => one.toFixed(2))
    .join(' ')} ${running}/${all.length + 60} ${last}\n`;
}

/** What uname(2) says of the machine: release and version of the recording host's kernel. */
export const RELEASE = '7.2.13+deb14-cloud-amd64';
export const VERSION = '#1 SMP PREEMPT_DYNAMIC Debian 7.2.13-1 (2026-10-28)';

/** Files of /proc that are the same for every reader. */
export const FIXED: Readonly<Record<string, string>> = {
  cgroups:
    '#subsys_name\thierarchy\tnum_cgroups\tenabled\ncpuset\t0\t96\t1\ncpu\t0\t96\t1\ncpuacct\t0\t96\t1\nblkio\t0\t96\t1\nmemory\t0\t96\t1\ndevices\t0\t96\t1\nfreezer\t0\t96\t1\nnet_cls\t0\t96\t1\nperf_event\t0\t96\t1\nnet_prio\t0\t96\t1\nhugetlb\t0\t96\t1\npids\t0\t96\t1\nrdma\t0\t96\t1\nmisc\t0\t96\t1\ndmem\t0\t96\t1\n',
  cmdline: 'BOOT_IMAGE=/boot/vmlinuz-7.2.13+deb14-cloud-amd64 root=/dev/vda rw console=ttyS0\n',
  devices:
    'Character devices:\n  1 mem\n  4 tty\n  5 /dev/tty\n  5 /dev/console\n  5 /dev/ptmx\n 10 misc\n136 pts\n\nBlock devices:\n254 virtblk\n259 blkext\n',
  filesystems:
    'nodev\tsysfs\nnodev\ttmpfs\nnodev\tbdev\nnodev\tproc\nnodev\tcgroup\nnodev\tcgroup2\nnodev\tcpuset\nnodev\tdevtmpfs\nnodev\tdebugfs\nnodev\ttracefs\nnodev\tsecurityfs\nnodev\tsockfs\nnodev\tbpf\nnodev\tpipefs\nnodev\tramfs\nnodev\thugetlbfs\nnodev\tdevpts\nnodev\tmqueue\nnodev\tpstore\nnodev\tautofs\n\text3\n\text2\n\text4\nnodev\toverlay\nnodev\tfuse\n\tfuseblk\nnodev\tfusectl\n',
  modules: '',
  partitions: 'major minor  #blocks  name\n\n 254        0   12582912 vda\n',
  swaps: 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n',
  version: `Linux version ${RELEASE} (debian-kernel@lists.debian.org) (x86_64-linux-gnu-gcc-15 (Debian 15.2.0-9) 15.2.0, GNU ld (GNU Binutils for Debian) 2.45.50) ${VERSION}\n`,
};

/** /proc/stat: enough for tools that ask for the time of the start. */
export const statSystemText = (kernel: Kernel): string =>
  `cpu  4200 0 5100 ${Math.floor(uptimeSeconds(kernel) * 190)} 300 0 90 40 0 0\ncpu0 2100 0 2550 ${Math.floor(uptimeSeconds(kernel) * 95)} 150 0 45 20 0 0\ncpu1 2100 0 2550 ${Math.floor(uptimeSeconds(kernel) * 95)} 150 0 45 20 0 0\nctxt 812345\nbtime ${Math.floor(kernel.state.bootedAt / 1000)}\nprocesses ${kernel.state.counters['pid'] ?? 3000}\nprocs_running 1\nprocs_blocked 0\n`;
