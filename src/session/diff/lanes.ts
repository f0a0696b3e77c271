/** How the two lanes of a step differ, line by line. */
import type { Engine } from '../../schema/engine.ts';
import type { DiffLine, Lane, LaneDiff, LaneRun, LineKind, TimelineStep } from '../types.ts';
import { align } from './align.ts';
import { type NormalLine, normalise, normaliseLines } from './normalise.ts';
import { areAlike, isOneWord } from './shape.ts';

const SAME = 4;
const ALIKE = 2;

const linesOf = (lane: Lane): string[] => (lane.kind === 'run' && lane.output !== '' ? lane.output.split('\n') : []);
const normalOf = (lane: Lane): NormalLine[] =>
  lane.kind === 'run' ? normaliseLines(lane.output, { command: lane.command }) : [];
const hasFailed = (lane: Lane): boolean => lane.kind === 'run' && lane.exitCode !== 0;

/** Kinds of the lines of both lanes, by index; a line without an entry is only here. */
function matched(
  left: Lane,
  right: Lane,
  mayBeAlike: boolean,
): readonly [Map<number, LineKind>, Map<number, LineKind>] {
  const [a, b] = [normalOf(left), normalOf(right)];
  const areValues = a.length === 1 && b.length === 1 && [...a, ...b].every(({ text }) => isOneWord(text));
  const score = (row: number, column: number): number => {
    const [inA = '', inB = ''] = [a[row]?.text, b[column]?.text];
    if (inA === inB) return SAME;
    return mayBeAlike && (areValues || areAlike(inA, inB)) ? ALIKE : 0;
  };
  const kinds = [new Map<number, LineKind>(), new Map<number, LineKind>()] as const;
  for (const pair of align(a.length, b.length, score)) {
    const kind = score(pair.left, pair.right) === SAME ? 'same' : 'value';
    kinds[0].set(a[pair.left]?.index ?? 0, kind);
    kinds[1].set(b[pair.right]?.index ?? 0, kind);
  }
  return kinds;
}

const diffOf = (lane: Lane, kinds: ReadonlyMap<number, LineKind>, otherwise: LineKind): DiffLine[] =>
  linesOf(lane).map((text, index) => ({ kind: kinds.get(index) ?? otherwise, text }));

/**
 * Compares the lanes of a step.
 *
 * @returns for each lane its output's lines: `same` apart from chance, `value` where a line like it has another value,
 *   `only` where the other lane has none, `fails` where the command failed here and not there. Lines that show the
 *   progress of a download count as `only`.
 */
export function diffLanes(step: TimelineStep): LaneDiff {
  const [left, right] = Object.entries(step.lanes) as [[Engine, Lane], [Engine, Lane]];
  const [failsLeft, failsRight] = [hasFailed(left[1]), hasFailed(right[1])];
  const isOneFailing = failsLeft !== failsRight;
  const [kindsLeft, kindsRight] = matched(left[1], right[1], !isOneFailing);
  const otherwise = (fails: boolean, other: Lane): LineKind =>
    isOneFailing && fails && other.kind === 'run' ? 'fails' : 'only';
  return {
    [left[0]]: diffOf(left[1], kindsLeft, otherwise(failsLeft, right[1])),
    [right[0]]: diffOf(right[1], kindsRight, otherwise(failsRight, left[1])),
  } as unknown as LaneDiff;
}

const isSame = (a: LaneRun, b: LaneRun): boolean =>
  a.exitCode === b.exitCode &&
  normalise(a.output, { command: a.command }) === normalise(b.output, { command: b.command });

/** True if the lanes' outputs differ apart from chance, or their exit codes do. A lane with nothing to run differs from none. */
export function lanesDiffer({ lanes }: TimelineStep): boolean {
  const [first, ...others] = Object.values(lanes);
  if (first?.kind !== 'run') return false;
  return others.some((lane) => lane.kind === 'run' && !isSame(first, lane));
}

/** True if two recordings of one step, made on two hosts, differ apart from chance in either lane. */
export function versionsDiffer(a: TimelineStep, b: TimelineStep): boolean {
  return (Object.entries(a.lanes) as [Engine, Lane][]).some(([engine, lane]) => {
    const other = b.lanes[engine];
    if (lane.kind !== 'run' || other.kind !== 'run') return lane.kind !== other.kind;
    return !isSame(lane, other);
  });
}
