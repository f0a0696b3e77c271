/**
 * Runs transcripts on the simulated host.
 *
 *     npm run -s simulate -- IN_DIR OUT_DIR
 *
 * IN_DIR holds files NAME.json of the shape { engine, version, user, images, steps: [{ cmd }] }; each is run on a
 * fresh host with that version of the engine, and written to OUT_DIR under the same name with code, stdout and stderr.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulate, transcriptSchema } from './transcript.ts';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  console.error('usage: npm run -s simulate -- IN_DIR OUT_DIR');
  process.exit(2);
}
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).filter((name) => name.endsWith('.json'))) {
  const read = transcriptSchema.safeParse(JSON.parse(readFileSync(join(from, file), 'utf8')));
  if (!read.success) {
    console.error(
      `${file}: this is no transcript: ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
    process.exitCode = 1;
    continue;
  }
  try {
    writeFileSync(join(to, file), `${JSON.stringify(simulate(read.data), null, 1)}\n`);
  } catch (error) {
    console.error(`${file}: the simulator failed: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
  }
}
