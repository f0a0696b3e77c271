/**
 * Where the rewriting of a terminal may begin.
 *
 * A terminal keeps its screen and so many lines of scrollback; what went before is gone. So a rewrite need not begin
 * with the first step. It may begin at a step that finds the terminal as a new one is (column 0, no colours or modes
 * left behind), if enough lines follow that do nothing but go down: they push out everything that stood on the screen
 * before, and from then on the two terminals are the same in every cell, whatever comes next.
 */
import type { Engine } from '../schema/engine.ts';
import { isWhole } from './position.ts';
import { type StepScan, scanLane } from './scan.ts';
import type { Position, Timeline } from './types.ts';

/** A terminal's height and what it keeps above it, in lines. */
export interface TerminalSize {
  readonly rows: number;
  readonly scrollback: number;
}

const scans = new WeakMap<Timeline, Map<Engine, readonly StepScan[]>>();

/** The scan of a lane, made once for each timeline: every seek asks for it. */
function scanOf(timeline: Timeline, engine: Engine): readonly StepScan[] {
  const known = scans.get(timeline) ?? new Map<Engine, readonly StepScan[]>();
  scans.set(timeline, known);
  const scan = known.get(engine) ?? scanLane(timeline.steps.map(({ lanes }) => lanes[engine]));
  known.set(engine, scan);
  return scan;
}

/**
 * The latest step at which a rewrite up to `position` may begin so that the terminal ends the same.
 *
 * @returns its index; 0 if the rewrite must begin with the session
 */
export function cutBefore(timeline: Timeline, engine: Engine, position: Position, size: TerminalSize): number {
  const scan = scanOf(timeline, engine);
  // One screen for the cursor to reach the last line, one for what was below it, and all that the terminal keeps.
  const enough = 2 * size.rows + size.scrollback;
  // A step that is not whole may end within an escape sequence: its lines are not counted.
  let step = isWhole(timeline, position) ? position.step : position.step - 1;
  for (let lines = 0; step > 0; step -= 1) {
    const { goesDownOnly, lineFeeds, startsClean } = scan[step] ?? {
      goesDownOnly: false,
      lineFeeds: 0,
      startsClean: false,
    };
    lines = goesDownOnly ? lines + lineFeeds : 0;
    if (startsClean && lines >= enough) return step;
  }
  return 0;
}
