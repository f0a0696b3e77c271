import { type HostPid, hostPid } from './ids.ts';
import type { Kernel } from './kernel.ts';
import type { Process } from './state.ts';

/** Who adopts the children of a process that ended: the init of its pid namespace, a subreaper above, or pid 1. */
function adopter(kernel: Kernel, record: Process): HostPid {
  let parent = kernel.process(record.ppid);
  for (let hops = 0; parent && hops < 64; hops++) {
    const isInit = parent.nspids.length > 1 && parent.nspids.at(-1) === 1 && parent.ns.pid === record.ns.pid;
    if ((isInit || kernel.state.counters[`subreaper:${parent.pid}`]) && parent.status !== 'Z') return parent.pid;
    parent = kernel.process(parent.ppid);
  }
  return hostPid(1);
}

/** The last process that a pid namespace's init leaves behind goes with it. */
function endNamespace(kernel: Kernel, record: Process): void {
  if (record.nspids.length < 2 || record.nspids.at(-1) !== 1) return;
  for (const other of kernel.processes()) {
    if (other.pid !== record.pid && other.status !== 'Z' && isInside(kernel, other.ns.pid, record.ns.pid))
      kernel.scheduler.end(other.pid, 137);
  }
}

function isInside(kernel: Kernel, ns: number | undefined, ancestor: number): boolean {
  for (let id = ns; id !== undefined; id = kernel.state.ns.pid[id]?.parent) if (id === ancestor) return true;
  return false;
}

/**
 * What the kernel does when a process has ended: closes its descriptors and sockets, ends its pid namespace if it
 * was the init of one, gives its children to another parent, tells its own (exit(2), pid_namespaces(7)).
 */
export function finish(kernel: Kernel, pid: HostPid, code: number): void {
  const record = kernel.process(pid);
  if (!record || record.status === 'Z') return;
  const proc = kernel.proc(pid);
  for (const stream of proc.fds.values()) stream.close();
  proc.fds.clear();
  kernel.net.close(pid);
  endNamespace(kernel, record);
  const heir = adopter(kernel, record);
  record.status = 'Z';
  record.exitCode = code;
  delete kernel.state.counters[`subreaper:${pid}`];
  for (const child of kernel.children(pid)) {
    child.ppid = heir;
    if (child.status === 'Z' && !kernel.scheduler.runs(heir)) kernel.reap(child.pid);
  }
  const hooks = kernel.takeExitHooks(pid);
  const parent = kernel.process(record.ppid);
  const waits = parent && parent.status !== 'Z' && kernel.scheduler.runs(parent.pid);
  if (!waits) kernel.reap(pid);
  else kernel.signal(parent.pid, 'CHLD');
  for (const hook of hooks) {
    try {
      hook(code);
    } catch (error) {
      kernel.fault(record.comm, error);
    }
  }
}
