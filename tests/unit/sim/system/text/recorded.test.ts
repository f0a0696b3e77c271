import { expect, test } from '@playwright/test';
import { compareTable } from './tables.ts';

const TABLES: readonly (readonly [what: string, file: string, least: number])[] = [
  ['cat, head, tail, wc, cut, sort, uniq, tr, seq, printf and their like', 'lines', 200],
  ['grep, sed and awk', 'grep-sed-awk', 250],
  ['test, expr, env, timeout, xargs, date, diff, od and their like', 'small-tools', 200],
  ['jq', 'jq', 250],
  ["busybox's applets", 'busybox', 180],
];

for (const [what, name, least] of TABLES) {
  test(`${what} print what the real ones printed`, () => {
    const { differences, count } = compareTable(new URL(`recorded/${name}.json`, import.meta.url));
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(least);
  });
}
