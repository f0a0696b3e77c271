/** What `npm run build` and the tests ask, without a browser: is every diagram described, rendered and current? */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot, nameIn, namesIn } from '../content/folder.ts';
import type { Problem } from '../content/problem.ts';
import { checkSource, type DiagramSource, readSources, renderedFolder } from './sources.ts';

/** Renderings that no source asks for: of diagrams that are gone or have changed. */
export function orphans(root: string, sources: readonly DiagramSource[]): string[] {
  const folder = renderedFolder(root);
  const wanted = new Set(sources.map(({ rendering }) => rendering));
  return namesIn(folder)
    .map((name) => join(folder, name))
    .filter((path) => !wanted.has(path));
}

/** Every problem of the diagrams below a content folder. */
export function checkDiagrams(root: string = contentRoot()): Problem[] {
  const sources = readSources(root);
  const stale = orphans(root, sources);
  const problems = sources.flatMap(checkSource);
  for (const { id, file, rendering } of sources) {
    if (existsSync(rendering)) continue;
    const older = stale.some((path) => path.startsWith(join(renderedFolder(root), `${id}.`)));
    const state = older ? 'has changed since it was rendered' : 'is not rendered';
    problems.push({ file, message: `the diagram ${state}; run: npm run diagrams` });
  }
  for (const path of stale) {
    problems.push({ file: nameIn(root, path), message: 'no diagram has this rendering; run: npm run diagrams' });
  }
  return problems;
}
