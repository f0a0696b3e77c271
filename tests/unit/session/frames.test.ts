import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { findFrames, missingFrames } from '../../../src/session/index.ts';

const found = (text: string, ...frames: string[]): string[] =>
  findFrames(text, frames).map(({ start, end }) => text.slice(start, end));

test('a frame is found wherever it stands as a word', () => {
  expect(found('root x root\nrootless', 'root')).toEqual(['root', 'root']);
});

test('{n} is any number and {id} any id', () => {
  expect(found('systemd(1)---conmon(5963)---nginx', 'conmon({n})')).toEqual(['conmon(5963)']);
  expect(found('container 14ef72664d98 is up', '{id}')).toEqual(['14ef72664d98']);
  expect(findFrames('x conmon(12)', ['conmon({n})'])).toEqual([{ start: 2, end: 12, frame: 'conmon({n})' }]);
});

test('a part of a word is found only where no whole word is', () => {
  expect(found('overlay2', 'overlay')).toEqual(['overlay']);
  expect(found('overlay2 overlay', 'overlay')).toEqual(['overlay']);
});

test('signs mean themselves', () => {
  expect(found('a.b a+b (x) [y] {z} $5', 'a.b', '[y]', '{z}', '$5')).toEqual(['a.b', '[y]', '{z}', '$5']);
  expect(found('axb', 'a.b')).toEqual([]);
});

test('where frames overlap the first stays, and of two that begin together the longer', () => {
  expect(found('docker run web', 'docker', 'docker run', 'run web')).toEqual(['docker run']);
});

test('frames that stand nowhere are named', () => {
  expect(missingFrames('conmon(5)', ['conmon({n})', 'shim({n})', 'root'])).toEqual(['shim({n})', 'root']);
  expect(missingFrames('docker run web', ['docker run', 'run web'])).toEqual([]);
});

test('places are in order, within the text and apart from each other, whatever the frames are', () => {
  const piece = fc.string({ unit: fc.constantFrom(...'ab1({n}).* \n'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab12(.) \n') }),
      fc.array(piece, { maxLength: 5 }),
      (text, frames) => {
        let end = 0;
        for (const frame of findFrames(text, frames)) {
          expect(frame.start).toBeGreaterThanOrEqual(end);
          expect(frame.end).toBeGreaterThan(frame.start);
          end = frame.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
