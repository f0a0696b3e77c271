import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  completionContext,
  type EditorState,
  type Effect,
  newEditor,
  parseHistory,
  reduceEditor,
  renderEditor,
  serializeHistory,
  textWidth,
} from '../../../src/shell/index.ts';

function type(data: string, state: EditorState = newEditor()): readonly [EditorState, readonly Effect[]] {
  return reduceEditor(state, { kind: 'data', data });
}
const shown = (state: EditorState): string => `${state.text.slice(0, state.cursor)}|${state.text.slice(state.cursor)}`;

test('keys move and change the text as readline does', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['hello\u0001X', 'X|hello'],
    ['hello\u001b[D\u001b[D_', 'hel_|lo'],
    ['one two\u001bb\u001b[1;5DX', 'X|one two'],
    ['one two\u0017', 'one |'],
    ['one two\u0001\u000b\u0019\u0019', 'one twoone two|'],
    ['ab\u0014', 'ba|'],
    ['hello\u001b[D\u001b[3~\u007f', 'hel|'],
    ['héllo 日本\u007f\u0002!', 'héllo !|日'.replace('!|日', '!|日')],
    ['a\u0015b\u001f\u001f', 'a|'],
    ['one\u0001\u001bu', 'ONE|'],
    ['\u001b[200~a\r\nb\u001b[201~c', 'a\nbc|'],
  ];
  for (const [keys, expected] of cases)
    expect({ keys, shown: shown(type(keys)[0]) }).toEqual({ keys, shown: expected });
});

test('Enter runs a complete command and goes on with one that is not', () => {
  const [state, effects] = type('for i in 1 2\rdo echo $i\rdone\r');
  expect(effects).toEqual([{ kind: 'submit', text: 'for i in 1 2\ndo echo $i\ndone' }]);
  expect(state.history).toEqual(['for i in 1 2\ndo echo $i\ndone']);
  expect(state.text).toBe('');
});

test('Up and Down go through the history and bring the unfinished line back; Ctrl-R searches it', () => {
  const start = newEditor(['docker ps', 'podman ps', 'ls']);
  expect(type('dra\u001b[A\u001b[A', start)[0].text).toBe('podman ps');
  expect(type('dra\u001b[A\u001b[A\u001b[B\u001b[B', start)[0].text).toBe('dra');
  expect(type('\u0012ps', start)[0].text).toBe('podman ps');
  expect(type('\u0012ps\u0012', start)[0].text).toBe('docker ps');
  expect(type('x\u0012ps\u0007', start)[0].text).toBe('x');
  expect(type('\u0012dock\r', start)[1]).toEqual([{ kind: 'submit', text: 'docker ps' }]);
  expect(parseHistory(serializeHistory(start.history))).toEqual(start.history);
  expect(parseHistory('rubbish')).toEqual([]);
});

test('Tab asks for candidates, puts in what they share, and lists them the second time', () => {
  const [asked, effects] = type('docker i\t');
  expect(effects).toEqual([{ kind: 'complete', text: 'docker i', cursor: 8, again: false }]);
  const [shared] = reduceEditor(asked, {
    kind: 'candidates',
    candidates: ['image', 'images', 'imports'],
    again: false,
  });
  expect(shown(shared)).toBe('docker im|');
  expect(
    reduceEditor(shared, { kind: 'candidates', candidates: ['image', 'images', 'imports'], again: true })[1],
  ).toEqual([{ kind: 'list', candidates: ['image', 'images', 'imports'] }]);
  const done = (text: string, candidate: string): string =>
    shown(reduceEditor(type(text)[0], { kind: 'candidates', candidates: [candidate], again: false })[0]);
  expect(done('docker ru', 'run')).toBe('docker run |');
  expect(done('cat my', 'my file')).toBe('cat my\\ file |');
  expect(done('cat "my', 'my file')).toBe('cat "my file" |');
  expect(done('cd /us', '/usr/')).toBe('cd /usr/|');
  expect(done('echo $HO', 'HOME')).toBe('echo $HOME |');
});

