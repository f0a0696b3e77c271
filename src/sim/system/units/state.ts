import type { HostPid, Millis } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import { scopeState } from './scopes.ts';

/** Whose systemd: the system's, or a user's by number. */
export type Manager = 'system' | number;

/**
 * What systemd knows of a unit beside its file. Lives in `HostState.units` under 'system:docker.service' or
 * '1000:web.service'; a unit without an entry is inactive and was never started.
 */
export interface UnitState {
  active: 'active' | 'inactive' | 'failed' | 'activating' | 'deactivating' | 'reloading';
  /** running, exited, dead, failed, listening, waiting, start, stop-sigterm, auto-restart, … */
  sub: string;
  /** 0 without one. */
  mainPid: HostPid;
  /** When it came into this state. */
  since: Millis;
  /** success, exit-code, signal, timeout, start-limit-hit, … */
  result: string;
  restarts: number;
  /** 32 hex digits, new at each start. */
  invocation: string;
  /** How the last main process ended: exit code, or the signal's name. */
  exit?: { readonly code?: number; readonly signal?: string; readonly pid: HostPid; readonly startedAt?: Millis };
  /** Starts in the last moments, for StartLimitBurst. */
  starts?: readonly Millis[];
  /** The unit file of a transient unit (systemd-run). */
  transient?: string;
  /** When it last became active, and when it last stopped being so. */
  activeAt?: Millis;
  inactiveAt?: Millis;
}

/** The key of a unit in the state. */
export const unitKey = (manager: Manager, name: string): string => `${manager}:${name}`;

/** The state of a unit; undefined for one that was never started. Scopes follow from the processes in them. */
export function unitState(kernel: Kernel, manager: Manager, name: string): UnitState | undefined {
  const kept = kernel.state.units[unitKey(manager, name)] as UnitState | undefined;
  if (!name.endsWith('.scope') || (kept && kept.active !== 'inactive')) return kept;
  return scopeState(kernel, manager, name) ?? kept;
}

/** Changes the state of a unit. */
export function setUnit(kernel: Kernel, manager: Manager, name: string, patch: Partial<UnitState>): UnitState {
  const before = unitState(kernel, manager, name) ?? {
    active: 'inactive' as const,
    sub: 'dead',
    mainPid: 0 as HostPid,
    since: kernel.now,
    result: 'success',
    restarts: 0,
    invocation: '',
  };
  const changed = patch.active !== undefined && patch.active !== before.active;
  const after: UnitState = { ...before, ...patch, ...(changed && { since: kernel.now }) };
  if (changed && patch.active === 'active') after.activeAt = kernel.now;
  if (changed && (patch.active === 'inactive' || patch.active === 'failed')) after.inactiveAt = kernel.now;
  kernel.state.units[unitKey(manager, name)] = after;
  return after;
}
