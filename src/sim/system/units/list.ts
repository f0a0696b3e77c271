import type { Kernel } from '../../host/kernel.ts';
import { join } from '../../host/path.ts';
import { findUnitFile, loadUnit, realName, TYPES, typeOf, type UnitFile, unitPath } from './files.ts';
import { managerProc } from './managers.ts';
import { type Manager, unitState } from './state.ts';

/** A row of list-units. */
export interface UnitRow {
  readonly name: string;
  readonly load: string;
  readonly active: string;
  readonly sub: string;
  readonly description: string;
}

const isUnit = (name: string): boolean => TYPES.some((type) => name.endsWith(`.${type}`));

/** Names of all unit files of a manager, the aliases among them. */
export function unitFileNames(kernel: Kernel, manager: Manager): string[] {
  const systemd = managerProc(kernel, manager);
  const names = new Set<string>();
  for (const folder of unitPath(kernel, manager)) {
    const found = systemd?.fs.list(folder);
    if (found?.ok) for (const name of found.value) if (isUnit(name)) names.add(name);
  }
  return [...names].sort();
}

/** Units that systemd has loaded: those with a state. */
export function knownUnits(kernel: Kernel, manager: Manager): string[] {
  const prefix = `${manager}:`;
  return Object.keys(kernel.state.units)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .sort();
}

/** What list-units shows of a unit. */
export function rowOf(kernel: Kernel, manager: Manager, name: string): UnitRow {
  const unit = loadUnit(kernel, manager, name);
  const state = unitState(kernel, manager, name);
  return {
    name,
    load: unit ? (unit.masked ? 'masked' : 'loaded') : 'not-found',
    active: state?.active ?? 'inactive',
    sub: state?.sub ?? 'dead',
    description: unit?.one('Unit', 'Description') ?? name,
  };
}

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

export { findUnitFile, typeOf };
