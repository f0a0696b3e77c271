import type { Engine } from '../../schema/engine.ts';
import { delta, isWhole, type Position, START, type Timeline } from '../../session/replay.ts';
import type { LaneTerminal } from '../../terminal/index.ts';
import type { Cell, PlayerData } from './data.ts';
import { spotsOf } from './pieces.ts';

/** Lines that a lane's terminal keeps above its screen; the transcript keeps all. */
const SCROLLBACK = 80;

/** The name under which the time of each move stands in the page's timeline. */
const SEEK_MEASURE = 'two-engines:seek';

/** A lane's terminal, and where it stands in the replay. */
class LaneScreen {
  private readonly timeline: Timeline;
  private readonly data: PlayerData;
  private readonly engine: Engine;
  private terminal: LaneTerminal | undefined;
  private at: Position = START;
  private isClosed = false;

  constructor(data: PlayerData, timeline: Timeline, engine: Engine) {
    this.data = data;
    this.timeline = timeline;
    this.engine = engine;
  }

  async open(place: HTMLElement): Promise<void> {
    const { createTerminal } = await import('../../terminal/index.ts');
    const keepsColumns = this.data.lanes.some(({ engine, keepsColumns: keeps }) => engine === this.engine && keeps);
    const onRewrap = (): void => this.rewrite();
    const terminal = await createTerminal(place, { scrollback: SCROLLBACK, keepsColumns, onRewrap });
    // The reader may have chosen another host while this terminal was on its way.
    if (this.isClosed) return terminal.dispose();
    this.terminal = terminal;
    this.rewrite();
  }

  /** Brings the terminal to a position; before it is open, it is only noted. */
  show(position: Position): Promise<void> | undefined {
    const from = this.at;
    this.at = position;
    const { terminal } = this;
    if (terminal === undefined) return undefined;
    const { reset, data } = delta(this.timeline, this.engine, from, position, terminal.size);
    const isTick = from.step === position.step && !isWhole(this.timeline, position);
    if (data === '' && !reset && isTick) return undefined;
    return new Promise((done) => terminal.write(data, reset, this.look(), done));
  }

  scroll(lines: number): void {
    this.terminal?.scroll(lines);
  }

  close(): void {
    this.isClosed = true;
    this.terminal?.dispose();
    this.terminal = undefined;
  }

  private rewrite(): void {
    const { data } = delta(this.timeline, this.engine, START, this.at);
    this.terminal?.write(data, true, this.look());
  }

  private look(): { runs: boolean; isWhole: boolean; frames: ReturnType<typeof spotsOf> } {
    const cell: Cell | undefined = this.data.steps[this.at.step]?.lanes[this.engine];
    const frames = cell?.kind === 'run' ? spotsOf(cell.output, cell.frames) : [];
    return { runs: cell?.kind === 'run', isWhole: isWhole(this.timeline, this.at), frames };
  }
}

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
