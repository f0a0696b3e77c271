/** What the `Diagram` component shows: the committed rendering, with links to the steps of a session that light it. */
import { firstSteps, type Lights, lightsOf, linkNodes, nodeLines } from '../../diagram/index.ts';
import { didYouMean } from '../../lib/suggest.ts';
import { contentRoot } from '../content/folder.ts';
import type { Library } from '../content/library.ts';
import { readSources, renderingOf } from './sources.ts';

export interface Figure {
  readonly svg: string;
  readonly lights: Lights;
}

/**
 * The committed rendering of a diagram.
 *
 * @throws Error that names the file, what to run, and the nearest id if there is no such diagram
 */
export function committedSvg(id: string, root: string = contentRoot()): string {
  const sources = readSources(root);
  const source = sources.find((source) => source.id === id);
  if (source === undefined) {
    const ids = sources.map((source) => source.id);
    throw new Error(`<Diagram id="${id}">: expected a file diagrams/${id}.mmd, found none${didYouMean(id, ids)}`);
  }
  const svg = renderingOf(source);
  if (svg === undefined)
    throw new Error(
      `<Diagram id="${id}">: ${source.file} is not rendered, or has changed since; run: npm run diagrams`,
    );
  return svg;
}

/**
 * A diagram with a link on every node that a session's steps light.
 *
 * @param session whose steps light it; none for a diagram that stands by itself
 * @throws Error if there is no such diagram, rendering or session
 */
export function diagramFigure(
  id: string,
  session: string | undefined,
  { root, sessions }: Pick<Library, 'root' | 'sessions'>,
): Figure {
  const svg = committedSvg(id, root);
  if (session === undefined) return { svg, lights: {} };
  const entry = sessions.get(session);
  if (entry === undefined)
    throw new Error(
      `<Diagram id="${id}" session="${session}">: no session has this id${didYouMean(session, sessions.keys())}`,
    );
  const { steps } = entry.script;
  const first = firstSteps(steps, id);
  const linked = linkNodes(svg, (node) => {
    const step = steps.find((step) => step.id === first.get(node));
    if (step === undefined) return undefined;
    // The name holds all words of the box, so that who speaks to the computer can say what is read there.
    const title = step.title.replaceAll('`', '');
    return { href: `#${session}/${step.id}`, label: `${nodeLines(svg, node).join(' ')}: go to the step “${title}”` };
  });
  return { svg: linked, lights: lightsOf(steps, id) };
}
