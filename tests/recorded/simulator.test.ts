import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ENGINES } from '../../src/schema/engines.ts';
import { scoreFolder, TRANSCRIPTS, transcriptFolders } from '../../src/tooling/simulate/score.ts';

/** What each folder must reach: shares of steps that are exact, and whose exit code is right. */
const GOALS = { exact: 0.95, code: 0.99 };

const published: readonly { readonly folder: string; readonly engines: unknown }[] = JSON.parse(
  readFileSync('content/score.json', 'utf8'),
);

for (const folder of transcriptFolders('.')) {
  test(`the simulator answers as the engines of ${folder} did`, () => {
    test.setTimeout(120_000);
    const { engines, misses } = scoreFolder(join(TRANSCRIPTS, folder));
    for (const engine of ENGINES) {
      const { steps, exact, code } = engines[engine];
      const told = misses.map(({ file, step, cmd }) => `${file} step ${step}: ${cmd}`).join('\n');
      expect(exact / steps, `${engine}: ${exact} of ${steps} exact\n${told}`).toBeGreaterThanOrEqual(GOALS.exact);
      expect(code / steps, `${engine}: ${code} of ${steps} exit codes\n${told}`).toBeGreaterThanOrEqual(GOALS.code);
    }
    const shown = published.find((row) => row.folder === folder);
    expect(shown?.engines, 'content/score.json is old: npm run -s score').toEqual(engines);
  });
}
