import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { movesCursor, screenLines, screenText } from '../../../src/session/index.ts';
import { bufferOf, createTerminal, write } from './terminal.ts';

/** What a real terminal shows, wide enough that nothing wraps, without empty lines at its end. */
async function shownBy(stream: string, rows: number): Promise<string> {
  const terminal = createTerminal({ cols: 999, rows, scrollback: 2000 });
  await write(terminal, stream);
  const { lines } = bufferOf(terminal);
  terminal.dispose();
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1).join('\n');
}

const SAMPLES: readonly (readonly [sentence: string, stream: string, text: string])[] = [
  ['lines', 'a\r\nb\r\n', 'a\nb'],
  ['a bare newline, which goes straight down', 'ab\nc', 'ab\n  c'],
  [
    'colours, titles and marks, which are dropped',
    '\x1b[1;31mred\x1b[0m \x1b]0;title\x07\x1b]133;C\x1b\\end',
    'red end',
  ],
  ['progress written over itself', ' 10%\r 50%\r100%\r\ndone', '100%\ndone'],
  ['a backspace', 'ab\bc', 'ac'],
  ['tabs', 'a\tb\r\n12345678\tc', 'a       b\n12345678        c'],
  ['an erased rest of a line', 'long line\rshort\x1b[K', 'short'],
  ['an erased start of a line', 'abc\x1b[1Kd', '   d'],
  ['moves to a column and back', 'abc\x1b[2Gx\x1b[Dy\x1b[2Cz', 'ayc z'],
  [
    'lines drawn again, as a download shows them',
    'one: wait\r\ntwo: wait\r\n\x1b[2A\x1b[2Kone: done\r\x1b[2Bend',
    'one: done\ntwo: wait\nend',
  ],
  ['a cleared screen', 'a\r\nb\x1b[2J\x1b[Hc', 'c'],
  ['a screen erased below the cursor', 'a\r\nb\r\nc\x1b[2;1H\x1b[J', 'a'],
  ['nothing', '', ''],
];
for (const [sentence, stream, text] of SAMPLES) {
  test(`the screen shows ${sentence} as a real terminal does`, async () => {
    expect(screenText(stream)).toBe(text);
    expect(screenText(stream)).toBe(await shownBy(stream, 24));
  });
}

test('any stream of text, moves and erasures is shown as a real terminal shows it', async () => {
  const count = fc.nat(6).map((n) => (n === 0 ? '' : String(n)));
  const move = fc.tuple(count, fc.constantFrom(...'ABCDGH')).map(([n, letter]) => `\x1b[${n}${letter}`);
  const place = fc.tuple(count, count).map(([row, column]) => `\x1b[${row};${column}H`);
  const erasure = fc.constantFrom('\x1b[J', '\x1b[1J', '\x1b[2J', '\x1b[3J', '\x1b[K', '\x1b[1K', '\x1b[2K');
  const text = fc.string({ unit: fc.constantFrom(...'abc 12é→') });
  const other = fc.constantFrom('\x1b[32m', '\x1b[m', '\x1b]133;A\x07', '\x1b[?2004h', '\r', '\n', '\r\n', '\b', '\t');
  const stream = fc.array(fc.oneof(text, other, move, place, erasure), { maxLength: 60 }).map((all) => all.join(''));
  await fc.assert(
    fc.asyncProperty(stream, fc.integer({ min: 2, max: 8 }), async (given, rows) => {
      expect(screenText(given, rows)).toBe(await shownBy(given, rows));
    }),
    { numRuns: 300 },
  );
});

test('a cursor sent far away costs no memory', () => {
  expect(screenLines('\x1b[999999999Cx\x1b[999999999Bx').join('').length).toBeLessThan(3000);
});

const MOVES: readonly (readonly [stream: string, moves: boolean])[] = [
  ['plain\r\nlines\r\n', false],
  ['\x1b[1mbold\x1b[0m\tx\x1b[3Cy', false],
  ['\x1b[01;31m\x1b[Kmatch\x1b[m\x1b[K\r\n', false],
  ['ends with a return\r', false],
  ['10%\r20%', true],
  ['a\bb', true],
  ['\x1b[2A', true],
  ['\x1b[H\x1b[J', true],
  ['\x1b7x\x1b8', true],
  ['\x1b(Bx', false],
];
for (const [stream, moves] of MOVES) {
  test(`${JSON.stringify(stream)} ${moves ? 'moves the cursor' : 'only goes forward'}`, () => {
    expect(movesCursor(stream)).toBe(moves);
  });
}
