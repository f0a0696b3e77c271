import type { HostPid, HostUid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { UnitFile } from './files.ts';
import { managerProc } from './managers.ts';
import type { Manager } from './state.ts';

/** What systemd itself writes about a unit. */
export function say(kernel: Kernel, manager: Manager, unit: string, text: string, priority = 6): void {
  const pid = (managerProc(kernel, manager)?.pid ?? 1) as HostPid;
  kernel.log({
    unit,
    user: manager === 'system' ? undefined : (manager as HostUid),
    identifier: 'systemd',
    pid,
    text,
    priority,
  });
}

/** A unit as messages name it: 'docker.service - Docker Application Container Engine'. */
export function titled(unit: UnitFile): string {
  const description = unit.one('Unit', 'Description');
  return description === undefined || description === '' ? unit.name : `${unit.name} - ${description}`;
}
/** What a unit is: its description, or its name where it has none. */
export const describe = (unit: UnitFile | undefined, name: string): string => unit?.one('Unit', 'Description') ?? name;
