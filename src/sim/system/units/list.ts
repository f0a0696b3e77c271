import type { Kernel } from '../../host/kernel.ts';
import { findUnitFile, loadUnit, TYPES, typeOf, unitPath } from './files.ts';
import { managerProc } from './managers.ts';
import { scopeNames } from './scopes.ts';
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

/** Units that systemd has loaded: those with a state, and scopes with processes. */
export function knownUnits(kernel: Kernel, manager: Manager): string[] {
  const prefix = `${manager}:`;
  const kept = Object.keys(kernel.state.units)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
  return [...new Set([...kept, ...scopeNames(kernel, manager)])].sort();
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

export { findUnitFile, typeOf };
