import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  bytesAt,
  type Chunk,
  clampPosition,
  cutBefore,
  delta,
  endOf,
  endPosition,
  type Position,
  START,
  type Timeline,
} from '../../../src/session/index.ts';
import { PROMPT, timelineOf } from './support.ts';
import { bufferOf, createTerminal, type TerminalShape, write } from './terminal.ts';

const line = fc.string({ unit: fc.constantFrom(...'abcdefgh 0123 →é'), maxLength: 130 }).map((text) => `${text}\r\n`);
const lines = fc.array(line, { minLength: 0, maxLength: 12 }).map((all) => all.join(''));
/** Output that does more than go down: it must never make a rewrite begin too late. */
const special = fc.constantFrom(
  'no newline at the end',
  '\x1b[31mred that stays\r\n',
  '\x1b[44mblue ground\x1b[m\r\n',
  ' 10%\r 50%\r\x1b[Kdone\r\n',
  'one\r\ntwo\r\nthree\r\n\x1b[3A\x1b[Knew\r\n\x1b[2B',
  '\x1b[2J\x1b[H',
  '\x1b[2J\x1b[Hclear\r\nscreen\r\n',
  '\x1b[H\x1b[3J\x1b[2J',
  '\x1b[5;1Hmiddle',
  // The cursor stands at the start of a line, above text that stays.
  '\x1b[9A\r',
  'long line below\r\nlong line below\r\nlong line below\x1b[H\r',
  '\x1b[3;5r',
  '\x1b[r',
  '\x1b[?1049hother screen\r\n\x1b[?1049l',
  '\x1b[?25lhidden\r\n',
  '\x1bM\x1bMup',
  '\x1b7kept\r\n\r\n\x1b8restored\r\n',
  '\x1bc',
  '\x1b[4hinsert',
  '\x1b[?7lno wrap',
  '\x1b[2Linserted lines',
  '\x1b[2S',
  '\x1b(0qqq',
  '\x1b(Bplain\r\n',
  'tab\tstop\x1bH\r\n',
  '\nonly down',
);
const output = fc.oneof({ weight: 6, arbitrary: lines }, { weight: 1, arbitrary: special });
const step = fc.tuple(output, output, fc.nat(40)).map(([first, second, pause]): Chunk[] => [
  { at: 0, data: `\x1b[?2004h${PROMPT}` },
  { at: 10, data: 'command\r\n\x1b[?2004l\r' },
  { at: 20, data: first },
  { at: 21 + pause, data: second },
]);
const timeline = fc.array(step, { minLength: 4, maxLength: 25 }).map(timelineOf);
const place = fc.record({ step: fc.nat(24), ms: fc.oneof(fc.constant(0), fc.nat(70), fc.constant(99)) });

async function played(given: Timeline, position: Position, shape: TerminalShape) {
  const terminal = createTerminal(shape);
  await write(terminal, bytesAt(given, 'docker', position));
  const buffer = bufferOf(terminal);
  terminal.dispose();
  return buffer;
}

/** Goes from place to place in one terminal, and compares it at each with one that was played to it. */
async function compareSeeks(given: Timeline, places: readonly Position[], shape: TerminalShape): Promise<number> {
  const terminal = createTerminal(shape);
  let from = START;
  let cuts = 0;
  for (const wanted of places) {
    const to = clampPosition(given, wanted);
    const { reset, data } = delta(given, 'docker', from, to, shape);
    if (reset) terminal.reset();
    await write(terminal, data);
    expect(bufferOf(terminal)).toEqual(await played(given, to, shape));
    if (reset && cutBefore(given, 'docker', to, shape) > 0) cuts += 1;
    from = to;
  }
  terminal.dispose();
  return cuts;
}

for (const cols of [80, 60]) {
  test(`seeking shows exactly the buffer that playing shows, ${cols} columns wide`, async () => {
    test.setTimeout(120_000);
    let cuts = 0;
    const size = fc.record({ rows: fc.integer({ min: 2, max: 6 }), scrollback: fc.nat(12) });
    await fc.assert(
      fc.asyncProperty(
        timeline,
        fc.array(place, { minLength: 1, maxLength: 6 }),
        size,
        async (given, places, shape) => {
          cuts += await compareSeeks(given, places, { cols, ...shape });
        },
      ),
      { numRuns: 250 },
    );
    expect(cuts, 'rewrites that began later than the session').toBeGreaterThan(20);
  });
}

/** 200 steps of 500 bytes. */
const LONG = timelineOf(
  Array.from({ length: 200 }, (_, index) => [
    { at: 0, data: PROMPT },
    { at: 100, data: `docker ps ${index}\r\n` },
    { at: 200, data: `${`${index}`.padEnd(68, '.')}\r\n`.repeat(7) },
  ]),
);

test('in a long session a rewrite holds a few screens, not all that was printed', () => {
  const size = { rows: 24, scrollback: 200 };
  const all = bytesAt(LONG, 'docker', endPosition(LONG)).length;
  const back = delta(LONG, 'docker', endPosition(LONG), endOf(LONG, 150), size);
  expect(all).toBeGreaterThan(95_000);
  expect(back.reset).toBe(true);
  expect(back.data.length).toBeLessThan(20_000);
  const forth = delta(LONG, 'docker', START, endPosition(LONG), size);
  expect(forth.data.length).toBeLessThan(20_000);
  expect(delta(LONG, 'docker', endOf(LONG, 3), endOf(LONG, 4), size).reset).toBe(false);
});

test('a long session is sought in exactly as it is played', async () => {
  const places = [199, 150, 0, 80, 81, 20, 199, 10].map((index) => endOf(LONG, index));
  expect(await compareSeeks(LONG, places, { cols: 80, rows: 24, scrollback: 200 })).toBeGreaterThan(3);
});
