import type { Kernel } from '../kernel.ts';
import type { Proc } from '../proc.ts';
import type { VirtualNode, VirtualTree } from '../program.ts';
import { folder, parts, text } from './node.ts';

/** Terminals that processes of the reader's mount namespace use, by number. */
function terminals(kernel: Kernel, proc: Proc): Map<string, { uid: number }> {
  const found = new Map<string, { uid: number }>();
  for (const one of kernel.processes()) {
    if (one.ns.mnt !== proc.record.ns.mnt || !one.tty?.startsWith('pts/')) continue;
    const name = one.tty.slice(4);
    if (!found.has(name)) found.set(name, { uid: one.uid });
  }
  return found;
}

/** /dev/pts: a device for each terminal in use. */
export const devptsTree: VirtualTree = {
  stat: (kernel, proc, path): VirtualNode | undefined => {
    const [name, ...rest] = parts(path);
    if (name === undefined) return folder(undefined, 0o755);
    if (rest.length > 0) return undefined;
    if (name === 'ptmx') return text(() => '', undefined, 0o000);
    const found = terminals(kernel, proc).get(name);
    return (
      found &&
      text(
        () => '',
        { uid: found.uid, gid: 5 },
        0o620,
        () => undefined,
      )
    );
  },
  list: (kernel, proc) => [...terminals(kernel, proc).keys(), 'ptmx'],
};
