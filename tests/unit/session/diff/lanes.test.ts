import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { diffLanes, type Lane, lanesDiffer, type TimelineStep, versionsDiffer } from '../../../../src/session/index.ts';
import { runOf } from '../support.ts';

const run = (output: string, exitCode = 0): Lane => runOf({ output, exitCode });
const NONE: Lane = { kind: 'none', reason: 'There is no daemon.' };
const step = (docker: Lane, podman: Lane): TimelineStep => ({ id: 'step', lanes: { docker, podman }, durationMs: 1 });
const kinds = (docker: Lane, podman: Lane): readonly [string, string] => {
  const diff = diffLanes(step(docker, podman));
  const letters = (lane: keyof typeof diff): string => diff[lane].map(({ kind }) => kind[0]).join('');
  return [letters('docker'), letters('podman')];
};

const CASES: readonly (readonly [sentence: string, docker: Lane, podman: Lane, kinds: readonly [string, string]])[] = [
  ['equal lines are the same', run('a\nb'), run('a\nb'), ['ss', 'ss']],
  ['lines that differ by chance are the same', run('14ef72664d98'), run('24ef72664d98'), ['s', 's']],
  ['a line that the other lane has not is only here', run('a b\nx y z\nc d'), run('a b\nc d'), ['sos', 'ss']],
  ['another number is another value', run('Containers: 2'), run('Containers: 0'), ['v', 'v']],
  ['another value of a key is another value', run('Driver: overlay2'), run('Driver: vfs'), ['v', 'v']],
  ['another user of a process is another value', run('root  nginx: master'), run('ana  nginx: master'), ['v', 'v']],
  ['the name of the engine is another value', run('docker version one'), run('podman version one'), ['v', 'v']],
  ['two words that are all there is are values', run('root'), run('ana'), ['v', 'v']],
  ['words in lists are there or not', run('one\nbin\ntwo'), run('one\netc\ntwo'), ['sos', 'sos']],
  ['lines that say other things are only here', run('no such container here'), run('web is up'), ['o', 'o']],
  ['errors of a lane that fails alone fail', run('Error: in use', 125), run('a1b2c3d4e5f6'), ['f', 'o']],
  ['a line that both print stays the same where one fails', run('a b\nc d', 1), run('a b'), ['sf', 's']],
  ['lanes that both fail are compared as others are', run('Error: no x', 1), run('Error: no x', 125), ['s', 's']],
  ['beside a lane with nothing to run all is only here', run('a\nb'), NONE, ['oo', '']],
  ['beside a lane with nothing to run nothing fails', NONE, run('a', 1), ['', 'o']],
  ['no output has no lines', run(''), run('a'), ['', 'o']],
];
for (const [sentence, docker, podman, expected] of CASES) {
  test(sentence, () => {
    expect(kinds(docker, podman)).toEqual(expected);
  });
}

test('the lines of a difference are the lines of the output, and the matched ones come in pairs', () => {
  const text = fc
    .array(fc.string({ unit: fc.constantFrom(...'ab1 :') }), { maxLength: 12 })
    .map((all) => all.join('\n'));
  fc.assert(
    fc.property(text, text, fc.nat(1), (left, right, code) => {
      const diff = diffLanes(step(run(left, code), run(right)));
      const textOf = (lines: readonly { readonly text: string }[]): string => lines.map((line) => line.text).join('\n');
      expect([textOf(diff.docker), textOf(diff.podman)]).toEqual([left, right]);
      for (const kind of ['same', 'value'] as const) {
        const count = (lane: keyof typeof diff): number => diff[lane].filter((line) => line.kind === kind).length;
        expect(count('docker')).toBe(count('podman'));
      }
    }),
  );
});

test('very long outputs are compared too', () => {
  const lines = (word: string): Lane => run(Array.from({ length: 3000 }, (_, index) => `${word} ${index}`).join('\n'));
  expect(kinds(lines('a'), lines('a'))[0]).toMatch(/^s+$/);
});

test('lanes differ if outputs or exit codes do, apart from chance', () => {
  expect(lanesDiffer(step(run('14ef72664d98'), run('24ef72664d98')))).toBe(false);
  expect(lanesDiffer(step(run('a'), run('b')))).toBe(true);
  expect(lanesDiffer(step(run('a', 1), run('a', 125)))).toBe(true);
  expect(lanesDiffer(step(run('a'), NONE))).toBe(false);
  expect(lanesDiffer(step(NONE, run('a', 1)))).toBe(false);
});

test('two recordings of a step differ if either lane does', () => {
  const old = step(run('version 28'), run('5963 conmon'));
  expect(versionsDiffer(old, step(run('version 28'), run('5963 conmon')))).toBe(false);
  expect(versionsDiffer(old, step(run('version 29'), run('5963 conmon')))).toBe(true);
  expect(versionsDiffer(old, step(run('version 28'), run('none', 1)))).toBe(true);
  expect(versionsDiffer(old, step(run('version 28'), NONE))).toBe(true);
});
