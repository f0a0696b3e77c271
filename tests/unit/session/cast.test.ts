import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type NewCastEvent, readCast, readForeignCast, writeCast } from '../../../src/session/index.ts';
import { commandEvents, headerOf, marker } from './support.ts';

const HEADER = headerOf('docker');
const EVENTS = [marker('first'), ...commandEvents('docker ps', 'CONTAINER ID\r\n')];
const GOOD = writeCast(HEADER, EVENTS);

function errorOf(text: string) {
  const read = readCast(text);
  if (read.ok) throw new Error('the cast was read');
  return read.error;
}
const withLine = (line: string): string => `${GOOD}${line}\n`;

test('a written cast ends with a newline and has at most three decimals', () => {
  expect(GOOD.endsWith('\n')).toBe(true);
  const text = writeCast(
    HEADER,
    Array.from({ length: 9 }, () => ({ afterMs: 1000 / 3, code: 'o', data: 'x' }) as const),
  );
  const seconds = text
    .split('\n')
    .slice(1, -1)
    .map((line) => (JSON.parse(line) as [number])[0]);
  expect(seconds.every((each) => /^\d+(\.\d{1,3})?$/.test(String(each)))).toBe(true);
  expect(seconds.reduce((sum, each) => sum + each * 1000, 0)).toBeCloseTo(3000, 5);
});

test('what is written is read again, and a long recording does not drift', () => {
  const event = fc.record({
    afterMs: fc.double({ min: 0, max: 5000, noNaN: true }),
    code: fc.constantFrom('o', 'i', 'm', 'r', 'x'),
    data: fc.string({ unit: 'binary' }),
  }) as fc.Arbitrary<NewCastEvent>;
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 60 }), (events) => {
      const read = readCast(writeCast(HEADER, events));
      if (!read.ok) return expect(read.error.message).toContain('cut short');
      expect(read.value.header).toEqual(HEADER);
      let exact = 0;
      for (const [index, { afterMs, code, data }] of events.entries()) {
        exact += afterMs;
        expect(read.value.events[index]).toEqual({ at: Math.round(exact), code, data });
      }
    }),
  );
});

/** The line after the last of the good cast. */
const NEXT = GOOD.split('\n').length;

const WRONG: readonly (readonly [sentence: string, text: string, line: number, message: RegExp])[] = [
  ['an empty file', '', 1, /empty/],
  ['a header that is no JSON', 'cast!\n', 1, /not valid JSON/],
  ['version 2', '{"version":2,"width":80,"height":24}\n', 1, /asciicast version 3, found version 2/],
  ['a header of another kind', '[]\n', 1, /found \[\]/],
  ['an event that is no JSON', withLine('[0.1,"o"'), NEXT, /not valid JSON/],
  ['an event with a part too few', withLine('[0.1,"o"]'), NEXT, /expected \[number, string, string\]/],
  ['an event with a time that is no number', withLine('["1","o","x"]'), NEXT, /expected \[number/],
  ['a negative interval', withLine('[-1,"o","x"]'), NEXT, /out of bounds.*found -1/],
  ['an interval without end', withLine('[1e999,"o","x"]'), NEXT, /out of bounds.*found Infinity/],
  ['an interval of a week', withLine('[604800,"o","x"]'), NEXT, /out of bounds/],
  ['a file that breaks off within a line', GOOD.slice(0, -3), NEXT - 1, /cut short.*newline/],
  ['a file without events', `${JSON.stringify(HEADER)}\n`, 1, /cut short.*no events/],
  ['a last command without its end', GOOD.replace(/.*133;D.*\n/, ''), NEXT - 2, /cut short.*133;D/],
];
for (const [sentence, text, line, message] of WRONG) {
  test(`the reader refuses ${sentence} and names the line`, () => {
    const error = errorOf(text);
    expect(error.kind).toBe('cast-error');
    expect(error.message).toMatch(message);
    expect(error.line).toBe(line);
  });
}

test('the reader names every wrong field of a header', () => {
  const { session, ...rest } = HEADER.provenance;
  const error = errorOf(`${JSON.stringify({ ...HEADER, term: { cols: 0, rows: 24 }, provenance: rest })}\n`);
  expect(session).toBe('what-run-starts');
  expect(error.message).toContain('term.cols');
  expect(error.message).toContain('provenance.session');
});

test('a cast without provenance is refused', () => {
  const { provenance, ...rest } = HEADER;
  expect(provenance.host).toBeTruthy();
  expect(errorOf(GOOD.replace(JSON.stringify(HEADER), JSON.stringify(rest))).message).toContain('provenance');
});

test('a command that was typed and not run is a cast cut short', () => {
  const text = writeCast(HEADER, commandEvents('docker ps', '').slice(0, 5));
  expect(errorOf(text).message).toContain('typed and not run');
});

test('comments and unknown events are skipped, and the time of the latter counts', () => {
  const read = readCast(withLine('# a comment\n[2,"future","?"]\n[1,"o",""]'));
  if (!read.ok) throw new Error(read.error.message);
  const [before, last] = read.value.events.slice(-2);
  expect((last?.at ?? 0) - (before?.at ?? 0)).toBe(3000);
});

test('a cast of asciinema, version 2, is read with its absolute times', () => {
  const text = '{"version":2,"width":100,"height":30,"timestamp":5,"title":"t"}\n[0.5,"o","a"]\n[1.25,"o","b"]\n';
  const read = readForeignCast(text);
  expect(read).toEqual({
    ok: true,
    value: {
      ...{ version: 2, cols: 100, rows: 30, timestamp: 5, title: 't' },
      events: [
        { at: 500, code: 'o', data: 'a' },
        { at: 1250, code: 'o', data: 'b' },
      ],
    },
  });
});

test('a cast of asciinema, version 3, is read with its intervals', () => {
  const read = readForeignCast('{"version":3,"term":{"cols":80,"rows":24}}\n[0.5,"o","a"]\n[1.25,"x","0"]\n');
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.events.map(({ at }) => at)).toEqual([500, 1750]);
});

for (const text of [
  '{"version":1}\n',
  '{"version":2,"width":80}\n',
  'null\n',
  '{"version":2,"width":80,"height":24}\n[2,"o",""]\n[1,"o",""]\n',
]) {
  test(`a foreign cast is refused: ${JSON.stringify(text)}`, () => {
    expect(readForeignCast(text)).toMatchObject({ ok: false, error: { kind: 'cast-error' } });
  });
}
