import type { HostPid, Millis } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import { table } from './driver.ts';
import type { Manager, UnitState } from './state.ts';

/** What a scope is called by whoever made it: its description, undefined for a scope of others. */
export type ScopeTitle = (name: string) => string | undefined;

const titles = (kernel: Kernel): ScopeTitle[] => table(kernel, 'scope titles', () => []);

/** Says what scopes of a runtime are called. */
export function registerScopes(kernel: Kernel, title: ScopeTitle): void {
  titles(kernel).push(title);
}

/** The scope of a control group and whose manager keeps it. */
function scopeAt(cgroup: string): { readonly manager: Manager; readonly name: string } | undefined {
  const user = /^\/user\.slice\/user-\d+\.slice\/user@(\d+)\.service\/(.*)$/.exec(cgroup);
  const name = (user?.[2] ?? cgroup).split('/').find((part) => part.endsWith('.scope'));
  return name === undefined ? undefined : { manager: user ? Number(user[1]) : 'system', name };
}

/** Scopes of a manager with a living process, and since when. */
function living(kernel: Kernel, manager: Manager): Map<string, Millis> {
  const found = new Map<string, Millis>();
  for (const { cgroup, startedAt, status } of kernel.processes()) {
    const scope = status === 'Z' ? undefined : scopeAt(cgroup);
    if (scope?.manager === manager) found.set(scope.name, Math.min(found.get(scope.name) ?? startedAt, startedAt));
  }
  return found;
}

/** The living processes of a scope. */
export const scopePids = (kernel: Kernel, manager: Manager, name: string): HostPid[] =>
  kernel
    .processes()
    .filter(({ cgroup, status }) => {
      const scope = status === 'Z' ? undefined : scopeAt(cgroup);
      return scope?.manager === manager && scope.name === name;
    })
    .map(({ pid }) => pid);

/** Names of the scopes that a manager keeps: those with a living process. */
export const scopeNames = (kernel: Kernel, manager: Manager): string[] => [...living(kernel, manager).keys()];

function titleOf(kernel: Kernel, name: string): string {
  if (name === 'init.scope') return 'System and Service Manager';
  const session = /^session-(\w+)\.scope$/.exec(name)?.[1];
  if (session !== undefined) {
    const leader = kernel.processes().find(({ cgroup }) => cgroup.endsWith(`/${name}`));
    const uid = Number(/\/user-(\d+)\.slice\//.exec(leader?.cgroup ?? '')?.[1] ?? 0);
    const pid1 = kernel.process(1);
    const user = pid1 && kernel.users.byUid(kernel.proc(pid1.pid), uid);
    return `Session ${session} of User ${user?.name ?? uid}`;
  }
  for (const title of titles(kernel)) {
    const own = title(name);
    if (own !== undefined) return own;
  }
  return name;
}

/** The state of a scope that someone else made by asking systemd for it; undefined when no process lives there. */
export function scopeState(kernel: Kernel, manager: Manager, name: string): UnitState | undefined {
  const since = living(kernel, manager).get(name);
  if (since === undefined) return undefined;
  return {
    active: 'active',
    sub: 'running',
    mainPid: 0 as HostPid,
    since,
    result: 'success',
    restarts: 0,
    invocation: '',
    activeAt: since,
    transient: `[Unit]\nDescription=${titleOf(kernel, name)}\n[Scope]\n`,
  };
}
