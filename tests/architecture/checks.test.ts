import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

/** Types, lint and format are tests as well, so that one closing line counts everything. */
const CHECKS: readonly (readonly [sentence: string, command: string, ...args: string[]])[] = [
  ['the core compiles without the DOM, Node, clocks and chance', 'tsc', '-p', 'src/tsconfig.core.json'],
  ['all types are right', 'astro', 'check', '--minimumFailingSeverity', 'error'],
  ['lint and format have nothing to say', 'biome', 'ci', '--colors=off'],
];

for (const [sentence, command, ...args] of CHECKS) {
  test(sentence, () => {
    test.setTimeout(180_000);
    const { status, stdout, stderr } = spawnSync(`node_modules/.bin/${command}`, args, { encoding: 'utf8' });
    expect(status, `${stdout}\n${stderr}`).toBe(0);
  });
}
