/**
 * `npm run diagrams`: renders the diagrams that are missing or changed, and deletes renderings that nobody needs.
 *
 *     --check   renders nothing, needs no browser: fails on a missing, stale or orphaned rendering
 *     --verify  renders everything again and compares; another Chromium may measure text otherwise, so this only advises
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { contentRoot } from '../content/folder.ts';
import { formatProblem } from '../content/problem.ts';
import { checkDiagrams, orphans } from './check.ts';
import { checkSource, readSources, renderedFolder, renderingOf } from './sources.ts';

const root = contentRoot();
const sources = readSources(root);
const counted = (count: number): string => `${count} ${count === 1 ? 'diagram' : 'diagrams'}`;

function check(): void {
  const problems = checkDiagrams(root);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`diagrams: ${counted(sources.length)}, all rendered`);
}

async function renderMissing(): Promise<void> {
  const problems = sources.flatMap(checkSource);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) process.exitCode = 1;
  const missing = sources.filter((source) => renderingOf(source) === undefined && checkSource(source).length === 0);
  if (missing.length > 0) {
    mkdirSync(renderedFolder(root), { recursive: true });
    const { openRenderer } = await import('./render.ts');
    const renderer = await openRenderer();
    try {
      for (const source of missing) writeFileSync(source.rendering, await renderer.render(source));
    } finally {
      await renderer.close();
    }
  }
  const gone = orphans(root, sources);
  for (const path of gone) rmSync(path);
  console.log(`diagrams: ${counted(sources.length)}, ${missing.length} rendered, ${gone.length} deleted`);
}

async function verify(): Promise<void> {
  const { openRenderer } = await import('./render.ts');
  const renderer = await openRenderer();
  try {
    for (const source of sources) {
      const again = (await renderer.render(source)).trim();
      const state = renderingOf(source) === again ? 'the same' : 'differs';
      console.log(`${source.file}: ${state}`);
    }
  } finally {
    await renderer.close();
  }
}

const MODES = new Map([
  [undefined, renderMissing],
  ['--check', async () => check()],
  ['--verify', verify],
]);
const mode = process.argv[2];
const run = MODES.get(mode);
try {
  if (run === undefined) throw new Error(`diagrams: expected --check, --verify or nothing, found "${mode}"`);
  await run();
} catch (error) {
  // What an author can mend is said in a sentence, without the trace of the renderer.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
