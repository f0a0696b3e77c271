import { inside } from '../idmap.ts';
import type { Kernel } from '../kernel.ts';
import { mountsIn } from '../mounts.ts';
import type { Proc } from '../proc.ts';
import type { IdRange, Mount, Process } from '../state.ts';

const UNMAPPED = 4294967295;

/**
 * /proc/PID/uid_map or gid_map: inside, outside, count. Outside ids are those of the reader's user namespace, or of
 * its parent where the reader is in the same one (user_namespaces(7)).
 */
export function idMapText(kernel: Kernel, proc: Proc, target: Process, kind: 'uids' | 'gids'): string {
  const ns = kernel.userns(target.ns.user);
  const lower = proc.record.ns.user === ns.id ? ns.parent : proc.record.ns.user;
  const seen = (range: IdRange): number => {
    if (lower === undefined) return range.outside;
    return inside(kernel.userns(lower)[kind], range.outside) ?? UNMAPPED;
  };
  const column = (value: number): string => String(value).padStart(10);
  return ns[kind].map((range) => `${column(range.inside)} ${column(seen(range))} ${column(range.count)}\n`).join('');
}

/** A mount as /proc/PID/mounts has it: device, place, type, options. */
export function mountLine(mount: Mount): string {
  const mode = mount.readonly ? 'ro' : 'rw';
  const options = mount.options ? `,${mount.options}` : ',relatime';
  return `${mount.device} ${mount.path} ${mount.type} ${mode}${options} 0 0\n`;
}

/** /proc/PID/mountinfo: the same with ids of mounts (proc_pid_mountinfo(5)). */
export function mountInfoLine(mount: Mount, index: number, all: readonly Mount[]): string {
  const above = all.slice(0, index).findLastIndex((one) => one.path === '/' || mount.path.startsWith(`${one.path}/`));
  const root = mount.source.kind === 'fs' ? mount.source.path : '/';
  const mode = mount.readonly ? 'ro' : 'rw';
  return `${30 + index} ${above < 0 ? 1 : 30 + above} 0:${20 + index} ${root} ${mount.path} ${mode},relatime - ${mount.type} ${mount.device} ${mode}\n`;
}

/** Mounts of a process's mount namespace that are not covered by later ones at the same place. */
export const mountsOf = (kernel: Kernel, target: Process): readonly Mount[] => mountsIn(kernel.state, target.ns.mnt);
