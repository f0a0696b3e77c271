import { hostPid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import type { Manager } from './state.ts';

/** The process of a manager: pid 1, or a user's `systemd --user`; undefined where none runs. */
export function managerProc(kernel: Kernel, manager: Manager): Proc | undefined {
  if (manager === 'system') return kernel.process(1) ? kernel.proc(hostPid(1)) : undefined;
  const found = kernel
    .processes()
    .find(
      (one) =>
        one.comm === 'systemd' &&
        one.uid === manager &&
        one.ppid === 1 &&
        one.argv.includes('--user') &&
        one.status !== 'Z',
    );
  return found && kernel.proc(found.pid);
}

/** The control group of a unit. */
export function cgroupOf(manager: Manager, name: string, slice?: string): string {
  if (manager === 'system') return `/${slice ?? 'system.slice'}/${name}`;
  return `/user.slice/user-${manager}.slice/user@${manager}.service/${slice ?? 'app.slice'}/${name}`;
}

/** Users whose manager runs. */
export const userManagers = (kernel: Kernel): number[] =>
  kernel
    .processes()
    .filter((one) => one.comm === 'systemd' && one.ppid === 1 && one.argv.includes('--user') && one.status !== 'Z')
    .map((one) => one.uid);
