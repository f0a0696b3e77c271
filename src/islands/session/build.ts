/** Builds what a player gets from a session and its recordings. It runs when the site is built, never in the browser. */
import {
  ENGINE_NAMES,
  ENGINES,
  type Engine,
  type RecordingHost,
  type SessionProcesses,
  type SessionScript,
  type SessionStep,
} from '../../schema/index.ts';
import { diffLanes, findFrames, type Lane, normalise, type Timeline, type TimelineStep } from '../../session/index.ts';
import { releaseOf } from '../../sim/releases.ts';
import type { Cell, DiffKinds, HostOption, LaneInfo, PlayerData, StepData } from './data.ts';
import { heightOf, TALL } from './height.ts';
import { treeAfter } from './tree.ts';

/** One recording of a session, as the content library reads it. */
export interface RecordingSource {
  readonly host: string;
  readonly info: RecordingHost;
  readonly processes: SessionProcesses;
  readonly timeline: Timeline;
}

/** A session with everything recorded of it, the host that is shown first before the others. */
export interface SessionSource {
  readonly id: string;
  readonly script: SessionScript;
  readonly recordings: readonly RecordingSource[];
}

/** Makes an address of this site from a path below its base. */
export type Addressed = (path: string) => string;

const LETTERS = { same: 's', value: 'v', only: 'o', fails: 'f' } as const;

function diffKinds(step: TimelineStep, engine: Engine): DiffKinds {
  return diffLanes(step)
    [engine].map(({ kind }) => LETTERS[kind])
    .join('');
}

function cellOf({ script }: SessionSource, recording: RecordingSource, index: number, engine: Engine): Cell {
  const step = recording.timeline.steps[index];
  const typed = script.steps[index]?.[engine];
  if (step === undefined || typed === undefined)
    throw new Error(`${recording.host}: the recording has no step ${index}`);
  const ids = script.steps.map(({ id }) => id);
  const tree = treeAfter(recording.processes[engine], ids, index, script.lanes[engine].user);
  const lane = step.lanes[engine];
  if (lane.kind === 'none') return { ...lane, tree };
  const frames = findFrames(lane.output, 'command' in typed ? typed.frame : []);
  return {
    ...lane,
    chunks: lane.chunks.flatMap(({ at, data }) => [Math.round(at), data]),
    frames: frames.flatMap(({ start, end }) => [start, end]),
    diff: diffKinds(step, engine),
    tree,
  };
}

const comparable = (lane: Lane): string =>
  lane.kind === 'none' ? '' : `${lane.exitCode}\n${normalise(lane.output, { command: lane.command })}`;

/** True if a recording on another host printed something else at this step, apart from ids, times and the like. */
function isVersioned(recordings: readonly RecordingSource[], index: number): boolean {
  return ENGINES.some((engine) => {
    const outputs = recordings.map(({ timeline }) => timeline.steps[index]?.lanes[engine]);
    return new Set(outputs.map((lane) => (lane === undefined ? '' : comparable(lane)))).size > 1;
  });
}

function stepOf(source: SessionSource, recording: RecordingSource, script: SessionStep, index: number): StepData {
  const lanes = ENGINES.map((engine) => [engine, cellOf(source, recording, index, engine)] as const);
  return {
    id: script.id,
    title: script.title,
    lookAt: script.look_at,
    ...(script.differs === undefined ? {} : { differs: script.differs }),
    ...(script.predict === undefined ? {} : { predict: script.predict }),
    ...(isVersioned(source.recordings, index) ? { isVersioned: true } : {}),
    durationMs: recording.timeline.steps[index]?.durationMs ?? 1,
    lanes: Object.fromEntries(lanes) as Record<Engine, Cell>,
  };
}

const movesCursor = ({ steps }: Timeline, engine: Engine): boolean =>
  steps.some(({ lanes }) => lanes[engine].kind === 'run' && lanes[engine].movesCursor);

function laneOf(source: SessionSource, recording: RecordingSource, engine: Engine, address: Addressed): LaneInfo {
  return {
    engine,
    name: ENGINE_NAMES[engine],
    version: recording.info[engine].version,
    says: source.script.lanes[engine].says,
    cast: address(`sessions/${source.id}/${recording.host}/${engine}.cast`),
    script: address(`sessions/${source.id}/${engine}.sh`),
    keepsColumns: movesCursor(recording.timeline, engine),
  };
}

const versionsOf = ({ info }: RecordingSource): string =>
  ENGINES.map((engine) => `${ENGINE_NAMES[engine]} ${info[engine].version}`).join(' and ');

/** Where a reader tries a session out: the sandbox with the engines of the recording, as the session's own user. */
function tryAt({ id, script }: SessionSource, { info }: RecordingSource, address: Addressed): string {
  const release = releaseOf('docker', info.docker.version).id;
  const engines = ENGINES.join(',');
  return `${address('sandbox/')}#scenario=session-${id}&engines=${engines}&user=${script.lanes.docker.user}&release=${release}`;
}

/** A date such as 2026-11-21 as "21 November 2026", in every place that builds the site. */
function longDate(date: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** Lines kept free above a step for what came before it. */
const HISTORY = 3;
const LEAST_ROWS = 8;
const MOST_ROWS = 24;

/** Lines that both terminals need: the tallest step's command, output and cursor, and a little of what came before. */
function rowsOf(steps: readonly StepData[]): number {
  const heights = steps.flatMap(({ lanes }) =>
    Object.values(lanes).map((cell) => (cell.kind === 'run' ? cell.output.split('\n').length + 2 : 0)),
  );
  return Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.max(...heights) + HISTORY));
}

const MOST_TREE_ROWS = 20;

/** Lines that the tallest process tree takes; above a height it stands in two columns. */
function treeRowsOf(steps: readonly StepData[]): number {
  const heights = steps.flatMap(({ lanes }) => Object.values(lanes).map(({ tree }) => heightOf(tree)));
  const lines = heights.map((height) => (height > TALL ? Math.ceil(height / 2) + 1 : height));
  return Math.min(MOST_TREE_ROWS, Math.max(1, ...lines));
}

/**
 * Builds what a player gets.
 *
 * @param host whose recording; the first one if not given
 * @param poster the step that is shown before anything is played; the script's if not given
 * @throws Error if there is no recording of that host
 */
export function playerData(source: SessionSource, address: Addressed, host?: string, poster?: string): PlayerData {
  const recording = source.recordings.find((each) => host === undefined || each.host === host);
  if (recording === undefined) throw new Error(`${source.id} was not recorded on ${host}`);
  const steps = source.script.steps.map((script, index) => stepOf(source, recording, script, index));
  const shown = steps.findIndex(({ id }) => id === (poster ?? source.script.poster));
  const hosts = source.recordings.map((each): HostOption => {
    return { id: each.host, label: versionsOf(each), data: address(`sessions/${source.id}/${each.host}.json`) };
  });
  return {
    id: source.id,
    host: recording.host,
    title: source.script.title,
    poster: Math.max(0, shown),
    rows: rowsOf(steps),
    treeRows: treeRowsOf(steps),
    badge: `Recorded ${longDate(recording.info.recorded)} from ${versionsOf(recording)} on ${recording.info.os}`,
    lanes: ENGINES.map((engine) => laneOf(source, recording, engine, address)),
    hosts,
    tryAt: tryAt(source, recording, address),
    steps,
  };
}
