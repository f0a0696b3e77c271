import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import type { Process } from '../../host/state.ts';
import { type Seen, visible } from '../../host/virtual/index.ts';
import { TOTAL_MEMORY } from '../../host/virtual/proc-memory.ts';

/** A process as a tool sees it: with the reader's numbers and names. */
export interface View extends Seen {
  readonly kernel: Kernel;
  readonly reader: Proc;
}

/** Every process that a reader's /proc shows. */
export const viewsOf = (reader: Proc): View[] =>
  visible(reader.kernel, reader.record.ns.pid).map((seen) => ({ ...seen, kernel: reader.kernel, reader }));

/** Programs that have several threads, by comm: `l` in the state column. */
const THREADED: Readonly<Record<string, number>> = {
  dockerd: 11,
  containerd: 10,
  'containerd-shim': 11,
  'docker-proxy': 6,
  podman: 10,
  docker: 8,
  rootlessport: 8,
  'redis-server': 6,
  'aardvark-dns': 3,
};

/** Whether it is a thread of the kernel: no program, no command line. */
export const isKernelThread = (process: Process): boolean => process.argv.length === 0 && process.exe === '';
/** How many threads a process has. */
export const threadsOf = (process: Process): number => THREADED[process.comm] ?? 1;
/** Virtual size in KiB: programs written in Go reserve much more than they use. */
export const vszOf = (process: Process): number => {
  if (isKernelThread(process) || process.status === 'Z') return 0;
  return process.rss + 1516 + (threadsOf(process) > 1 && process.comm !== 'redis-server' ? 1_760_000 : 0);
};
/** Priority of kernel threads that work for others: -20. */
export const niceOf = (process: Process): number =>
  isKernelThread(process) && /^kworker\/(R-|\d+:\d+H)/.test(process.comm)
    ? -20
    : ((process as { nice?: number }).nice ?? 0);

/** The command line as ps shows it: kernel threads in brackets, ended processes marked. */
export function commandLine({ process }: View): string {
  const text = process.argv.join(' ').replace(/\p{Cc}/gu, '?');
  if (process.status === 'Z') return `[${process.comm}] <defunct>`;
  return text === '' ? `[${process.comm}]` : text;
}
/** The name as ps shows it. */
export const commandName = ({ process }: View): string =>
  process.status === 'Z' ? `${process.comm} <defunct>` : process.comm;

/** Name of a user as the reader's root has it. */
export const userName = (view: View, uid: number): string =>
  view.kernel.users.userName(view.reader, view.reader.uidInside(uid));
/** Name of a group as the reader's root has it. */
export const groupName = (view: View, gid: number): string =>
  view.kernel.users.groupName(view.reader, view.reader.gidInside(gid));

/** Share of memory in tenths of a percent. */
export const memoryShare = ({ process }: View): number => Math.floor((process.rss * 1000) / TOTAL_MEMORY);
