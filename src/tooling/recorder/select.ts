/** Which of a host's processes matter in a lane, and what they are called. See src/schema/processes.ts. */
import type { Engine, HostProcess } from '../../schema/index.ts';
import type { RawProcess, Snapshot } from './snapshot.ts';

interface EngineNames {
  /** Processes of the engine itself, by comm, which the kernel cuts at 15 characters. */
  readonly own: RegExp;
  /** Processes of the engine whose children run in containers, and the arguments that name the container. */
  readonly keeper: { readonly comm: RegExp; readonly id: string; readonly name?: string };
  /** The control group of a container: it tells one even when its keeper is gone. */
  readonly cgroup: RegExp;
}

const NAMES: Readonly<Record<Engine, EngineNames>> = {
  docker: {
    own: /^(dockerd|containerd|containerd-shim|docker-proxy|docker)$/,
    keeper: { comm: /^containerd-shim$/, id: '-id' },
    cgroup: /\/docker-([0-9a-f]{64})\.scope/,
  },
  podman: {
    own: /^(conmon|pasta(\.avx2)?|slirp4netns|aardvark-dns|catatonit|rootlessport.*|podman)$/,
    keeper: { comm: /^conmon$/, id: '-c', name: '-n' },
    cgroup: /\/libpod-([0-9a-f]{64})\.scope/,
  },
};

const MAX_ARGS = 120;

export interface LaneView {
  readonly engine: Engine;
  /** Pid of the shell that is recorded: its children are the learner's jobs. */
  readonly shell: number;
  /** Full id of a container → its name, from this snapshot and earlier ones: an engine may be down by now. */
  readonly names: ReadonlyMap<string, string>;
}

type Family = ReadonlyMap<number, RawProcess>;

/** The processes from one up to pid 1, itself first. */
function lineage(family: Family, process: RawProcess): RawProcess[] {
  const line: RawProcess[] = [];
  let at: RawProcess | undefined = process;
  while (at !== undefined && !line.includes(at)) {
    line.push(at);
    at = family.get(at.ppid);
  }
  return line;
}

function flagValue(argv: readonly string[], flag: string): string | undefined {
  const index = argv.indexOf(flag);
  return index < 0 ? undefined : argv[index + 1];
}

/** Full id → name of the containers that a snapshot names: as Docker says, or as Podman told its conmon. */
export function containerNames(snapshot: Snapshot, engine: Engine): Map<string, string> {
  const { keeper } = NAMES[engine];
  const names = new Map(snapshot.containers);
  for (const { comm, argv } of snapshot.processes) {
    const id = flagValue(argv, keeper.id);
    const name = keeper.name === undefined ? undefined : flagValue(argv, keeper.name);
    if (keeper.comm.test(comm) && id !== undefined && name !== undefined) names.set(id, name);
  }
  return names;
}

/** The full id of the container that a process runs in or keeps. */
function containerId(line: readonly RawProcess[], { keeper, cgroup }: EngineNames): string | undefined {
  const keeping = line.find(({ comm }) => keeper.comm.test(comm));
  return (keeping && flagValue(keeping.argv, keeper.id)) ?? cgroup.exec(line[0]?.cgroup ?? '')?.[1];
}

/** The command line as it is shown: without the empty arguments that programs leave when they rename themselves. */
function shownArgs(argv: readonly string[]): string {
  const text = argv.join(' ').trim();
  return text.length <= MAX_ARGS ? text : `${text.slice(0, MAX_ARGS - 1)}…`;
}

function toHostProcess(raw: RawProcess, users: Snapshot['users'], container: string | undefined): HostProcess {
  const { pid, ppid, uid, comm, argv, ns, uidMap } = raw;
  return {
    ...{ pid, ppid, uid, user: users.get(uid) ?? String(uid), command: comm, args: shownArgs(argv) },
    ...(container === undefined ? {} : { container }),
    ...{ ns, uidMap: uidMap.map(([inside, outside, count]): [number, number, number] => [inside, outside, count]) },
  };
}

/**
 * Selects the processes that matter: the engine's own, everything inside its containers, the learner's jobs, and the
 * ancestors of all these. The recorder's control connection is never among them.
 *
 * @returns them by pid
 */
export function selectProcesses(snapshot: Snapshot, lane: LaneView): HostProcess[] {
  const family: Family = new Map(snapshot.processes.map((process) => [process.pid, process]));
  const engine = NAMES[lane.engine];
  const containers = new Map<number, string>();
  const chosen = new Set<number>();
  for (const process of snapshot.processes) {
    const line = lineage(family, process);
    if (line.some(({ pid }) => pid === snapshot.self)) continue;
    const id = containerId(line, engine);
    const isJob = line.slice(1).some(({ pid }) => pid === lane.shell);
    if (id === undefined && !isJob && !engine.own.test(process.comm)) continue;
    if (id !== undefined) containers.set(process.pid, lane.names.get(id) ?? id.slice(0, 12));
    for (const { pid } of line) chosen.add(pid);
  }
  return snapshot.processes
    .filter(({ pid }) => chosen.has(pid))
    .map((process) => toHostProcess(process, snapshot.users, containers.get(process.pid)));
}
