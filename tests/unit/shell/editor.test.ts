import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  type EditorEvent,
  type EditorState,
  type Effect,
  newEditor,
  ownsKey,
  reduceEditor,
  searchPrompt,
} from '../../../src/shell/editor/index.ts';

/** What the text field tells after a text was typed or pasted into it. */
function typed({ text, cursor }: EditorState, more: string): EditorEvent {
  return { kind: 'field', text: text.slice(0, cursor) + more + text.slice(cursor), cursor: cursor + more.length };
}

const NAMED = /^([CA]-.|[A-Z][a-z]+[A-Za-z]*$)/;

/** Presses keys by their names; what has no such name is typed into the field, a character at a time. */
function press(keys: readonly string[], start = newEditor()): readonly [EditorState, readonly Effect[]] {
  let state = start;
  const effects: Effect[] = [];
  for (const key of keys.flatMap((each) => (NAMED.test(each) ? [each] : [...each]))) {
    const [next, more] = reduceEditor(state, ownsKey(state, key) ? { kind: 'key', name: key } : typed(state, key));
    state = next;
    effects.push(...more);
  }
  return [state, effects];
}

const shown = ({ text, cursor }: EditorState): string => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

test('keys move and change the text as readline does', () => {
  const cases: readonly (readonly [keys: readonly string[], text: string])[] = [
    [['hello', 'C-a', 'X'], 'X|hello'],
    [['hello', 'C-b', 'C-b', '_'], 'hel_|lo'],
    [['one two', 'A-b', 'A-b', 'X'], 'X|one two'],
    [['one two', 'C-w'], 'one |'],
    [['one two', 'C-a', 'C-k', 'C-y', 'C-y'], 'one twoone two|'],
    [['one two', 'C-w', 'C-w', 'C-y'], 'one two|'],
    [['ab', 'C-t'], 'ba|'],
    [['hello', 'C-b', 'C-d', 'C-h'], 'hel|'],
    [['héllo 日本', 'C-h', 'C-b', '!'], 'héllo !|日'],
    [['one', 'C-a', 'A-u'], 'ONE|'],
  ];
  for (const [keys, expected] of cases)
    expect({ keys, shown: shown(press(keys)[0]) }).toEqual({ keys, shown: expected });
});

test('undo takes back what was typed in a row, what was pasted, and what a key did, a step each', () => {
  const [state] = press(['ls -l', 'C-u', 'ps']);
  expect(press(['C-_'], state)[0].text).toBe('');
  expect(press(['C-_', 'C-_'], state)[0].text).toBe('ls -l');
  expect(press(['C-_', 'C-_', 'C-_'], state)[0].text).toBe('');
  const [pasted] = reduceEditor(state, typed(state, ' aux'));
  expect(press(['C-_'], pasted)[0].text).toBe('ps');
});

test('a field that holds what the editor knows changes nothing, so kills in a row still gather', () => {
  const [killed] = press(['one two', 'C-w']);
  const [same] = reduceEditor(killed, { kind: 'field', text: killed.text, cursor: killed.cursor });
  expect(same).toBe(killed);
});

test('Enter submits the text and remembers it once, but not what begins with a blank', () => {
  const [state, effects] = press(['ls', 'Enter', 'ls', 'Enter', ' pwd', 'Enter']);
  expect(effects).toEqual(['ls', 'ls', ' pwd'].map((text) => ({ kind: 'submit', text })));
  expect(state.history).toEqual(['ls']);
  expect(state.text).toBe('');
});

test('what the host or the page must do comes out as effects', () => {
  expect(press(['C-d'])[1]).toEqual([{ kind: 'end' }]);
  expect(press(['a', 'C-a', 'C-d'])).toMatchObject([{ text: '' }, []]);
  expect(press(['a', 'C-c'])).toMatchObject([{ text: '' }, [{ kind: 'interrupt' }]]);
  expect(press(['a', 'C-l'])).toMatchObject([{ text: 'a' }, [{ kind: 'clear' }]]);
  expect(press(['C-h'])[1]).toEqual([{ kind: 'bell' }]);
});

