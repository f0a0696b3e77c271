import {
  createPlayer,
  type PlayerEffect,
  type PlayerEvent,
  type PlayerSetup,
  type PlayerState,
  reducePlayer,
} from '../../../../src/session/index.ts';

/** Three steps of a second each; the ones named ask. */
export const player = (asking: readonly string[] = [], setup: Partial<PlayerSetup> = {}): PlayerState =>
  createPlayer({
    steps: ['one', 'two', 'three'].map((id) => ({ id, durationMs: 1000, asks: asking.includes(id) })),
    lane: 'docker',
    ...setup,
  });

type Given =
  | PlayerEvent
  | Extract<PlayerEvent['type'], 'play' | 'pause' | 'toggle' | 'next' | 'back' | 'restart' | 'skip'>;

/** Sends events one after the other; what the last one asked for is returned beside the state. */
export function send(
  state: PlayerState,
  ...events: readonly Given[]
): { state: PlayerState; effects: readonly PlayerEffect[] } {
  let current = state;
  let effects: readonly PlayerEffect[] = [];
  for (const event of events) {
    [current, effects] = reducePlayer(current, typeof event === 'string' ? { type: event } : event);
  }
  return { state: current, effects };
}

/** Lets time go by in ticks of 50 ms, and gathers all effects. */
export function wait(state: PlayerState, ms: number): { state: PlayerState; effects: PlayerEffect[] } {
  let current = state;
  const effects: PlayerEffect[] = [];
  for (let gone = 0; gone < ms; gone += 50) {
    const sent = send(current, { type: 'tick', ms: 50 });
    current = sent.state;
    effects.push(...sent.effects);
  }
  return { state: current, effects };
}

/** What effects say, in short. */
export const said = (effects: readonly PlayerEffect[]): string[] =>
  effects.flatMap((effect) => {
    if (effect.type === 'render' || effect.type === 'remember') return [effect.type];
    return [effect.type === 'announce' ? `${effect.what} ${effect.step}` : `${effect.type} ${effect.step}`];
  });
export const place = ({ position }: PlayerState): readonly [number, number] => [position.step, position.ms];
