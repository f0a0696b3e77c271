import type { Edge, Model, Node, Note } from '../model.ts';
import { boxOf, linesOf } from './text.ts';

const of = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** A participant's box; it is named by Mermaid's own `data-id`. */
function participantOf(svg: SVGSVGElement, group: Element): Node {
  const id = of(group, 'data-id');
  return {
    id,
    classes: [],
    box: boxOf(group.querySelector('rect') ?? group, svg),
    lines: [...group.querySelectorAll('text')].flatMap((text) => linesOf(text, svg)),
    // The line itself runs below the picture; draw.ts ends it at the picture's lower edge.
    lifeEnd: Number.POSITIVE_INFINITY,
  };
}

/** The straight line or the loop of a message, as path data in the picture's coordinates. */
function pathOf(shape: Element, svg: SVGSVGElement): string {
  const origin = svg.getBoundingClientRect();
  const matrix = (shape as SVGGraphicsElement).getScreenCTM() ?? new DOMMatrix();
  const [dx, dy] = [matrix.e - origin.x, matrix.f - origin.y];
  if (shape.tagName === 'line') {
    const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => Number(of(shape, name)));
    return `M${(x1 ?? 0) + dx},${(y1 ?? 0) + dy}L${(x2 ?? 0) + dx},${(y2 ?? 0) + dy}`;
  }
  let isX = false;
  return of(shape, 'd').replace(/-?\d+(?:\.\d+)?/g, (number) => {
    isX = !isX;
    return String(Number(number) + (isX ? dx : dy));
  });
}

/** A message: its words are the text elements that Mermaid wrote right before its line. */
function messageOf(svg: SVGSVGElement, shape: Element, message: number): Edge {
  const texts: Element[] = [];
  let before = shape.previousElementSibling;
  while (before?.classList.contains('messageText')) {
    texts.unshift(before);
    before = before.previousElementSibling;
  }
  const boxes = texts.map((text) => boxOf(text, svg));
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return {
    from: of(shape, 'data-from'),
    to: of(shape, 'data-to'),
    classes: [],
    path: pathOf(shape, svg),
    start: 'none',
    end: of(shape, 'marker-end') === '' ? 'none' : 'arrow',
    dashed: shape.classList.contains('messageLine1'),
    lines: texts.flatMap((text) => linesOf(text, svg)),
    labelBox: texts.length === 0 ? undefined : { x: left, y: top, width: right - left, height: bottom - top },
    message,
  };
}

const noteOf = (svg: SVGSVGElement, group: Element): Note => ({
  box: boxOf(group.querySelector('rect') ?? group, svg),
  lines: [...group.querySelectorAll('text')].flatMap((text) => linesOf(text, svg)),
});

/** Reads what Mermaid has laid out of a sequence: who takes part, who tells whom what, and the remarks. */
export function measureSequence(svg: SVGSVGElement): Omit<Model, 'title' | 'description'> {
  const participants = [...svg.querySelectorAll('[data-et="participant"]')].map((group) => participantOf(svg, group));
  const messages = [...svg.querySelectorAll('[data-et="message"]')].map((line, index) => messageOf(svg, line, index));
  return {
    kind: 'sequence',
    clusters: [],
    // Mermaid paints from right to left; a reader's Tab key goes from left to right.
    nodes: participants.sort((a, b) => a.box.x - b.box.x),
    edges: messages,
    notes: [...svg.querySelectorAll('[data-et="note"]')].map((group) => noteOf(svg, group)),
  };
}
