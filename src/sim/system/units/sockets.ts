import { err, ok, type Result } from '../../../lib/result.ts';
import type { Kernel } from '../../host/kernel.ts';
import { parentOf } from '../../host/path.ts';
import type { Task } from '../../host/program.ts';
import { findUser } from '../users/names.ts';
import type { UnitFile } from './files.ts';
import { say, titled } from './journal.ts';
import { managerProc } from './managers.ts';
import type { Failed } from './service.ts';
import { type Manager, setUnit, unitState } from './state.ts';

/** The service that a socket starts: Service=, or the one of the same name. */
export const serviceOf = (unit: UnitFile): string =>
  unit.one('Socket', 'Service') ?? unit.name.replace(/\.socket$/, '.service');

/** Paths that a socket unit listens on. */
export const pathsOf = (unit: UnitFile): readonly string[] =>
  unit.all('Socket', 'ListenStream').filter((one) => one.startsWith('/'));

/** Makes the folders above a socket, as DirectoryMode= has them. */
function folders(kernel: Kernel, manager: Manager, path: string, mode: number): void {
  const systemd = managerProc(kernel, manager);
  if (!systemd || path === '/' || systemd.fs.exists(path)) return;
  folders(kernel, manager, parentOf(path), mode);
  const { euid, egid } = systemd.record;
  systemd.fs.put(path, { kind: 'dir', mode, uid: euid, gid: egid, mtime: kernel.now });
}

/** Puts the socket's entry into the file tree, with owner and mode as the unit says. */
function place(kernel: Kernel, manager: Manager, unit: UnitFile, path: string): void {
  const systemd = managerProc(kernel, manager);
  if (!systemd) return;
  folders(kernel, manager, parentOf(path), parseInt(unit.one('Socket', 'DirectoryMode') ?? '0755', 8));
  const user = unit.one('Socket', 'SocketUser');
  const group = unit.one('Socket', 'SocketGroup');
  const owner = user === undefined ? undefined : findUser(systemd, user);
  const gid = group === undefined ? owner?.gid : kernel.users.groupByName(systemd, group)?.gid;
  systemd.fs.put(path, {
    kind: 'socket',
    mode: parseInt(unit.one('Socket', 'SocketMode') ?? '0666', 8),
    uid: owner?.uid ?? systemd.record.euid,
    gid: gid ?? systemd.record.egid,
    mtime: kernel.now,
  });
}

/** Holds the sockets of a unit: the first connection starts its service. */
export function hold(
  kernel: Kernel,
  manager: Manager,
  unit: UnitFile,
  activate: (service: string) => Task<unknown>,
): void {
  const systemd = managerProc(kernel, manager);
  if (!systemd) return;
  for (const path of pathsOf(unit)) {
    kernel.net.unix.listen(systemd, path, {
      pid: systemd.pid,
      activate: function* () {
        if (!['listening', 'running'].includes(unitState(kernel, manager, unit.name)?.sub ?? '')) return;
        kernel.note({
          source: 'systemd',
          kind: 'socket-activated',
          what: `systemd started ${serviceOf(unit)}`,
          because: `somebody connected to ${path}, which ${unit.name} holds`,
          lights: ['systemd', 'socket'],
        });
        yield* activate(serviceOf(unit));
      },
    });
  }
}

/** Starts a socket unit: makes its entries and listens. */
export function startSocket(
  kernel: Kernel,
  manager: Manager,
  unit: UnitFile,
  activate: (service: string) => Task<unknown>,
): Result<void, Failed> {
  const systemd = managerProc(kernel, manager);
  if (!systemd) return err({ result: 'resources' });
  const group = unit.one('Socket', 'SocketGroup');
  if (group !== undefined && !kernel.users.groupByName(systemd, group)) {
    say(kernel, manager, unit.name, `${unit.name}: Failed to resolve group ${group}: No such process`, 4);
    setUnit(kernel, manager, unit.name, { active: 'failed', sub: 'failed', result: 'exit-code' });
    return err({ result: 'exit-code' });
  }
  for (const path of pathsOf(unit)) place(kernel, manager, unit, path);
  hold(kernel, manager, unit, activate);
  const running = unitState(kernel, manager, serviceOf(unit))?.active === 'active';
  setUnit(kernel, manager, unit.name, {
    active: 'active',
    sub: running ? 'running' : 'listening',
    result: 'success',
    invocation: kernel.hex(32),
  });
  say(kernel, manager, unit.name, `Listening on ${titled(unit)}.`);
  return ok(undefined);
}

/** Stops a socket unit: nobody listens any more; the entry stays unless RemoveOnStop= says otherwise. */
export function stopSocket(kernel: Kernel, manager: Manager, unit: UnitFile): void {
  const systemd = managerProc(kernel, manager);
  if (!systemd || unitState(kernel, manager, unit.name)?.active !== 'active') return;
  for (const path of pathsOf(unit)) {
    kernel.net.unix.close(systemd.pid, { proc: systemd, path });
    if (/^(yes|true|1|on)$/.test(unit.one('Socket', 'RemoveOnStop') ?? '')) systemd.fs.unlink(path);
  }
  setUnit(kernel, manager, unit.name, { active: 'inactive', sub: 'dead', result: 'success' });
  say(kernel, manager, unit.name, `${unit.name}: Deactivated successfully.`);
  say(kernel, manager, unit.name, `Closed ${titled(unit)}.`);
}
