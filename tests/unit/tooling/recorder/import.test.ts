import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type ForeignCast, readForeignCast } from '../../../../src/session/index.ts';
import { importLane } from '../../../../src/tooling/recorder/import/lane.ts';
import { rawHead, renderLine } from '../../../../src/tooling/recorder/import/line.ts';
import { toStream } from '../../../../src/tooling/recorder/import/stream.ts';
import { transcript } from '../../../../src/tooling/recorder/transcript.ts';
import { script } from './script.ts';

function fixture(name: string): ForeignCast {
  const read = readForeignCast(readFileSync(new URL(`../../../support/casts/${name}.cast`, import.meta.url), 'utf8'));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}
const request = { session: 'who-and-where', script, engine: 'podman' } as const;
const exitCodes = [0, 0, 0, 2, 0];

for (const [name, codes] of [
  ['asciinema-v2', { exitCodes }],
  ['asciinema-v3', { exitCodes }],
  ['asciinema-v2-marks', {}],
] as const) {
  test(`${name}.cast becomes a lane with the commands, outputs and exit codes of its session`, () => {
    const lane = importLane(fixture(name), { ...request, ...codes });
    expect(transcript(lane.events).map(({ id, command, output, exitCode }) => [id, command, output, exitCode])).toEqual(
      [
        ['who', 'id -un', 'ana', 0],
        ['there', 'cd /tmp', '', 0],
        ['version', 'podman --version', 'podman version 5.8.6', 0],
        ['missing', 'ls /nope', "ls: cannot access '/nope': No such file or directory", 2],
        ['count', 'sleep 2.5; seq 2', '1\n2', 0],
      ],
    );
    expect(lane.shortened['count']).toBeGreaterThan(1);
    expect(Object.keys(lane.processes)).toEqual(script.steps.map(({ id }) => id));
  });
}

test("the person's slips of the fingers and the terminal's titles are not imported", () => {
  const data = importLane(fixture('asciinema-v2'), { ...request, exitCodes })
    .events.map((event) => event.data)
    .join('');
  expect(data).not.toContain('\b');
  expect(data).not.toContain('machineid');
  expect(data).not.toContain('2004');
});

test('the prompt keeps its colours and stands below the last step too', () => {
  const { events } = importLane(fixture('asciinema-v2'), { ...request, exitCodes });
  expect(events[1]?.data).toContain('\u001b[01;32mana@containerhost\u001b[00m:\u001b[01;34m~\u001b[00m$ ');
  expect(events.at(-1)?.data).toContain('$ ');
});

test('without marks exit codes must be given: they are not made up', () => {
  expect(() => importLane(fixture('asciinema-v2'), request)).toThrow(
    /does not say how "id -un" ended.*\n.*--exit-codes/,
  );
});

test('a command that was not run is named with what was run instead', () => {
  const steps = script.steps.filter(({ id }) => id !== 'version');
  const wrong = { ...request, exitCodes, script: { ...script, steps } };
  expect(() => importLane(fixture('asciinema-v2'), wrong)).toThrow(
    'step missing: expected the command "ls /nope" next, found "podman --version"',
  );
});

test('a recording without the first command is refused with what it has', () => {
  const steps = script.steps.slice(0, 2).map((one) => ({ ...one, podman: { command: 'uname', frame: [] } }));
  const other = { ...request, script: { ...script, steps } };
  expect(() => importLane(fixture('asciinema-v2-marks'), other)).toThrow(
    /step who: expected the command "uname".*"id -un"/,
  );
  expect(() => importLane(fixture('asciinema-v2'), other)).toThrow(/no prompt with the first command, "uname"/);
});

test('a terminal that was resized is refused', () => {
  const cast = fixture('asciinema-v3');
  const resized = { ...cast, events: [...cast.events, { at: 99_999, code: 'r', data: '100x30' } as const] };
  expect(() => importLane(resized, { ...request, exitCodes })).toThrow('resized from 80x24 to 100x30');
});

test('a prompt of a form of its own is found by --prompt', () => {
  const event = (at: number, data: string) => ({ at, code: 'o', data }) as const;
  const cast: ForeignCast = {
    ...{ version: 2, cols: 80, rows: 24 },
    events: [event(0, '>> '), event(10, 'id -un\r\n'), event(20, 'ana\r\n>> ls\r\n'), event(30, '>> ')],
  };
  const steps = script.steps.slice(0, 1);
  const lane = importLane(cast, { ...request, script: { ...script, steps }, prompt: '>> ', exitCodes: [0] });
  expect(transcript(lane.events)).toMatchObject([{ command: 'id -un', output: 'ana' }]);
});

test('a line shows what is left after backspaces, insertions and deletions', () => {
  expect(renderLine('podman --versoin\b\u001b[K\b\u001b[K\b\u001b[Kion')).toBe('podman --version');
  expect(renderLine('ac\b\u001b[1@b')).toBe('abc');
  expect(renderLine('axbc\b\b\b\u001b[1P')).toBe('abc');
  expect(renderLine('old\r\u001b[Knew')).toBe('new');
  expect(rawHead('\u001b[32mana\u001b[0m$ ls', 5)).toBe('\u001b[32mana\u001b[0m$ ');
});

test('however a stream is cut into events, its text is the same', () => {
  const unseen = fc.constantFrom(
    '\u001b]0;title\u0007',
    '\u001b[?2004h',
    '\u001b[?2004l\r',
    '\u001b]3008;end=1\u001b\\',
  );
  const seen = fc.stringMatching(/^[a-z$ ]{0,6}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(seen, unseen)), fc.array(fc.nat(60)), (parts, cuts) => {
      const whole = parts.flat().join('');
      const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)), whole.length].sort((a, b) => a - b);
      const events = places
        .slice(1)
        .map((end, index) => ({ at: index, code: 'o' as const, data: whole.slice(places[index], end) }));
      const stream = toStream(events);
      expect(stream.text).toBe(parts.map(([text]) => text).join(''));
      expect(
        stream
          .slice(0, stream.text.length, 0)
          .map(({ data }) => data)
          .join(''),
      ).toBe(stream.text);
    }),
  );
});
