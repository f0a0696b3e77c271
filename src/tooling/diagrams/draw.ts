/** A model as SVG: shapes, words, classes and hooks; no colour, no style, nothing that a strict policy refuses. */
import { escapeMarkup } from '../../diagram/index.ts';
import type { Box, Cluster, Edge, End, Line, Model, Node, Note } from './model.ts';
import { endOf, mapPath, type Point, pointsOf, TIP, tenth } from './path.ts';

const MARGIN = 4;

const names = (base: string, classes: readonly string[]): string =>
  [base, ...classes.filter((name) => name !== 'stretch' && name !== 'back').map((name) => `is-${name}`)].join(' ');

const rect = ({ x, y, width, height }: Box, radius: number, name = ''): string =>
  `<rect${name === '' ? '' : ` class="${name}"`} x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}"${radius > 0 ? ` rx="${radius}"` : ''}/>`;

/** A text element a line, with a blank between: read aloud, the lines must not run into each other. */
const words = (lines: readonly Line[]): string =>
  lines
    .map(({ text, x, y, strong }) => {
      const name = strong ? ' class="mm-strong"' : '';
      return `<text${name} x="${tenth(x)}" y="${tenth(y)}">${escapeMarkup(text)}</text>`;
    })
    .join(' ');

/** An arrow's head or a cross, drawn as a shape of its own: a marker could not follow its edge's colour. */
function tip(path: string, which: 'start' | 'end', kind: End): string {
  if (kind === 'none') return '';
  const { at, towards } = endOf(path, which);
  const point = (along: number, aside: number): string =>
    `${tenth(at.x + towards.x * along - towards.y * aside)} ${tenth(at.y + towards.y * along + towards.x * aside)}`;
  if (kind === 'arrow') return `<path class="mm-tip" d="M${point(TIP, 0)}L${point(-5, 4.5)}L${point(-5, -4.5)}Z"/>`;
  return `<path class="mm-cross" d="M${point(-18, 5)}L${point(-8, -5)}M${point(-18, -5)}L${point(-8, 5)}"/>`;
}

const hooks = ({ from, to, message }: Edge): string =>
  `data-from="${escapeMarkup(from)}" data-to="${escapeMarkup(to)}"${message === undefined ? '' : ` data-message="${message}"`}`;

function drawEdge(edge: Edge): string {
  const line = `<path class="mm-line${edge.dashed ? ' mm-dashed' : ''}" d="${mapPath(edge.path, (point) => point)}"/>`;
  const tips = tip(edge.path, 'start', edge.start) + tip(edge.path, 'end', edge.end);
  return `<g class="${names('mm-edge', edge.classes)}" ${hooks(edge)}>${line}${tips}</g>`;
}

function drawLabel(edge: Edge): string {
  if (edge.labelBox === undefined) return '';
  const { x, y, width, height } = edge.labelBox;
  const ground = rect({ x: x - 3, y, width: width + 6, height }, 0, 'mm-ground');
  return `<g class="${names('mm-edge-label', edge.classes)}" ${hooks(edge)}>${ground}${words(edge.lines)}</g>`;
}

function drawNode({ id, classes, box, lines }: Node): string {
  const group = `<g class="${names('mm-node', classes)}">${rect(box, 6)}${words(lines)}</g>`;
  return `<a class="mm-link" data-node="${escapeMarkup(id)}">${group}</a>`;
}

function drawCluster({ id, classes, box, lines }: Cluster): string {
  const isLane = id.startsWith('lane-');
  const name = names(isLane ? 'mm-lane' : 'mm-cluster', classes);
  return `<g class="${name}" data-cluster="${escapeMarkup(id)}">${isLane ? '' : rect(box, 8)}${words(lines)}</g>`;
}

const drawLife = ({ box, lifeEnd }: Node, bottom: number): string =>
  lifeEnd === undefined
    ? ''
    : `<path class="mm-life" d="M${tenth(box.x + box.width / 2)} ${tenth(box.y + box.height)}V${tenth(Math.min(lifeEnd, bottom))}"/>`;

const drawNote = ({ box, lines }: Note): string => `<g class="mm-note">${rect(box, 6)}${words(lines)}</g>`;

const corners = ({ x, y, width, height }: Box): Point[] => [
  { x, y },
  { x: x + width, y: y + height },
];

/** The box around everything that is drawn. */
function frameOf({ clusters, nodes, edges, notes }: Model): Box {
  const boxes = [...clusters, ...nodes, ...notes].map(({ box }) => box).concat(edges.flatMap((e) => e.labelBox ?? []));
  const titles = clusters.flatMap(({ lines }) => lines.map(({ x, y }) => ({ x, y: y - 16 })));
  const points = [...boxes.flatMap(corners), ...titles, ...edges.flatMap(({ path }) => pointsOf(path))];
  const [x, y] = [Math.min(...points.map((p) => p.x)), Math.min(...points.map((p) => p.y))];
  const [right, bottom] = [Math.max(...points.map((p) => p.x)), Math.max(...points.map((p) => p.y))];
  return { x: x - MARGIN, y: y - MARGIN, width: right - x + 2 * MARGIN, height: bottom - y + 2 * MARGIN };
}

/** Writes a model as SVG. `id` keeps the ids of two diagrams on one page apart. */
export function draw(id: string, model: Model): string {
  const frame = frameOf(model);
  const [width, height] = [Math.ceil(frame.width), Math.ceil(frame.height)];
  const layers: readonly (readonly [name: string, drawn: readonly string[]])[] = [
    ['clusters', model.clusters.map(drawCluster)],
    ['lives', model.nodes.map((node) => drawLife(node, frame.y + frame.height - MARGIN))],
    ['edges', model.edges.map(drawEdge)],
    ['labels', model.edges.map(drawLabel)],
    ['notes', model.notes.map(drawNote)],
    ['nodes', model.nodes.map(drawNode)],
  ];
  const groups = layers
    .filter(([, drawn]) => drawn.some((text) => text !== ''))
    .map(([name, drawn]) => `<g class="mm-${name}">${drawn.join('')}</g>`);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" class="mm mm-${model.kind}" viewBox="${tenth(frame.x)} ${tenth(frame.y)} ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="mm-${id}-title" aria-describedby="mm-${id}-description">`;
  const title = `<title id="mm-${id}-title">${escapeMarkup(model.title)}</title>`;
  const description = `<desc id="mm-${id}-description">${escapeMarkup(model.description)}</desc>`;
  return `${head}${title}${description}${groups.join('')}</svg>\n`;
}
