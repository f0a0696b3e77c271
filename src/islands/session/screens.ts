import type { Engine } from '../../schema/engine.ts';
import type { Position, Timeline } from '../../session/replay.ts';
import type { PlayerData } from './data.ts';
import { LaneScreen, SEEK_MEASURE } from './lane-screen.ts';

/** The terminals of all lanes, moved together. */
export class Screens {
  private readonly lanes: ReadonlyMap<Engine, LaneScreen>;

  constructor(data: PlayerData, timeline: Timeline) {
    this.lanes = new Map(data.lanes.map(({ engine }) => [engine, new LaneScreen(data, timeline, engine)]));
  }

  /** Opens the terminals over the text of their lanes. */
  async open(places: ReadonlyMap<Engine, HTMLElement>): Promise<void> {
    await Promise.all(
      [...places].map(async ([engine, place]) => {
        // Shown first: a terminal measures the place that it fills.
        place.parentElement?.setAttribute('data-live', '');
        await this.lanes.get(engine)?.open(place);
      }),
    );
  }

  /**
   * Moves all lanes. How long a move to another step took is left as a measure in the page's timeline.
   *
   * @param since when the reader asked for it, as performance.now() tells it; none for the clock's own ticks
   */
  show(position: Position, since?: number): void {
    const moves = [...this.lanes.values()].map((lane) => lane.show(position));
    if (since !== undefined) void Promise.all(moves).then(() => performance.measure(SEEK_MEASURE, { start: since }));
  }

  scroll(engine: Engine, lines: number): void {
    this.lanes.get(engine)?.scroll(lines);
  }

  close(): void {
    for (const lane of this.lanes.values()) lane.close();
  }
}