test('the context of a word says what could stand there', () => {
  const at = (text: string): unknown => {
    const { words, current, position } = completionContext(text, text.length);
    return [words, current, position];
  };
  expect(at('')).toEqual([[], '', 'command']);
  expect(at('doc')).toEqual([[], 'doc', 'command']);
  expect(at('docker run -')).toEqual([['docker', 'run'], '-', 'argument']);
  expect(at('a | sudo "do')).toEqual([['sudo'], 'do', 'argument']);
  expect(at('X=1 do')).toEqual([[], 'do', 'command']);
  expect(at('cat 2> /tm')).toEqual([['cat'], '/tm', 'redirect']);
  expect(at('echo "$HO')).toEqual([['echo'], 'HO', 'variable']);
  expect(at('docker rm $(docker p')).toEqual([['docker'], 'p', 'argument']);
  expect(at('if tr')).toEqual([[], 'tr', 'command']);
});

/** A screen that understands what the renderer writes. */
function screen(columns: number) {
  const rows: string[][] = [[]];
  let row = 0;
  let column = 0;
  const write = (data: string): void => {
    for (const [, sequence, count, letter, char] of data.matchAll(/(\u001b\[(\d*)([A-Z]))|([\s\S])/gu)) {
      if (sequence) {
        if (letter === 'A') row -= Number(count || 1);
        if (letter === 'C') column += Number(count || 1);
        if (letter === 'J') rows.splice(row + (column > 0 ? 1 : 0), rows.length);
        if (letter === 'J' && column === 0) rows[row] = [];
      } else if (char === '\r') column = 0;
      else if (char === '\n') row++;
      else if (char !== undefined) {
        const width = textWidth(char);
        if (column + width > columns) {
          row++;
          column = 0;
        }
        rows[row] ??= [];
        (rows[row] as string[])[column] = char;
        if (width === 2) (rows[row] as string[])[column + 1] = '';
        column += width;
      }
      rows[row] ??= [];
    }
  };
  return {
    write,
    lines: () => rows.map((cells) => Array.from(cells, (cell) => cell ?? ' ').join('')),
    cursor: () => [row, column],
  };
}

const keys = fc.constantFrom(
  'a',
  'bc ',
  '日',
  '👍🏽',
  'e\u0301',
  '"',
  '\t',
  '\r',
  '\u001b[A',
  '\u001b[B',
  '\u001b[C',
  '\u001b[D',
  '\u0001',
  '\u0005',
  '\u000b',
  '\u0015',
  '\u0017',
  '\u0019',
  '\u0014',
  '\u0012',
  '\u0007',
  '\u007f',
  '\u0004',
  '\u001b[3~',
  '\u001bb',
  '\u001bf',
  '\u001bd',
  '\u001by',
  '\u001b.',
  '\u001b[200~p\nq\u001b[201~',
  '\u001b',
  '\u001b[',
  '\u001f',
  '\u0003',
);

test('whatever is typed, the cursor is in the text, at a character, and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 60 }), (typed) => {
      let state = newEditor(['echo one', 'two "lines"\nhere']);
      for (const data of typed) {
        [state] = type(data, state);
        expect(state.cursor).toBeGreaterThanOrEqual(0);
        expect(state.cursor).toBeLessThanOrEqual(state.text.length);
        expect(state.text.slice(0, state.cursor)).not.toMatch(/[\ud800-\udbff]$/);
        expect(state.position).toBeLessThanOrEqual(state.history.length);
        completionContext(state.text, state.cursor);
      }
    }),
    { numRuns: 80 },
  );
});

test('drawing over what was drawn shows the same as drawing anew, and puts the cursor where it belongs', () => {
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 40 }), fc.integer({ min: 8, max: 30 }), (typed, columns) => {
      const view = { prompt: 'ana$ ', columns };
      let state = newEditor(['echo one two three four five']);
      const live = screen(columns);
      let before = renderEditor(state, view);
      live.write(before.output);
      for (const data of typed) {
        [state] = type(data, state);
        before = renderEditor(state, view, before.drawn);
        live.write(before.output);
      }
      const anew = screen(columns);
      anew.write(renderEditor(state, view).output);
      const trimmed = (lines: readonly string[]): string => lines.join('\n').replace(/\s+$/, '');
      expect(trimmed(live.lines())).toBe(trimmed(anew.lines()));
      expect(live.cursor()).toEqual(anew.cursor());
    }),
    { numRuns: 200 },
  );
});
