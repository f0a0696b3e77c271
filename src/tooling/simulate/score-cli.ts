/**
 * Compares the simulator with all recorded transcripts.
 *
 *     npm run -s score              a line for each engine and folder; writes content/score.json and README's part
 *     npm run -s score -- --misses  also each step that comes out otherwise
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINES } from '../../schema/index.ts';
import { withScore } from './published.ts';
import { scoreFolder, TRANSCRIPTS, transcriptFolders } from './score.ts';

const showsMisses = process.argv.includes('--misses');
const table = transcriptFolders('.').map((folder) => {
  const score = scoreFolder(join(TRANSCRIPTS, folder));
  for (const engine of ENGINES) {
    const { steps, exact, code } = score.engines[engine];
    const percent = (part: number): string => (steps === 0 ? '-' : ((100 * part) / steps).toFixed(1));
    console.log(
      `${folder} ${engine}: ${exact}/${steps} steps exact (${percent(exact)} %), exit code right in ${percent(code)} %`,
    );
  }
  if (showsMisses) {
    for (const { file, step, cmd, parts, recorded, simulated } of score.misses) {
      console.log(`  ${file} step ${step}: ${parts.join(', ')}\n    $ ${cmd}`);
      for (const part of parts)
        console.log(
          `    real ${part}: ${JSON.stringify(recorded[part])}\n    sim  ${part}: ${JSON.stringify(simulated[part])}`,
        );
    }
  }
  return { folder, engines: score.engines };
});
writeFileSync('content/score.json', `${JSON.stringify(table, null, 2)}\n`);
writeFileSync('README.md', withScore(readFileSync('README.md', 'utf8'), table));
