import type { EngineContext } from '../../engine/engine.ts';
import type { Container } from '../../engine/types.ts';
import type { NamespaceKind } from '../../host/state.ts';

/** The numbers of a running container's namespaces, as the links in /proc/PID/ns have them. */
export function namespacesOf(engine: EngineContext, container: Container): Record<NamespaceKind, string> {
  const process = engine.kernel.state.processes[Number(container.state.pid)];
  const number = (kind: NamespaceKind): string => (process ? String(process.ns[kind]) : '');
  return {
    user: number('user'),
    pid: number('pid'),
    mnt: number('mnt'),
    uts: number('uts'),
    net: number('net'),
    ipc: number('ipc'),
    cgroup: number('cgroup'),
  };
}
