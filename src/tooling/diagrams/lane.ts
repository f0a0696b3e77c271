import type { Box, Cluster, Edge, Line, Model, Node } from './model.ts';
import { mapPath, type Point, pointsOf } from './path.ts';

type Move = (point: Point) => Point;

export interface Lane {
  readonly cluster: Cluster;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

const moveBox = (box: Box, move: Move): Box => {
  const middle = move({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  return { ...box, x: middle.x - box.width / 2, y: middle.y - box.height / 2 };
};
/** A label moves as one: by what its middle moves. */
function moveLines(lines: readonly Line[], move: Move): Line[] {
  const middle = lines.reduce((sum, { x }) => sum + x / lines.length, 0);
  return lines.map((line) => {
    const { x, y } = move({ x: middle, y: line.y });
    return { ...line, x: line.x + x - middle, y };
  });
}

/** A lane with everything in it moved. */
export function moveLane({ cluster, nodes, edges }: Lane, move: Move): Lane {
  return {
    cluster,
    nodes: nodes.map((node) => ({ ...node, box: moveBox(node.box, move), lines: moveLines(node.lines, move) })),
    edges: edges.map((edge) => ({
      ...edge,
      path: mapPath(edge.path, move),
      lines: moveLines(edge.lines, move),
      labelBox: edge.labelBox === undefined ? undefined : moveBox(edge.labelBox, move),
    })),
  };
}

/** The smallest box around everything in a lane. */
export function around({ nodes, edges }: Lane): Box {
  const boxes = [...nodes.map(({ box }) => box), ...edges.flatMap(({ labelBox }) => labelBox ?? [])];
  const points = edges.flatMap(({ path }) => pointsOf(path));
  const xs = [...boxes.flatMap(({ x, width }) => [x, x + width]), ...points.map(({ x }) => x)];
  const ys = [...boxes.flatMap(({ y, height }) => [y, y + height]), ...points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The lane of a cluster: its nodes, and the edges between them. */
export const laneOf = (model: Model, cluster: Cluster): Lane => {
  const nodes = model.nodes.filter((node) => node.cluster === cluster.id);
  const ids = new Set(nodes.map(({ id }) => id));
  return { cluster, nodes, edges: model.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
};
