import { complete, enter } from './moves.ts';
import { isOver, isStepWhole, restMs, showsWhole } from './queries.ts';
import type { PlayerState, Reduced } from './types.ts';

/** A page that slept does not make up for it: no tick counts for more than this, in milliseconds. */
const LONGEST_TICK_MS = 1000;

/** What is left of a tick after a move that took time. */
interface Spent {
  readonly reduced: Reduced;
  readonly leftMs: number;
}

/** Plays the current step on, at most to its end. */
function playStep(state: PlayerState, leftMs: number): Spent {
  if (showsWhole(state)) return { reduced: complete(state), leftMs };
  const { step, ms } = state.position;
  const wanted = ms + leftMs * state.speed;
  const duration = state.steps[step]?.durationMs ?? 0;
  if (wanted < duration) return { reduced: [{ ...state, position: { step, ms: wanted } }, []], leftMs: 0 };
  return { reduced: complete(state), leftMs: (wanted - duration) / state.speed };
}

/** Lets the whole step stand; once it has stood long enough the next begins. */
function rest(state: PlayerState, leftMs: number): Spent {
  const rested = state.restedMs + leftMs;
  const needed = restMs(state);
  if (rested < needed) return { reduced: [{ ...state, restedMs: rested }, []], leftMs: 0 };
  return { reduced: enter(state, state.position.step + 1, 'play'), leftMs: rested - needed };
}

/**
 * Lets real time go by: plays steps and rests between them, up to a question or the end.
 *
 * @param ms milliseconds of real time; what is no time at all changes nothing
 */
export function tick(state: PlayerState, ms: number): Reduced {
  let leftMs = ms > 0 ? Math.min(ms, LONGEST_TICK_MS) : 0;
  let reduced: Reduced = [state, []];
  while (leftMs > 0 && reduced[0].playing && !isOver(reduced[0])) {
    const spend = isStepWhole(reduced[0]) ? rest : playStep;
    const spent = spend(reduced[0], leftMs);
    const effects = [...reduced[1], ...spent.reduced[1]];
    reduced = [spent.reduced[0], effects];
    leftMs = spent.leftMs;
  }
  return reduced;
}
