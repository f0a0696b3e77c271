/**
 * Part of `npm run diagrams`: draws the Open Graph images that are missing or stale and deletes those that no page has.
 * With --check it draws nothing and needs no browser.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../content/folder.ts';
import { library } from '../content/library.ts';
import { ContentError, formatProblem } from '../content/problem.ts';
import { checkImages, OG_FOLDER, type OgImage, wantedImages } from './images.ts';

/** The images that the content asks for. Content that cannot be read ends the program with its problems. */
function wantedNow(): OgImage[] {
  try {
    return wantedImages(library());
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const wanted = wantedNow();

function check(): void {
  const problems = checkImages(wanted);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`og: ${wanted.length} images, all there`);
}

async function draw(): Promise<void> {
  const missing = wanted.filter(({ file }) => !existsSync(join(OG_FOLDER, file)));
  if (missing.length > 0) await (await import('./render.ts')).drawImages(missing);
  const files = new Set(wanted.map(({ file }) => file));
  const orphans = namesIn(OG_FOLDER, '.png').filter((name) => !files.has(name));
  for (const name of orphans) rmSync(join(OG_FOLDER, name));
  console.log(`og: ${wanted.length} images, ${missing.length} drawn, ${orphans.length} deleted`);
}

if (process.argv[2] === '--check') check();
else await draw();
