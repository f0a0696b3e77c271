/*
 * The processes of the idle host: pid, ppid, owner, what it is. Numbers are those of the recording host.
 */

/** A process of the idle host. */
export interface IdleProcess {
  readonly pid: number;
  readonly ppid: number;
  readonly uid: number;
  readonly gid: number;
  readonly comm: string;
  readonly args: string;
  readonly exe: string;
  readonly cgroup: string;
  readonly rss: number;
  readonly unit: string;
  readonly tty?: string;
  readonly oom?: number;
}

const service = (unit: string): string => `/system.slice/${unit}`;
const manager = (uid: number): string => `/user.slice/user-${uid}.slice/user@${uid}.service/init.scope`;

/** What runs when nobody has done anything yet. */
export const PROCESSES: readonly IdleProcess[] = [
  { pid: 1, ppid: 0, uid: 0, gid: 0, comm: 'systemd', args: '/usr/lib/systemd/systemd --switched-root --system --deserialize=59', exe: '/usr/lib/systemd/systemd', cgroup: '/init.scope', rss: 13800, unit: 'init.scope' },
  { pid: 311, ppid: 1, uid: 0, gid: 0, comm: 'systemd-journal', args: '/usr/lib/systemd/systemd-journald', exe: '/usr/lib/systemd/systemd-journald', cgroup: service('systemd-journald.service'), rss: 11900, unit: 'systemd-journald.service', oom: -250 },
  { pid: 347, ppid: 1, uid: 0, gid: 0, comm: 'systemd-udevd', args: '/usr/lib/systemd/systemd-udevd', exe: '/usr/bin/udevadm', cgroup: `${service('systemd-udevd.service')}/udev`, rss: 9100, unit: 'systemd-udevd.service' },
  { pid: 385, ppid: 1, uid: 997, gid: 997, comm: 'systemd-network', args: '/usr/lib/systemd/systemd-networkd', exe: '/usr/lib/systemd/systemd-networkd', cgroup: service('systemd-networkd.service'), rss: 10200, unit: 'systemd-networkd.service' },
  { pid: 540, ppid: 1, uid: 995, gid: 995, comm: 'dbus-daemon', args: '/usr/bin/dbus-daemon --system --address=systemd: --nofork --nopidfile --systemd-activation --syslog-only', exe: '/usr/bin/dbus-daemon', cgroup: service('dbus.service'), rss: 4300, unit: 'dbus.service', oom: -900 },
  { pid: 546, ppid: 1, uid: 0, gid: 0, comm: 'systemd-logind', args: '/usr/lib/systemd/systemd-logind', exe: '/usr/lib/systemd/systemd-logind', cgroup: service('systemd-logind.service'), rss: 8500, unit: 'systemd-logind.service' },
  { pid: 558, ppid: 1, uid: 0, gid: 0, comm: 'agetty', args: '/usr/sbin/agetty --noreset --noclear - linux', exe: '/usr/sbin/agetty', cgroup: '/system.slice/system-getty.slice/getty@tty1.service', rss: 2100, unit: 'getty@tty1.service', tty: 'tty1' },
  { pid: 559, ppid: 1, uid: 0, gid: 0, comm: 'agetty', args: '/usr/sbin/agetty --noreset --noclear --keep-baud 115200,57600,38400,9600 - vt220', exe: '/usr/sbin/agetty', cgroup: '/system.slice/system-serial\\x2dgetty.slice/serial-getty@ttyS0.service', rss: 2200, unit: 'serial-getty@ttyS0.service', tty: 'ttyS0' },
  { pid: 570, ppid: 1, uid: 0, gid: 0, comm: 'sshd', args: 'sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups', exe: '/usr/sbin/sshd', cgroup: service('ssh.service'), rss: 7200, unit: 'ssh.service', oom: -1000 },
  { pid: 583, ppid: 1, uid: 0, gid: 0, comm: 'containerd', args: '/usr/bin/containerd', exe: '/usr/bin/containerd', cgroup: service('containerd.service'), rss: 48600, unit: 'containerd.service', oom: -999 },
  { pid: 598, ppid: 1, uid: 1000, gid: 1000, comm: 'systemd', args: '/usr/lib/systemd/systemd --user', exe: '/usr/lib/systemd/systemd', cgroup: manager(1000), rss: 11100, unit: 'user@1000.service', oom: 100 },
  { pid: 599, ppid: 1, uid: 1001, gid: 1001, comm: 'systemd', args: '/usr/lib/systemd/systemd --user', exe: '/usr/lib/systemd/systemd', cgroup: manager(1001), rss: 11000, unit: 'user@1001.service', oom: 100 },
  { pid: 607, ppid: 599, uid: 1001, gid: 1001, comm: '(sd-pam)', args: '(sd-pam)', exe: '/usr/lib/systemd/systemd-executor', cgroup: manager(1001), rss: 2400, unit: '', oom: 100 },
  { pid: 608, ppid: 598, uid: 1000, gid: 1000, comm: '(sd-pam)', args: '(sd-pam)', exe: '/usr/lib/systemd/systemd-executor', cgroup: manager(1000), rss: 2400, unit: '', oom: 100 },
  { pid: 680, ppid: 1, uid: 0, gid: 0, comm: 'dockerd', args: '/usr/sbin/dockerd -H fd:// --containerd=/run/containerd/containerd.sock', exe: '/usr/sbin/dockerd', cgroup: service('docker.service'), rss: 84300, unit: 'docker.service', oom: -500 },
];

