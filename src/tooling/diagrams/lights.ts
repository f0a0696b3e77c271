/** Checks what sessions light against what diagrams hold. Reads committed renderings, needs no browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSvg, validateLights } from '../../diagram/index.ts';
import { didYouMean } from '../../lib/suggest.ts';
import type { SessionScript } from '../../schema/index.ts';
import { nameIn } from '../content/folder.ts';
import type { Problem } from '../content/problem.ts';
import { readSources, renderingOf } from './sources.ts';

/** The line on which a step names something, counted from 1; undefined if it cannot be found. */
function lineOf(text: string, step: string, name: string): number | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => new RegExp(`id:\\s*['"]?${step}['"]?\\s*(,|$)`).test(line));
  const found = lines.findIndex((line, index) => index >= start && line.includes(name) && !line.trim().startsWith('#'));
  return start < 0 || found < 0 ? undefined : found + 1;
}

/**
 * Finds diagrams, nodes and edges that a session lights and that do not exist. A diagram without a current rendering
 * is left to `checkDiagrams`, which asks for one.
 *
 * @param root the content folder
 * @param id the session's id
 */
export function checkLights(root: string, id: string, script: Pick<SessionScript, 'steps'>): Problem[] {
  const path = join(root, 'sessions', id, 'session.yaml');
  const text = readFileSync(path, 'utf8');
  const sources = readSources(root);
  const ids = sources.map((source) => source.id);
  return script.steps.flatMap((step) =>
    Object.entries(step.lights).flatMap(([diagram, names]) => {
      const problem = (name: string, message: string): Problem => {
        const line = lineOf(text, step.id, name);
        const where = `step "${step.id}": lights: ${message}`;
        return { file: nameIn(root, path), ...(line === undefined ? {} : { line }), message: where };
      };
      const source = sources.find((source) => source.id === diagram);
      if (source === undefined)
        return [problem(diagram, `no diagram has the id "${diagram}"${didYouMean(diagram, ids)}`)];
      const svg = renderingOf(source);
      if (svg === undefined) return [];
      const parts = describeSvg(svg);
      return names.flatMap((name) => validateLights(diagram, [name], parts).map((message) => problem(name, message)));
    }),
  );
}
