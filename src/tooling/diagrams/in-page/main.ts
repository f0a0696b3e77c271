/** Runs in the renderer's page: lets Mermaid lay a diagram out, and measures what came of it. */
import type { Model } from '../model.ts';
import { type FlowData, measureFlowchart } from './flowchart.ts';
import { measureSequence } from './sequence.ts';

interface Database {
  getAccTitle(): string;
  getAccDescription(): string;
  getData?(): FlowData;
  getEdges?(): readonly { readonly id: string; readonly classes: readonly string[] }[];
}
interface Mermaid {
  initialize(config: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
  mermaidAPI: { getDiagramFromText(text: string): Promise<{ type: string; db: Database }> };
}
declare global {
  interface Window {
    mermaid: Mermaid;
    measureDiagram: (text: string) => Promise<Model>;
  }
}

/** Lays a diagram out at a scale of 1 and reads the places of its parts. */
window.measureDiagram = async (text) => {
  const { svg } = await window.mermaid.render('diagram', text);
  const { type, db } = await window.mermaid.mermaidAPI.getDiagramFromText(text);
  document.body.innerHTML = svg;
  const drawn = document.body.querySelector('svg');
  if (drawn === null) throw new Error('Mermaid drew nothing');
  drawn.setAttribute('width', String(drawn.viewBox.baseVal.width));
  drawn.setAttribute('height', String(drawn.viewBox.baseVal.height));
  drawn.style.maxWidth = 'none';
  const texts = { title: db.getAccTitle(), description: db.getAccDescription().replace(/\s+/g, ' ') };
  if (type === 'sequence') return { ...measureSequence(drawn), ...texts };
  const data = db.getData?.();
  if (data === undefined || !/^(flowchart|state)/.test(type))
    throw new Error(`a ${type} diagram; expected a flowchart, a stateDiagram or a sequenceDiagram`);
  const edgeClasses = new Map(db.getEdges?.().map(({ id, classes }) => [id, classes]));
  return { ...measureFlowchart(drawn, data, edgeClasses), ...texts };
};
