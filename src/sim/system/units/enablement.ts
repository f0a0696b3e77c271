import type { Kernel } from '../../host/kernel.ts';
import { join } from '../../host/path.ts';
import { loadUnit, realName, type UnitFile, unitPath } from './files.ts';
import { managerProc } from './managers.ts';
import { type Manager, unitState } from './state.ts';

/** Whether the files say that a unit starts by itself, as `systemctl is-enabled` names it; undefined: no such unit. */
export function enabledState(kernel: Kernel, manager: Manager, name: string): string | undefined {
  const systemd = managerProc(kernel, manager);
  const unit = loadUnit(kernel, manager, name);
  if (!systemd || !unit) return undefined;
  if (unit.masked) return unit.path.startsWith('/run') ? 'masked-runtime' : 'masked';
  if (unitState(kernel, manager, name)?.transient !== undefined) return 'transient';
  if (unit.path.includes('/generator/')) return 'generated';
  if (realName(kernel, manager, name) !== name) return 'alias';
  for (const folder of unitPath(kernel, manager)) {
    if (folder.startsWith('/usr') || folder.includes('/generator')) continue;
    const entries = systemd.fs.list(folder);
    for (const entry of entries.ok ? entries.value : []) {
      if (!/\.(wants|requires|upholds)$/.test(entry)) continue;
      if (systemd.fs.lstat(join(folder, `${entry}/${name}`)).ok)
        return folder.startsWith('/run') ? 'enabled-runtime' : 'enabled';
    }
  }
  if (!unit.has('Install')) return 'static';
  const aliases = unit.all('Install', 'Alias').flatMap((value) => value.split(/\s+/));
  if (aliases.length > 0 && aliases.every((alias) => realName(kernel, manager, alias) === name && alias !== name))
    return 'enabled';
  const only = ['WantedBy', 'RequiredBy', 'UpheldBy', 'Alias'].every((key) => unit.all('Install', key).length === 0);
  return only ? 'indirect' : 'disabled';
}

/** What the distribution would do with a unit: Debian enables what has an [Install] section. */
export function presetOf(unit: UnitFile | undefined): string | undefined {
  if (!unit?.path.startsWith('/') || unit.path.includes('/generator/')) return undefined;
  return unit.has('Install') ? 'enabled' : undefined;
}

/** The folder that enabling writes links into. */
export function installFolder(
  kernel: Kernel,
  manager: Manager,
  options: { readonly runtime: boolean; readonly global: boolean },
): string {
  if (manager === 'system') return options.runtime ? '/run/systemd/system' : '/etc/systemd/system';
  if (options.global) return '/etc/systemd/user';
  if (options.runtime) return `/run/user/${manager}/systemd/user`;
  return unitPath(kernel, manager)[0] ?? '/';
}