/** Kernel threads by number: what ps shows in brackets. */
export const KERNEL_THREADS: Readonly<Record<number, string>> = {
  2: 'kthreadd', 3: 'pool_workqueue_release', 4: 'kworker/R-rcu_gp', 5: 'kworker/R-sync_wq', 6: 'kworker/R-kvfree_rcu_reclaim',
  7: 'kworker/R-slub_flushwq', 8: 'kworker/R-netns', 9: 'kworker/0:0-cgroup_offline', 10: 'kworker/0:0H-kblockd',
  12: 'kworker/u8:0-flush-254:0', 13: 'kworker/R-mm_percpu_wq', 14: 'ksoftirqd/0', 15: 'rcu_preempt',
  16: 'rcu_exp_par_gp_kthread_worker/0', 17: 'rcu_exp_gp_kthread_worker', 18: 'migration/0', 19: 'kprobe-optimizer',
  20: 'idle_inject/0', 21: 'cpuhp/0', 22: 'cpuhp/1', 23: 'idle_inject/1', 24: 'migration/1', 25: 'ksoftirqd/1',
  27: 'kworker/1:0H-kblockd', 29: 'kworker/u8:1-flush-254:0', 30: 'kdevtmpfs', 31: 'kworker/R-inet_frag_wq',
  32: 'rcu_tasks_kthread', 33: 'rcu_tasks_rude_kthread', 34: 'kauditd', 35: 'khungtaskd', 37: 'oom_reaper',
  38: 'kworker/R-writeback', 39: 'kcompactd0', 40: 'ksmd', 41: 'khugepaged', 42: 'kworker/R-kblockd', 44: 'kworker/R-blkcg_punt_bio',
  45: 'kworker/R-kintegrityd', 46: 'irq/9-acpi', 47: 'kworker/1:1-events', 48: 'kworker/R-tpm_dev_wq',
  50: 'kworker/R-quota_events_unbound', 51: 'kswapd0', 52: 'kdamond.0', 54: 'kworker/R-kthrotld', 55: 'kworker/R-acpi_thermal_pm',
  56: 'kworker/R-nvme-wq', 61: 'kworker/R-mld', 62: 'kworker/R-ipv6_addrconf', 63: 'kworker/R-kstrp', 118: 'hwrng',
  250: 'kworker/R-ata_sff', 251: 'scsi_eh_0', 252: 'kworker/R-scsi_tmf_0', 258: 'kworker/0:1H', 262: 'jbd2/vda-8',
  263: 'kworker/R-ext4-rsv-conversion', 299: 'psimon',
};
