import type { NAMESPACES } from '../../schema/index.ts';

/** A process as /proc shows it. */
export interface RawProcess {
  readonly pid: number;
  readonly ppid: number;
  readonly uid: number;
  readonly comm: string;
  readonly argv: readonly string[];
  /** Path of its control group: engines give each container one of its own. */
  readonly cgroup: string;
  readonly ns: Readonly<Partial<Record<(typeof NAMESPACES)[number], number>>>;
  readonly uidMap: readonly (readonly [number, number, number])[];
}
export interface Snapshot {
  readonly processes: readonly RawProcess[];
  /** uid → name. */
  readonly users: ReadonlyMap<number, string>;
  /** Full id of a Docker container → its name. */
  readonly containers: ReadonlyMap<string, string>;
  /** The control connection's own shell, whose family is not part of the picture. */
  readonly self: number;
}
