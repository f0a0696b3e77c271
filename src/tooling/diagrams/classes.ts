/** The classes that an author may give to nodes, edges and subgraphs, and what follows from them. */
import { didYouMean } from '../../lib/suggest.ts';
import { ENGINES } from '../../schema/index.ts';
import type { Edge, Model } from './model.ts';
import { endOf, TIP } from './path.ts';

/** Whose lane a thing belongs to. */
const LANES: readonly string[] = ENGINES;
/** Who owns a process; it is drawn on the second line of a node, which must say it in words too. */
const OWNERS = ['root', 'you', 'sub'];
/** `brief` ends at once, `off` is what stopped or was refused. */
const STATES = ['brief', 'off'];
/** For edges: `back` points from its second node to its first, `stretch` takes the slack of its lane. */
const EDGES = ['back', 'stretch'];

/** Participants of a sequence have no classes in Mermaid, so they stand in a comment: `%% class a,b docker`. */
function commentClasses(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, ids = '', name = ''] of text.matchAll(/^\s*%%\s*class\s+([\w,-]+)\s+([\w-]+)\s*$/gm)) {
    for (const id of ids.split(',')) found.set(id, [...(found.get(id) ?? []), name]);
  }
  return found;
}

function check(classes: readonly string[], known: readonly string[], what: string): void {
  for (const name of classes) {
    if (!known.includes(name))
      throw new Error(`${what}: no class is called "${name}"${didYouMean(name, known)} (known: ${known.join(', ')})`);
  }
}

/** An edge's lane is its own, or that of its two ends if they agree or only one has any. */
function laneOf(edge: Edge, lanes: ReadonlyMap<string, string>): string | undefined {
  const own = edge.classes.find((name) => LANES.includes(name));
  const [from, to] = [lanes.get(edge.from), lanes.get(edge.to)];
  return own ?? (from === to || to === undefined ? from : from === undefined ? to : undefined);
}

/**
 * Turns an edge that was written the wrong way round so that its nodes stand on the right sides. Where its head was,
 * the line is drawn up to the node.
 */
function turned(edge: Edge): Edge {
  if (!edge.classes.includes('back')) return edge;
  const { at, towards } = endOf(edge.path, 'end');
  const end = `L${at.x + towards.x * TIP},${at.y + towards.y * TIP}`;
  return { ...edge, path: edge.path + end, from: edge.to, to: edge.from, start: edge.end, end: 'none' };
}

/**
 * Adds the classes from comments, gives every edge its lane, and turns the edges that are to be turned.
 *
 * @param text the diagram's source
 * @throws Error with a did-you-mean if a class is unknown or a comment names a node that is not there
 */
export function applyClasses(model: Model, text: string): Model {
  const extra = commentClasses(text);
  const ids = model.nodes.map(({ id }) => id);
  for (const id of extra.keys()) {
    if (!ids.includes(id)) throw new Error(`%% class: no node has the id "${id}"${didYouMean(id, ids)}`);
  }
  const nodes = model.nodes.map((node) => ({ ...node, classes: [...node.classes, ...(extra.get(node.id) ?? [])] }));
  for (const { id, classes } of nodes) check(classes, [...LANES, ...OWNERS, ...STATES], `node "${id}"`);
  for (const { id, classes } of model.clusters) check(classes, [...LANES, ...OWNERS], `subgraph "${id}"`);
  const lanes = new Map(
    nodes.flatMap(({ id, classes }) => classes.filter((name) => LANES.includes(name)).map((name) => [id, name])),
  );
  const edges = model.edges.map((edge) => {
    check(edge.classes, [...LANES, ...STATES, ...EDGES], `the edge ${edge.from} to ${edge.to}`);
    const others = edge.classes.filter((name) => !LANES.includes(name));
    return turned({ ...edge, classes: [...others, ...[laneOf(edge, lanes) ?? []].flat()] });
  });
  return { ...model, nodes, edges };
}
