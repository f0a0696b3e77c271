import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import { managerProc } from './managers.ts';
import type { Manager } from './state.ts';

/** Which manager a command speaks to, and whether its user may change things there. */
export interface Access {
  readonly manager: Manager;
  readonly may: boolean;
}

const NO_BUS =
  'Failed to connect to user scope bus via local transport: $DBUS_SESSION_BUS_ADDRESS and $XDG_RUNTIME_DIR not defined (consider using --machine=<user>@.host --user to connect to bus of other user)\n';

/** Whether systemd is what started this root: what sd_booted(3) asks. */
export const booted = (proc: Proc): boolean => proc.fs.exists('/run/systemd/system');

/**
 * Finds the manager that --user or --system means for a process.
 *
 * @returns the text for stderr where there is none: in a container, or without a session's XDG_RUNTIME_DIR
 */
export function accessOf(kernel: Kernel, proc: Proc, user: boolean, tool = 'systemctl'): Access | string {
  if (!booted(proc)) {
    const scope = user ? 'user' : 'system';
    const first = `System has not been booted with systemd as init system (PID 1). Can't operate.\n`;
    return tool === 'systemctl'
      ? `${first}Failed to connect to ${scope} scope bus via local transport: Host is down\n`
      : `${first}Failed to connect to bus: Host is down\n`;
  }
  if (!user) return { manager: 'system', may: proc.uidInside(proc.record.euid) === 0 };
  const folder = proc.env['XDG_RUNTIME_DIR'];
  if (folder === undefined && proc.env['DBUS_SESSION_BUS_ADDRESS'] === undefined) return NO_BUS;
  const uid = Number(
    /\/run\/user\/(\d+)/.exec(`${folder} ${proc.env['DBUS_SESSION_BUS_ADDRESS']}`)?.[1] ?? proc.record.euid,
  );
  if (!managerProc(kernel, uid))
    return `Failed to connect to user scope bus via local transport: No such file or directory\n`;
  if (proc.record.euid !== uid && proc.uidInside(proc.record.euid) !== 0)
    return 'Failed to connect to user scope bus via local transport: Permission denied\n';
  if (proc.record.euid !== uid)
    return 'Failed to connect to user scope bus via local transport: Operation not permitted\n';
  return { manager: uid, may: true };
}
