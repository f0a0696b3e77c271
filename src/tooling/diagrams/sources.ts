/** Diagrams as authors write them: `content/diagrams/<id>.mmd`, and where their rendering is kept. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idSchema } from '../../schema/index.ts';
import { contentRoot, filesBelow, nameIn } from '../content/folder.ts';
import type { Problem } from '../content/problem.ts';

/** Raised whenever the renderer draws the same source in another way: everything is then rendered again. */
const PIPELINE = 1;

export interface DiagramSource {
  readonly id: string;
  /** How the file is named in messages. */
  readonly file: string;
  readonly text: string;
  /** Names this source as this pipeline and this Mermaid render it. */
  readonly key: string;
  /** Path of the SVG, whether it is there or not. */
  readonly rendering: string;
}

/** The exact version of Mermaid that the project names. */
function mermaidVersion(): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return String(devDependencies.mermaid);
}

/** 16 hex digits that change when the source, the pipeline or Mermaid does. Line ends and outer blanks do not count. */
export function keyOf(text: string, mermaid: string = mermaidVersion()): string {
  const normal = text.replaceAll('\r\n', '\n').trim();
  return createHash('sha256').update(`${PIPELINE}\n${mermaid}\n${normal}`).digest('hex').slice(0, 16);
}

/** The folder that holds the committed renderings. */
export const renderedFolder = (root: string = contentRoot()): string => join(root, 'diagrams', '.rendered');

/** All diagrams below a content folder, sorted by id. */
export function readSources(root: string = contentRoot()): DiagramSource[] {
  const version = mermaidVersion();
  return filesBelow(join(root, 'diagrams'), '.mmd').map(([id, path]) => {
    const text = readFileSync(path, 'utf8');
    const key = keyOf(text, version);
    return { id, file: nameIn(root, path), text, key, rendering: join(renderedFolder(root), `${id}.${key}.svg`) };
  });
}

/** What is wrong with a source before anything is rendered: an id that is none, or no words for who cannot see it. */
export function checkSource({ id, file, text }: DiagramSource): Problem[] {
  const lines = text.split(/\r?\n/);
  const kind = lines.findIndex((line) => /^\s*(flowchart|graph|stateDiagram|sequenceDiagram)/.test(line));
  const line = Math.max(kind, 0) + 1;
  const problems: Problem[] = [];
  if (!idSchema.safeParse(id).success)
    problems.push({ file, message: `"${id}" is no diagram id: expected lower-case words joined by hyphens` });
  if (kind < 0)
    problems.push({ file, line, message: 'expected flowchart, stateDiagram or sequenceDiagram, found none' });
  if (!lines.some((text) => /^\s*accTitle\s*:\s*\S/.test(text)))
    problems.push({
      file,
      line,
      message: 'expected "accTitle: …", a title for who cannot see the diagram, found none',
    });
  if (!/^\s*accDescr\s*(?::\s*\S|\{\s*\S)/m.test(text)) {
    problems.push({
      file,
      line,
      message: 'expected "accDescr: …" or "accDescr { … }", which says in words what the diagram shows, found none',
    });
  }
  return problems;
}

/** The rendering of a source, or undefined if it is missing or stale. */
export const renderingOf = ({ rendering }: DiagramSource): string | undefined =>
  existsSync(rendering) ? readFileSync(rendering, 'utf8').trim() : undefined;
