/**
 * Lanes: subgraphs whose id begins with `lane-` are set one below the other in the order of the source, all as wide as
 * the widest, so that what stands for the same thing in both engines stands in the same place. Mermaid itself centres
 * them, in an order of its own.
 *
 * An edge with the class `stretch` takes the slack of a lane that is narrower than the others.
 */

import { around, type Lane, laneOf, moveLane } from './lane.ts';
import type { Box, Cluster, Model } from './model.ts';
import { pointsOf } from './path.ts';

const GAP = 34;
const HEADING = 34;
/** From a heading's baseline to the lane's first box. */
const BELOW_HEADING = 18;

/** Gives the slack to the edge that may stretch: what stands right of it moves, its label stays in its middle. */
function stretch(lane: Lane, slack: number): Lane {
  const edge = lane.edges.find(({ classes }) => classes.includes('stretch'));
  if (edge === undefined || slack <= 0) return lane;
  const xs = edge.labelBox
    ? [edge.labelBox.x, edge.labelBox.x + edge.labelBox.width]
    : pointsOf(edge.path).map(({ x }) => x);
  const pivot = (Math.min(...xs) + Math.max(...xs)) / 2;
  return moveLane(lane, ({ x, y }) => ({ x: x + (x > pivot + 1 ? slack : x < pivot - 1 ? 0 : slack / 2), y }));
}

function heading(cluster: Cluster, box: Box): Cluster {
  const lines = cluster.lines.map((line) => ({ ...line, x: box.x, y: box.y - BELOW_HEADING, strong: true }));
  return { ...cluster, box, lines };
}

/**
 * Sets lanes below each other.
 *
 * @returns the model with its lanes in place; the same model if it has none
 * @throws Error if something stands outside of the lanes, or an edge leads from one to another
 */
export function arrangeLanes(model: Model): Model {
  const clusters = model.clusters.filter(({ id }) => id.startsWith('lane-'));
  if (clusters.length === 0) return model;
  const lanes = clusters.map((cluster) => laneOf(model, cluster));
  const stray = model.nodes.find((node) => !lanes.some(({ nodes }) => nodes.includes(node)));
  if (stray !== undefined)
    throw new Error(`node "${stray.id}" stands in no lane; with lanes, every node stands in one`);
  const across = model.edges.find((edge) => !lanes.some(({ edges }) => edges.includes(edge)));
  if (across !== undefined) throw new Error(`the edge ${across.from} to ${across.to} leads from one lane to another`);
  const width = Math.max(...lanes.map((lane) => around(lane).width));
  let top = 0;
  const placed = lanes.map((lane) => {
    const wide = stretch(lane, width - around(lane).width);
    const box = around(wide);
    const y = top + HEADING;
    top = y + box.height + GAP;
    const moved = moveLane(wide, (point) => ({ x: point.x - box.x, y: point.y - box.y + y }));
    return { ...moved, cluster: heading(lane.cluster, { x: 0, y, width, height: box.height }) };
  });
  return {
    ...model,
    clusters: placed.map(({ cluster }) => cluster),
    nodes: placed.flatMap(({ nodes }) => nodes),
    edges: placed.flatMap(({ edges }) => edges),
  };
}
