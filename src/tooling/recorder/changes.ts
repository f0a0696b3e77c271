/** What changed between two recordings of a lane: step by step, with ids, times and process ids made equal. */
import { align } from '../../session/diff/align.ts';
import { normaliseLines } from '../../session/diff/normalise.ts';
import type { TranscriptStep } from './transcript.ts';

export interface Change {
  readonly kind: ' ' | '-' | '+';
  /** The line as it was recorded. */
  readonly line: string;
}

interface Comparable {
  readonly line: string;
  readonly normal: string;
}

/** A step as lines: the command, what it printed, how it ended if not well. */
function linesOf(step: TranscriptStep | undefined): Comparable[] {
  if (step?.command === undefined) return [];
  const printed = step.output.split('\n');
  const output = normaliseLines(step.output, { command: step.command }).map(({ index, text }) => ({
    line: printed[index] ?? '',
    normal: text,
  }));
  const plain = (line: string): Comparable => ({ line, normal: line });
  const exit = step.exitCode === 0 ? [] : [plain(`(exit code ${step.exitCode})`)];
  return [plain(`$ ${step.command}`), ...output, ...exit];
}

/** Compares one step; steps that are not in both recordings are compared with nothing. */
export function compareStep(old: TranscriptStep | undefined, fresh: TranscriptStep | undefined): Change[] {
  const [before, after] = [linesOf(old), linesOf(fresh)];
  const pairs = align(before.length, after.length, (left, right) =>
    before[left]?.normal === after[right]?.normal ? 1 : 0,
  );
  const changes: Change[] = [];
  let [left, right] = [0, 0];
  for (const pair of [...pairs, { left: before.length, right: after.length }]) {
    changes.push(...before.slice(left, pair.left).map(({ line }): Change => ({ kind: '-', line })));
    changes.push(...after.slice(right, pair.right).map(({ line }): Change => ({ kind: '+', line })));
    const same = after[pair.right];
    if (same !== undefined) changes.push({ kind: ' ', line: same.line });
    [left, right] = [pair.left + 1, pair.right + 1];
  }
  return changes;
}

/** Changed lines with a line around them. */
function shown(changes: readonly Change[]): string[] {
  const isChanged = (index: number): boolean => changes[index] !== undefined && changes[index].kind !== ' ';
  return changes.flatMap(({ kind, line }, index) =>
    [index - 1, index, index + 1].some(isChanged) ? [`${kind} ${line}`] : [],
  );
}

/** The changed lines of a lane, below the heading of their step; nothing if it reads as before. */
export function changedLines(old: readonly TranscriptStep[], fresh: readonly TranscriptStep[]): string[] {
  const ids = new Set([...fresh, ...old].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const lines = shown(
      compareStep(
        old.find((step) => step.id === id),
        fresh.find((step) => step.id === id),
      ),
    );
    return lines.length === 0 ? [] : [`@@ ${id} @@`, ...lines];
  });
}
