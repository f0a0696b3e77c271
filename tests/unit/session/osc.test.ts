import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { commandParts, isIdle, splitMarks } from '../../../src/session/index.ts';

const mark = (name: string, end = '\x07'): string => `\x1b]133;${name}${end}`;
const COMMAND = `${mark('A')}ana:~$ ${mark('B')}ls\r\n${mark('C')}a b\r\n${mark('D;2')}`;

test('a command is taken apart at its marks', () => {
  expect(commandParts(COMMAND)).toEqual({
    ok: true,
    value: { prompt: 'ana:~$ ', typed: 'ls\r\n', output: 'a b\r\n', exitCode: 2, rest: '' },
  });
});

test('the string terminator ends a mark as BEL does', () => {
  expect(commandParts(COMMAND.replaceAll('\x07', '\x1b\\'))).toEqual(commandParts(COMMAND));
});

test('bracketed-paste sequences stay in the prompt and the typed text, and titles in the output', () => {
  const stream = `\x1b[?2004h${mark('A')}$ ${mark('B')}ls\r\n\x1b[?2004l\r${mark('C')}\x1b]0;title\x07x${mark('D;0')}`;
  expect(commandParts(stream)).toMatchObject({
    value: { prompt: '$ ', typed: 'ls\r\n\x1b[?2004l\r', output: '\x1b]0;title\x07x' },
  });
});

test('the prompt after a command is its rest', () => {
  expect(commandParts(`${COMMAND}${mark('A')}ana:~$ ${mark('B')}`)).toMatchObject({ value: { rest: 'ana:~$ ' } });
});

for (const name of ['A', 'B', 'C', 'D']) {
  test(`a command without its mark ${name} is refused, and the mark is named`, () => {
    const stream = splitMarks(COMMAND)
      .filter((token) => token.kind === 'text' || token.mark !== name)
      .map(({ text }) => text);
    expect(commandParts(stream.join(''))).toMatchObject({ ok: false, error: { mark: name } });
  });
}

test('an end without an exit code is refused', () => {
  expect(commandParts(COMMAND.replace('D;2', 'D'))).toMatchObject({ ok: false, error: { mark: 'D' } });
});

test('tokens joined again are the stream, whatever it is', () => {
  const piece = fc.constantFrom(
    mark('A'),
    mark('D;1', '\x1b\\'),
    '\x1b]133;A',
    '\x1b',
    '\x07',
    'text',
    '\r\n',
    '\x1b]133;',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const stream = pieces.join('');
      expect(
        splitMarks(stream)
          .map(({ text }) => text)
          .join(''),
      ).toBe(stream);
    }),
  );
});

const IDLE: readonly (readonly [stream: string, idle: boolean])[] = [
  ['', true],
  [mark('A'), true],
  [`${mark('A')}ana:~$ ${mark('B')}\x1b[?2004h`, true],
  [`${mark('A')}ana:~$ ${mark('B')}l`, false],
  ['text', false],
  [COMMAND, false],
];
for (const [stream, idle] of IDLE) {
  test(`${JSON.stringify(stream)} is ${idle ? 'nothing but a prompt' : 'more than a prompt'}`, () => {
    expect(isIdle(stream)).toBe(idle);
  });
}
