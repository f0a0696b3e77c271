import { expect, test } from '@playwright/test';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import { ENGINES, type Engine } from '../../src/schema/index.ts';
import { delta, endOf, type Position, START, type Timeline } from '../../src/session/index.ts';
import { library } from '../../src/tooling/content/library.ts';

/** The sizes that lanes have: recorded, wide and low, narrow. */
const SIZES = [
  { cols: 80, rows: 24 },
  { cols: 80, rows: 8 },
  { cols: 38, rows: 9 },
];
const SCROLLBACK = 80;

type Screen = InstanceType<typeof xterm.Terminal>;

const write = (terminal: Screen, data: string): Promise<void> => new Promise((done) => terminal.write(data, done));

/** Every cell that the terminal holds, with its colours, and where the cursor stands. */
function contentOf(terminal: Screen): string {
  const { active } = terminal.buffer;
  const rows = Array.from({ length: active.length }, (_, row) => {
    const line = active.getLine(row);
    return Array.from({ length: terminal.cols }, (_, column) => {
      const cell = line?.getCell(column);
      return `${cell?.getChars() ?? ''}:${cell?.getFgColor() ?? ''}:${cell?.isBold() ?? ''}`;
    }).join('|');
  });
  return [`${active.cursorX},${active.baseY + active.cursorY}`, ...rows].join('\n');
}

/** A lane's terminal, moved as the player moves it. */
class Lane {
  private readonly terminal: Screen;
  private readonly timeline: Timeline;
  private readonly engine: Engine;
  private readonly size: (typeof SIZES)[number];
  private at: Position = START;

  constructor(timeline: Timeline, engine: Engine, size: (typeof SIZES)[number]) {
    this.timeline = timeline;
    this.engine = engine;
    this.size = size;
    this.terminal = new xterm.Terminal({ ...size, scrollback: SCROLLBACK, allowProposedApi: true });
  }

  async go(position: Position): Promise<string> {
    const size = { rows: this.size.rows, scrollback: SCROLLBACK };
    const { reset, data } = delta(this.timeline, this.engine, this.at, position, size);
    this.at = position;
    await write(this.terminal, reset ? `\u001bc${data}` : data);
    return contentOf(this.terminal);
  }

  close(): void {
    this.terminal.dispose();
  }
}

/** What playing from the start to the end of a step shows, in small ticks. */
async function played(timeline: Timeline, engine: Engine, size: (typeof SIZES)[number], step: number): Promise<string> {
  const lane = new Lane(timeline, engine, size);
  let content = '';
  for (let index = 0; index <= step; index += 1) {
    const { ms } = endOf(timeline, index);
    for (const part of [0, 0.3, 0.7, 1]) content = await lane.go({ step: index, ms: ms * part });
  }
  lane.close();
  return content;
}

for (const { id, recordings } of library().sessions.values()) {
  for (const { host, timeline } of recordings) {
    test(`seeking in ${id} (${host}) shows exactly what playing to that step shows`, async () => {
      const steps = fc.array(fc.nat(timeline.steps.length - 1), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(steps, fc.constantFrom(...ENGINES), fc.constantFrom(...SIZES), async (path, engine, size) => {
          const lane = new Lane(timeline, engine, size);
          let sought = '';
          for (const step of path) sought = await lane.go(endOf(timeline, step));
          lane.close();
          expect(sought).toBe(await played(timeline, engine, size, path.at(-1) ?? 0));
        }),
        { numRuns: 25 },
      );
    });
  }
}
