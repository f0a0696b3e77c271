import { expect, test } from '@playwright/test';
import { copyLayer } from '../../../../../src/sim/engine/build/copy.ts';
import { parseDockerfile } from '../../../../../src/sim/engine/build/dockerfile.ts';
import { ignored } from '../../../../../src/sim/engine/build/ignore.ts';
import { neededStages, planOf } from '../../../../../src/sim/engine/build/stages.ts';
import { expand, splitWords } from '../../../../../src/sim/engine/build/words.ts';

const instructions = (text: string) => {
  const parsed = parseDockerfile(text);
  if (!parsed.ok) throw new Error(parsed.error.text);
  return parsed.value.instructions;
};

test('continued lines are one instruction, comments among them are left out', () => {
  const [, run] = instructions('FROM busybox\nRUN echo a \\\n# why\n  b\n');
  expect(run).toMatchObject({ name: 'RUN', rest: 'echo a   b', start: 2, end: 4 });
});

test('a here-document belongs to its instruction', () => {
  const [, run, last] = instructions('FROM busybox\nRUN <<EOF\necho a\nEOF\nUSER ana\n');
  expect(run?.heredocs).toEqual([{ name: 'EOF', content: 'echo a\n', expand: true }]);
  expect(last?.name).toBe('USER');
});

test('JSON forms and options are told apart from words', () => {
  const [, cmd, copy] = instructions('FROM busybox\nCMD ["a", "b"]\nCOPY --from=one --chown=1:2 /a /b\n');
  expect(cmd?.json).toEqual(['a', 'b']);
  expect(copy).toMatchObject({ flags: ['--from=one', '--chown=1:2'], rest: '/a /b' });
});

test('variables are replaced as shells do, outside of single quotes', () => {
  expect(expand('$' + '{A:-x}-$B-$' + '{C:+set}', { B: '1', C: '2' })).toBe('x-1-set');
  expect(splitWords('A="two words" \'$B\' \\$B', { B: '1' })).toEqual(['A=two words', '$B', '$B']);
});

test('a build needs just the stages that its target is made of', () => {
  const parsed = parseDockerfile('FROM busybox AS a\nFROM busybox AS b\nFROM busybox AS c\nCOPY --from=a /x /x\n');
  const plan = parsed.ok ? planOf(parsed.value, {}) : undefined;
  if (!plan?.ok) throw new Error('no plan');
  const target = plan.value.stages[2];
  expect(target && neededStages(plan.value.stages, target).map(({ name }) => name)).toEqual(['a', 'c']);
});

test('the last pattern of .dockerignore that fits decides', () => {
  const leave = ignored('*.log\n!keep.log\ndocs/**/*.md\n');
  expect(['a.log', 'keep.log', 'docs/x/y.md', 'sub/a.log'].map(leave)).toEqual([true, false, true, false]);
});

test('copying a folder copies what is in it, a missing source is named', () => {
  const meta = { mode: 0o644, uid: 0, gid: 0, mtime: 0 };
  const from = {
    '/': { kind: 'dir', ...meta },
    '/d': { kind: 'dir', ...meta },
    '/d/f': { kind: 'file', data: 'x', ...meta },
  } as const;
  const wish = { from, files: [], workdir: '/', owner: undefined, chmod: undefined, unpack: false, now: 0 };
  const copied = copyLayer({ ...wish, sources: ['d'], destination: '/to/' }, () => undefined);
  expect(copied.ok && Object.keys(copied.value).sort()).toEqual(['/to', '/to/f']);
  expect(copyLayer({ ...wish, sources: ['nofile'], destination: '/x' }, () => undefined)).toEqual({
    ok: false,
    error: '/nofile',
  });
});
