import type { VirtualNode } from '../program.ts';

/** Who owns a virtual entry: ids of the host. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}
export const ROOT_OWNER: Owner = { uid: 0, gid: 0 };

type Write = (data: string) => string | undefined;

/** A virtual folder. */
export const folder = (owner: Owner = ROOT_OWNER, mode = 0o555): VirtualNode => ({ kind: 'dir', mode, ...owner });

/** A virtual file that is made when it is read; `write` gives an errno name when it refuses. */
export const text = (read: () => string, owner: Owner = ROOT_OWNER, mode = 0o444, write?: Write): VirtualNode => ({
  kind: 'file',
  mode,
  ...owner,
  read,
  ...(write && { write }),
});

/** A virtual link. */
export const pointer = (target: string, owner: Owner = ROOT_OWNER): VirtualNode => ({
  kind: 'link',
  target,
  mode: 0o777,
  ...owner,
});

/** Parts of a path of a virtual tree: [] for its root. */
export const parts = (path: string): string[] => path.split('/').filter((part) => part !== '');