test('Up and Down go through the lines of a text, then through the history, and bring the unfinished line back', () => {
  const start = newEditor(['docker ps', 'podman ps', 'ls']);
  expect(press(['dra', 'ArrowUp', 'ArrowUp'], start)[0].text).toBe('podman ps');
  expect(press(['dra', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown'], start)[0].text).toBe('dra');
  expect(shown(press(['one\ntwo', 'ArrowUp'], start)[0])).toBe('one|\ntwo');
});

test('Ctrl-R searches the history, and the prompt says for what', () => {
  const start = newEditor(['docker ps', 'podman ps', 'ls']);
  const [found] = press(['C-r', 'ps'], start);
  expect(found.text).toBe('podman ps');
  expect(searchPrompt(found)).toBe("(reverse-i-search)`ps':");
  expect(press(['C-r'], found)[0].text).toBe('docker ps');
  expect(searchPrompt(press(['x'], found)[0])).toBe("(failed reverse-i-search)`psx':");
  expect(press(['x', 'Backspace'], found)[0].text).toBe('podman ps');
  expect(press(['C-r', 'dock', 'Enter'], start)[1]).toEqual([{ kind: 'submit', text: 'docker ps' }]);
});

test('a search ends with Ctrl-G as if it had not been, with Esc at what it found, and with another key’s work', () => {
  const start = newEditor(['docker ps', 'podman ps', 'ls']);
  expect(shown(press(['x', 'C-r', 'ps', 'C-g'], start)[0])).toBe('x|');
  const [kept] = press(['x', 'C-r', 'ps', 'Escape'], start);
  expect(shown(kept)).toBe('podman |ps');
  expect(searchPrompt(kept)).toBe('');
  expect(press(['ArrowDown', 'ArrowDown'], kept)[0].text).toBe('x');
  expect(shown(press(['C-r', 'ps', 'End'], start)[0])).toBe('podman ps|');
});

test('what is pasted into a search is searched for; what is taken out of the field ends it', () => {
  const [begun] = press(['C-r'], newEditor(['docker ps', 'ls']));
  const [found] = reduceEditor(begun, typed(begun, 'dock'));
  expect(found).toMatchObject({ text: 'docker ps', search: { query: 'dock' } });
  const [ended] = reduceEditor(found, { kind: 'field', text: 'docker', cursor: 6 });
  expect(ended).toMatchObject({ text: 'docker', search: undefined });
});

test('Tab asks for candidates, puts in what they share and lists them', () => {
  const [asked, effects] = press(['docker i', 'Tab']);
  expect(effects).toEqual([{ kind: 'complete', text: 'docker i', cursor: 8 }]);
  const candidates = ['images', 'image', 'imports'];
  const [shared, list] = reduceEditor(asked, { kind: 'candidates', candidates });
  expect(shown(shared)).toBe('docker im|');
  expect(list).toEqual([{ kind: 'list', candidates: ['image', 'images', 'imports'] }]);
  expect(reduceEditor(asked, { kind: 'candidates', candidates: [] })).toEqual([asked, [{ kind: 'bell' }]]);
});

test('a single candidate is finished, quoted the way the word was begun', () => {
  const done = (text: string, candidate: string): string =>
    shown(reduceEditor(press([text])[0], { kind: 'candidates', candidates: [candidate] })[0]);
  expect(done('docker ru', 'run')).toBe('docker run |');
  expect(done('cat my', 'my file')).toBe('cat my\\ file |');
  expect(done('cat my\\ f', 'my file')).toBe('cat my\\ file |');
  expect(done('cat "my', 'my file')).toBe('cat "my file" |');
  expect(done('cd /us', '/usr/')).toBe('cd /usr/|');
  expect(done('docker run --network=fr', '--network=front')).toBe('docker run --network=front |');
  expect(done('echo $HO', 'HOME')).toBe('echo $HOME |');
});

const typing = ['a', 'bc ', '日', '👍🏽', 'e\u0301', '"', 'p\nq'];
const keys = [
  'C-a',
  'C-b',
  'C-c',
  'C-d',
  'C-e',
  'C-f',
  'C-g',
  'C-h',
  'C-k',
  'C-r',
  'C-s',
  'C-t',
  'C-u',
  'C-w',
  'C-y',
  'C-_',
];
const others = ['A-b', 'A-f', 'A-d', 'A-y', 'A-t', 'A-.', 'A-<', 'Enter', 'Tab', 'ArrowUp', 'ArrowDown', 'Escape'];

test('whatever is typed, the cursor is in the text, at a character, and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...typing, ...keys, ...others), { maxLength: 60 }), (pressed) => {
      let state = newEditor(['echo one', 'two "lines"\nhere']);
      for (const key of pressed) {
        [state] = reduceEditor(state, typing.includes(key) ? typed(state, key) : { kind: 'key', name: key });
        expect(state.cursor).toBeGreaterThanOrEqual(0);
        expect(state.cursor).toBeLessThanOrEqual(state.text.length);
        expect(state.text.slice(0, state.cursor)).not.toMatch(/[\ud800-\udbff]$/);
        expect(state.position).toBeLessThanOrEqual(state.history.length);
      }
    }),
    { numRuns: 200 },
  );
});
