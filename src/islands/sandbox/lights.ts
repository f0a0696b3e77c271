import type { Engine } from '../../schema/engines.ts';
import type { LaneModel } from './model.ts';

/** Parts of the architecture that events name → the diagram's nodes, by lane. Others are named alike. */
const NODES: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  docker: { client: 'dcli', container: 'dctr' },
  podman: { podman: 'pcli', client: 'pcli', container: 'pctr' },
};

/** The nodes and edges that the last events of the lanes light: an edge where both its ends are lit. */
export function litNodes(lanes: readonly LaneModel[]): Set<string> {
  const lit = new Set<string>();
  for (const { engine, events } of lanes) {
    for (const name of events.flatMap(({ lights }) => lights ?? [])) lit.add(NODES[engine][name] ?? name);
  }
  return lit;
}

/** Lights the architecture's diagram on the page, if it is there. */
export function lightDiagram(lanes: readonly LaneModel[]): void {
  const lit = litNodes(lanes);
  for (const part of document.querySelectorAll<SVGElement>(
    '.sandbox-diagram [data-node], .sandbox-diagram [data-from]',
  )) {
    const { node, from = '', to = '' } = part.dataset;
    part.classList.toggle('is-lit', node === undefined ? lit.has(from) && lit.has(to) : lit.has(node));
  }
}
