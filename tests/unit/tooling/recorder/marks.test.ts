import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { splitMarks } from '../../../../src/session/osc.ts';
import { createMarkReader, formatMark, type Token } from '../../../../src/tooling/recorder/marks.ts';

const joined = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');
const names = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token.kind === 'mark' ? token.mark : '.')).join('');

test('an exit code and the next prompt that arrive in one read are told apart', () => {
  const read = createMarkReader();
  const tokens = read(`out\r\n${formatMark('D', 125)}${formatMark('A')}ana:~$ ${formatMark('B')}`);
  expect(names(tokens)).toBe('.DA.B');
  expect(tokens[1]).toMatchObject({ mark: 'D', exitCode: 125 });
});

test('a mark that the network cut in two is held back until it is whole', () => {
  const read = createMarkReader();
  expect(joined(read('text\u001b]13'))).toBe('text');
  expect(names(read('3;D;0'))).toBe('');
  expect(names(read('\u0007more'))).toBe('D.');
});

test('colours and other sequences are passed on at once', () => {
  const read = createMarkReader();
  expect(joined(read('\u001b[32mana\u001b[0m'))).toBe('\u001b[32mana\u001b[0m');
});

test('however a stream is cut into pieces, its marks are the same', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('\u001b', '\u001b]', '\u001b[1m', '\u001b]0;title\u0007', '\u001b]133;', '\u0007', '\u001b\\'),
    fc.constantFrom('A', 'B', 'C').map((mark) => formatMark(mark as 'A')),
    fc.integer({ min: 0, max: 255 }).map((code) => formatMark('D', code)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(40), { maxLength: 12 }), (parts, cuts) => {
      const stream = `${parts.join('')}${formatMark('A')}`;
      const places = [...cuts.map((cut) => cut % (stream.length + 1)), 0, stream.length].sort((a, b) => a - b);
      const read = createMarkReader();
      const tokens = places.slice(1).flatMap((end, index) => read(stream.slice(places[index], end)));
      const marks = (all: readonly Token[]) => all.filter(({ kind }) => kind === 'mark');
      expect(joined(tokens)).toBe(stream);
      expect(marks(tokens)).toEqual(marks(splitMarks(stream)));
    }),
  );
});
