import type { Cluster, Edge, End, Model, Node } from '../model.ts';
import { boxOf, linesOf } from './text.ts';

/** What Mermaid's database of a flowchart or state diagram tells. */
export interface FlowData {
  readonly nodes: readonly {
    readonly id: string;
    readonly domId?: string;
    readonly cssClasses?: string;
    readonly parentId?: string;
    readonly isGroup?: boolean;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly start: string;
    readonly end: string;
    readonly pattern?: string;
    readonly arrowTypeStart?: string;
    readonly arrowTypeEnd?: string;
    readonly stroke?: string;
    readonly thickness?: string;
  }[];
}

const SHAPES = 'rect, path, polygon, circle, ellipse';
const classesOf = (text: string | undefined): string[] =>
  (text ?? '').split(/\s+/).filter((name) => name !== '' && name !== 'default');

function find(svg: SVGSVGElement, selector: string, what: string): Element {
  const found = svg.querySelector(selector);
  if (found === null) throw new Error(`Mermaid drew no ${what}`);
  return found;
}

function nodeOf(svg: SVGSVGElement, data: FlowData['nodes'][number]): Node {
  const group = find(svg, `g.node[id$="-${CSS.escape(data.domId ?? data.id)}"]`, `node "${data.id}"`);
  const shape = [...group.querySelectorAll(SHAPES)].find((element) => element.closest('.label') === null);
  const label = group.querySelector('foreignObject');
  return {
    id: data.id,
    classes: classesOf(data.cssClasses),
    box: boxOf(shape ?? group, svg),
    lines: label === null ? [] : linesOf(label, svg),
    cluster: data.parentId,
  };
}

function clusterOf(svg: SVGSVGElement, data: FlowData['nodes'][number]): Cluster {
  const group = find(svg, `g.cluster[id$="-${CSS.escape(data.id)}"]`, `subgraph "${data.id}"`);
  const label = group.querySelector('.cluster-label foreignObject');
  return {
    id: data.id,
    classes: classesOf(data.cssClasses),
    box: boxOf(group.querySelector('rect') ?? group, svg),
    lines: label === null ? [] : linesOf(label, svg),
  };
}

const endOf = (arrow: string | undefined): End => {
  if (arrow === undefined || arrow === 'arrow_open' || arrow === 'none') return 'none';
  return arrow.includes('cross') ? 'cross' : 'arrow';
};

/** Moves path data from the place that its element has to the picture's own coordinates. */
function placed(path: SVGPathElement, svg: SVGSVGElement): string {
  const origin = svg.getBoundingClientRect();
  const matrix = path.getScreenCTM() ?? new DOMMatrix();
  let isX = false;
  return (path.getAttribute('d') ?? '').replace(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g, (number) => {
    isX = !isX;
    return String(Number(number) + (isX ? matrix.e - origin.x : matrix.f - origin.y));
  });
}

function edgeOf(svg: SVGSVGElement, data: FlowData['edges'][number], classes: readonly string[]): Edge {
  const id = CSS.escape(data.id);
  const path = find(svg, `path[data-id="${id}"]`, `edge "${data.id}"`) as SVGPathElement;
  const label = svg.querySelector(`.edgeLabel .label[data-id="${id}"] foreignObject`);
  const lines = label === null ? [] : linesOf(label, svg);
  return {
    from: data.start,
    to: data.end,
    classes,
    path: placed(path, svg),
    start: endOf(data.arrowTypeStart),
    end: endOf(data.arrowTypeEnd),
    dashed: data.pattern === 'dotted' || data.stroke === 'dotted',
    lines,
    labelBox: label === null || lines.length === 0 ? undefined : boxOf(label, svg),
  };
}

/**
 * Reads what Mermaid has laid out: whose box stands where, and which way the edges go.
 *
 * @param edgeClasses the classes that the author gave to edges, by edge id
 */
export function measureFlowchart(
  svg: SVGSVGElement,
  data: FlowData,
  edgeClasses: ReadonlyMap<string, readonly string[]>,
): Omit<Model, 'title' | 'description'> {
  const visible = data.edges.filter((edge) => edge.stroke !== 'invisible' && edge.thickness !== 'invisible');
  // Mermaid lists subgraphs from the last to the first.
  const clusters = data.nodes.filter(({ isGroup }) => isGroup === true).reverse();
  return {
    kind: 'flowchart',
    clusters: clusters.map((cluster) => clusterOf(svg, cluster)),
    nodes: data.nodes.filter(({ isGroup }) => isGroup !== true).map((node) => nodeOf(svg, node)),
    edges: visible.map((edge) => edgeOf(svg, edge, edgeClasses.get(edge.id) ?? [])),
    notes: [],
  };
}
