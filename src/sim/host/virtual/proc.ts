import type { Kernel } from '../kernel.ts';
import type { Proc } from '../proc.ts';
import type { VirtualNode, VirtualTree } from '../program.ts';
import { folder, parts, pointer, text } from './node.ts';
import { byNumber, numberIn, visible } from './pids.ts';
import { cpuinfoText } from './proc-cpu.ts';
import { meminfoText } from './proc-memory.ts';
import { listProcess, statProcess } from './proc-process.ts';
import { listSys, statSys } from './proc-sys.ts';
import { FIXED, loadavgText, statSystemText, uptimeText } from './proc-system.ts';

/** Files of /proc that depend on the moment or the reader. */
const MOVING: Readonly<Record<string, (kernel: Kernel, proc: Proc) => string>> = {
  cpuinfo: cpuinfoText,
  loadavg: loadavgText,
  meminfo: meminfoText,
  stat: statSystemText,
  uptime: uptimeText,
};
const LINKS: Readonly<Record<string, string>> = { mounts: 'self/mounts', net: 'self/net' };

function statProc(kernel: Kernel, proc: Proc, path: string): VirtualNode | undefined {
  const [first, ...inner] = parts(path);
  if (first === undefined) return folder();
  const me = numberIn(kernel, proc.record.ns.pid, proc.pid);
  if (/^\d+$/.test(first)) {
    const target = byNumber(kernel, proc.record.ns.pid, Number(first));
    return target && statProcess(kernel, proc, target, inner);
  }
  if (first === 'self' && inner.length === 0) return pointer(String(me));
  if (first === 'thread-self' && inner.length === 0) return pointer(`${me}/task/${me}`);
  if (first === 'sys') return statSys(kernel, proc, inner);
  if (inner.length > 0) return undefined;
  const link = LINKS[first];
  if (link !== undefined) return pointer(link);
  const fixed = FIXED[first];
  if (fixed !== undefined) return text(() => fixed);
  const moving = MOVING[first];
  return moving && text(() => moving(kernel, proc));
}

function listProc(kernel: Kernel, proc: Proc, path: string): readonly string[] {
  const [first, ...inner] = parts(path);
  if (first === undefined) {
    const pids = visible(kernel, proc.record.ns.pid).map((one) => String(one.pid));
    return [
      ...pids,
      ...Object.keys(FIXED),
      ...Object.keys(MOVING),
      ...Object.keys(LINKS),
      'self',
      'sys',
      'thread-self',
    ];
  }
  if (first === 'sys') return listSys(inner);
  const target = byNumber(kernel, proc.record.ns.pid, Number(first));
  return target ? listProcess(kernel, proc, target, inner) : [];
}

/** /proc as its reader sees it: the processes of its pid namespace, by their numbers there (proc(5)). */
export const procTree: VirtualTree = { stat: statProc, list: listProc };
