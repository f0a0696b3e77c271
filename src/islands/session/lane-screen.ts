import type { Engine } from '../../schema/engine.ts';
import { delta, isWhole, type Position, START, type Timeline } from '../../session/replay.ts';
import type { LaneTerminal } from '../../terminal/index.ts';
import type { Cell, PlayerData } from './data.ts';
import { spotsOf } from './pieces.ts';

/** Lines that a lane's terminal keeps above its screen; the transcript keeps all. */
const SCROLLBACK = 80;

/** The name under which the time of each move stands in the page's timeline. */
export const SEEK_MEASURE = 'two-engines:seek';

/** A lane's terminal, and where it stands in the replay. */
export class LaneScreen {
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
