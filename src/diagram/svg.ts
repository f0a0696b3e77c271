/**
 * Rendered diagrams as text: what can be lit in them, and links on their nodes.
 *
 * The renderer writes every node as `<a class="mm-link" data-node="shim">` and every edge with
 * `data-from="shim" data-to="nginx"`. An `a` without `href` does nothing; `linkNodes` makes links of those that lead
 * somewhere.
 */
import { didYouMean } from '../lib/suggest.ts';
import { escapeMarkup, unescapeMarkup } from './escape.ts';

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
}
export interface DiagramParts {
  readonly nodes: readonly string[];
  /** Frames around nodes; they are lit by their id as nodes are, and lead nowhere. */
  readonly clusters: readonly string[];
  readonly edges: readonly DiagramEdge[];
}

/** Where a node leads, and what a screen reader says about it. */
export interface NodeLink {
  readonly href: string;
  readonly label: string;
}

const NODE = /<a\b[^>]*?\sdata-node="([^"]*)"[^>]*>/g;
const CLUSTER = /\sdata-cluster="([^"]*)"/g;
const EDGE = /\sdata-from="([^"]*)"\s+data-to="([^"]*)"/g;

/** How an edge is written in a session's `lights`. */
export const edgeName = ({ from, to }: DiagramEdge): string => `${from}->${to}`;

/** The nodes, frames and edges of a rendered diagram, each once, in the order in which they are drawn. */
export function describeSvg(svg: string): DiagramParts {
  const nodes = new Set([...svg.matchAll(NODE)].map(([, id = '']) => id));
  const edges = new Map(
    [...svg.matchAll(EDGE)].map(([, from = '', to = '']) => [edgeName({ from, to }), { from, to }]),
  );
  const clusters = new Set([...svg.matchAll(CLUSTER)].map(([, id = '']) => id));
  return { nodes: [...nodes], clusters: [...clusters], edges: [...edges.values()] };
}

/**
 * Makes links of nodes. With at least one link the picture becomes a group: what is inside `role="img"` could not be
 * reached by a screen reader.
 *
 * The links are `xlink:href`: the `href` property of an SVG link is no text, and scripts that read the links of a page
 * trip over it.
 *
 * @param linkOf where a node leads; undefined for a node that leads nowhere
 */
export function linkNodes(svg: string, linkOf: (node: string) => NodeLink | undefined): string {
  let hasLinks = false;
  const linked = svg.replace(NODE, (tag: string, node: string) => {
    const link = linkOf(node);
    if (link === undefined) return tag;
    hasLinks = true;
    return tag.replace(/>$/, ` xlink:href="${escapeMarkup(link.href)}" aria-label="${escapeMarkup(link.label)}">`);
  });
  return hasLinks ? linked.replace(/(<svg\b[^>]*?\s)role="img"/, '$1role="group"') : linked;
}

/** The words of a node as they stand in the drawing, line by line; its id if it has none. */
export function nodeLines(svg: string, node: string): string[] {
  const start = svg.indexOf(` data-node="${escapeMarkup(node)}"`);
  const group = start < 0 ? '' : svg.slice(start, svg.indexOf('</a>', start));
  const lines = [...group.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line = '']) => unescapeMarkup(line));
  return lines.length === 0 ? [node] : lines;
}

/**
 * Checks the names that a step lights against what is drawn.
 *
 * @param names nodes ("shim") and edges ("shim->nginx")
 * @returns a sentence for each name that is not in the diagram, with the nearest one that is
 */
export function validateLights(
  diagram: string,
  names: readonly string[],
  { nodes, clusters, edges }: DiagramParts,
): string[] {
  const known = [...nodes, ...clusters, ...edges.map(edgeName)];
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const isEdge = name.includes('->');
      const candidates = isEdge ? edges.map(edgeName) : [...nodes, ...clusters];
      const list = candidates.length === 0 ? 'none' : candidates.join(', ');
      return `the diagram "${diagram}" has no ${isEdge ? 'edge' : 'node'} "${name}"${didYouMean(name, candidates)} (known: ${list})`;
    });
}
