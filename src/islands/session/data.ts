/**
 * What a player gets: one session as one recording host printed it. The page builds it once for the static markup and
 * writes it once as `sessions/<id>/<host>.json` for the moment when the reader presses a key.
 *
 *     { "id": "what-run-starts", "host": "docker-28-podman-5", "title": "What `run` starts", "poster": 3, "rows": 12,
 *       "lanes": [ { "engine": "docker", "name": "Docker", "version": "28.5.2", "says": "ana, in the group docker", … } ],
 *       "steps": [ { "id": "walk-up", "title": …, "lookAt": …, "durationMs": 4200, "lanes": { "docker": { "kind": "run",
 *         "chunks": [0, "ana:~$ ", 120, "d", …], "frames": [13, 34], "diff": "svo", "tree": [ … ] } } } ] }
 *
 * Written by `build.ts` at build time, read by `wire.ts` in the browser. It is never stored, so it has no migrations.
 */
import type { Owner } from '../../diagram/owner.ts';
import type { Engine, Prediction } from '../../schema/index.ts';
import type { LaneNone, LaneRun, Timeline } from '../../session/types.ts';

/** A process of the host, with the processes below it. */
export interface ProcessNode {
  readonly pid: number;
  readonly name: string;
  readonly owner: Owner['kind'];
  /** The name of the user, or the number of a subuid. */
  readonly user: string;
  /** Whether it came or went with the step; neither if not given. */
  readonly presence?: 'new' | 'gone';
  /** True if processes that only lead to it, such as those of a login, are left out above it. */
  readonly isShortened?: boolean;
  readonly children?: readonly ProcessNode[];
}

/** What each line of a lane's output is to the other lane: same, other value, only here, fails here. */
export type DiffKinds = string;

interface LaneExtras {
  readonly tree: readonly ProcessNode[];
}
export interface RunInfo extends LaneExtras {
  /** Where the decisive words stand in the output: start, end, start, end … */
  readonly frames: readonly number[];
  /** One letter for each line of the output: s, v, o or f. */
  readonly diff: DiffKinds;
}
export type RunCell = Omit<LaneRun, 'chunks'> & RunInfo & { readonly chunks: readonly (number | string)[] };
export type NoneCell = LaneNone & LaneExtras;
export type Cell = RunCell | NoneCell;

export interface StepData {
  readonly id: string;
  readonly title: string;
  readonly lookAt: string;
  readonly differs?: string;
  readonly predict?: Prediction;
  /** True if another recording host printed something else at this step. */
  readonly isVersioned?: boolean;
  readonly durationMs: number;
  readonly lanes: Readonly<Record<Engine, Cell>>;
}

export interface LaneInfo {
  readonly engine: Engine;
  readonly name: string;
  readonly version: string;
  readonly says: string;
  /** Addresses of what can be downloaded. */
  readonly cast: string;
  readonly script: string;
  /** True if a step of this lane moves the cursor: its 80 columns are kept. */
  readonly keepsColumns: boolean;
}

export interface HostOption {
  readonly id: string;
  /** Such as "Docker 28.5.2 and Podman 5.8.6". */
  readonly label: string;
  readonly data: string;
}

export interface PlayerData {
  readonly id: string;
  readonly host: string;
  readonly title: string;
  /** Index of the step that is shown before anything is played. */
  readonly poster: number;
  /** Lines that both terminals have room for, 8 to 24. */
  readonly rows: number;
  /** Lines of the tallest process tree. */
  readonly treeRows: number;
  readonly badge: string;
  readonly lanes: readonly LaneInfo[];
  readonly hosts: readonly HostOption[];
  /** Address of a sandbox in the state in which the session began; a step's command is added to it. */
  readonly tryAt: string;
  readonly steps: readonly StepData[];
}

/** The session core's timeline out of a player's data. */
export function timelineOf(data: PlayerData): Timeline {
  const steps = data.steps.map(({ id, durationMs, lanes }) => ({
    id,
    durationMs,
    lanes: Object.fromEntries(Object.entries(lanes).map(([engine, cell]) => [engine, unpackCell(cell)])) as Record<
      Engine,
      LaneRun | LaneNone
    >,
  }));
  return { session: data.id, host: data.host, steps };
}

function unpackCell(cell: Cell): LaneRun | LaneNone {
  if (cell.kind === 'none') return cell;
  const chunks = [];
  for (let index = 0; index < cell.chunks.length; index += 2) {
    chunks.push({ at: cell.chunks[index] as number, data: cell.chunks[index + 1] as string });
  }
  return { ...cell, chunks };
}
