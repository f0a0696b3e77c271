import type { Kernel } from '../kernel.ts';
import type { Proc } from '../proc.ts';
import type { VirtualNode } from '../program.ts';
import type { NetNs } from '../state.ts';
import { folder, text } from './node.ts';
import { RELEASE, VERSION } from './proc-system.ts';

/** Settings with one value for all: path below /proc/sys → value. */
const SETTINGS: Readonly<Record<string, string>> = {
  'fs/file-max': '9223372036854775807',
  'fs/inotify/max_user_instances': '128',
  'fs/inotify/max_user_watches': '29914',
  'fs/nr_open': '1048576',
  'fs/protected_hardlinks': '1',
  'fs/protected_symlinks': '1',
  'kernel/apparmor_restrict_unprivileged_userns': '0',
  'kernel/cap_last_cap': '40',
  'kernel/core_pattern': 'core',
  'kernel/dmesg_restrict': '1',
  'kernel/kptr_restrict': '0',
  'kernel/msgmax': '8192',
  'kernel/ngroups_max': '65536',
  'kernel/osrelease': RELEASE,
  'kernel/ostype': 'Linux',
  'kernel/overflowgid': '65534',
  'kernel/overflowuid': '65534',
  'kernel/panic': '0',
  'kernel/perf_event_paranoid': '3',
  'kernel/pid_max': '4194304',
  'kernel/printk': '4\t4\t1\t7',
  'kernel/random/boot_id': '6f3c1a52-0f6e-4d0e-9a6f-2b1d7c4e8a90',
  'kernel/random/entropy_avail': '256',
  'kernel/random/poolsize': '256',
  'kernel/randomize_va_space': '2',
  'kernel/seccomp/actions_avail': 'kill_process kill_thread trap errno user_notif trace log allow',
  'kernel/shmmax': '18446744073692774399',
  'kernel/shmmni': '4096',
  'kernel/threads-max': '31082',
  'kernel/unprivileged_bpf_disabled': '2',
  'kernel/unprivileged_userns_clone': '1',
  'kernel/version': VERSION,
  'kernel/yama/ptrace_scope': '0',
  'user/max_cgroup_namespaces': '15541',
  'user/max_net_namespaces': '15541',
  'user/max_pid_namespaces': '15541',
  'user/max_user_namespaces': '15541',
  'vm/max_map_count': '1048576',
  'vm/overcommit_memory': '0',
  'vm/overcommit_ratio': '50',
  'vm/swappiness': '60',
};

/** Settings of a network namespace: path below /proc/sys → default. */
const NET_SETTINGS: Readonly<Record<string, string>> = {
  'net/core/somaxconn': '4096',
  'net/ipv4/conf/all/forwarding': '1',
  'net/ipv4/conf/all/route_localnet': '0',
  'net/ipv4/conf/default/forwarding': '1',
  'net/ipv4/icmp_echo_ignore_all': '0',
  'net/ipv4/ip_default_ttl': '64',
  'net/ipv4/ip_forward': '1',
  'net/ipv4/ip_local_port_range': '32768\t60999',
  'net/ipv4/ip_nonlocal_bind': '0',
  'net/ipv4/ip_unprivileged_port_start': '1024',
  'net/ipv4/ping_group_range': '0\t2147483647',
  'net/ipv4/tcp_fin_timeout': '60',
  'net/ipv4/tcp_keepalive_time': '7200',
  'net/ipv4/tcp_syncookies': '1',
  'net/ipv6/conf/all/disable_ipv6': '0',
  'net/ipv6/conf/all/forwarding': '0',
  'net/ipv6/conf/default/disable_ipv6': '0',
};
/** Settings of the ipc namespace that engines can change. */
const OTHER_DYNAMIC = ['kernel/domainname', 'kernel/hostname', 'kernel/random/uuid'];

const PATHS = [...Object.keys(SETTINGS), ...Object.keys(NET_SETTINGS), ...OTHER_DYNAMIC];

/** Names in a folder below /proc/sys. */
export function listSys(inner: readonly string[]): readonly string[] {
  const prefix = inner.length === 0 ? '' : `${inner.join('/')}/`;
  return [
    ...new Set(
      PATHS.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length).split('/')[0] ?? ''),
    ),
  ].sort();
}

const dotted = (path: string): string => path.replaceAll('/', '.');

/** The value of a setting as a process sees it: by its namespaces; undefined where there is none. */
export function sysctl(kernel: Kernel, proc: Proc, path: string): string | undefined {
  const uts = kernel.state.ns.uts[proc.record.ns.uts];
  if (path === 'kernel/hostname') return uts?.hostname;
  if (path === 'kernel/domainname') return uts?.domainname || '(none)';
  if (path === 'kernel/random/uuid') {
    const hex = kernel.hex(32);
    return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join(
      '-',
    );
  }
  const ns = kernel.state.ns.net[proc.record.ns.net];
  if (path in NET_SETTINGS) return ns?.sysctls?.[dotted(path)] ?? NET_SETTINGS[path];
  return ns?.sysctls?.[dotted(path)] ?? SETTINGS[path];
}

/** Changes a setting: only root may; containers have /proc/sys read-only unless they are privileged. */
function setSysctl(kernel: Kernel, proc: Proc, path: string, data: string): string | undefined {
  const value = data.trim();
  if (proc.record.ns.mnt !== kernel.process(1)?.ns.mnt && !proc.has('SYS_ADMIN')) return 'EROFS';
  const uts = kernel.state.ns.uts[proc.record.ns.uts];
  if (path === 'kernel/hostname' && uts) {
    uts.hostname = value;
    return undefined;
  }
  const ns = kernel.state.ns.net[proc.record.ns.net] as NetNs | undefined;
  if (!ns || (!(path in NET_SETTINGS) && proc.record.ns.user !== kernel.process(1)?.ns.user)) return 'EPERM';
  if (/^\d+$/.test(sysctl(kernel, proc, path) ?? '') && !/^-?\d+$/.test(value)) return 'EINVAL';
  ns.sysctls = { ...ns.sysctls, [dotted(path)]: value };
  return undefined;
}

/** An entry below /proc/sys. */
export function statSys(kernel: Kernel, proc: Proc, inner: readonly string[]): VirtualNode | undefined {
  const path = inner.join('/');
  if (path === '' || PATHS.some((one) => one.startsWith(`${path}/`))) return folder();
  if (!PATHS.includes(path)) return undefined;
  const readonly = path.startsWith('kernel/random') || /os(release|type)|version|cap_last_cap/.test(path);
  return text(
    () => `${sysctl(kernel, proc, path)}\n`,
    undefined,
    readonly ? 0o444 : 0o644,
    readonly ? () => 'EACCES' : (data) => setSysctl(kernel, proc, path, data),
  );
}
