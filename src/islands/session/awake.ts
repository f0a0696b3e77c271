import type { PlayerEvent } from '../../session/replay.ts';
import type { PlayerData } from './data.ts';
import type { Panels } from './state.ts';

/** A player that is awake, as those see it who tell it what to do. */
export interface Awake {
  /** The element that the player is drawn into; it stands in its stage. */
  readonly root: HTMLElement;
  readonly data: PlayerData;
  /** The step that is shown, `<session>/<step>`. */
  readonly address: string;
  /** Lets something happen, and does what follows. */
  readonly send: (event: PlayerEvent) => void;
  /** Opens or closes what stands beside the replay. */
  readonly show: (panels: Partial<Panels>) => void;
  /** Shows what another recording host printed, at the same step. */
  readonly change: (data: PlayerData) => Promise<void>;
}
