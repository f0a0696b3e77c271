import type { Box, Line } from '../model.ts';

/** Where an element of the picture stands, from the picture's top left corner. */
export function boxOf(element: Element, svg: SVGSVGElement): Box {
  const origin = svg.getBoundingClientRect();
  if (element instanceof SVGGraphicsElement && element.tagName !== 'foreignObject') {
    const { x, y, width, height } = element.getBBox();
    const matrix = element.getScreenCTM() ?? new DOMMatrix();
    return { x: x + matrix.e - origin.x, y: y + matrix.f - origin.y, width, height };
  }
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x - origin.x, y: y - origin.y, width, height };
}

const canvas = document.createElement('canvas').getContext('2d');

/** How far the font reaches below its baseline, in pixels. */
function descentOf(style: CSSStyleDeclaration): number {
  if (canvas === null) throw new Error('the page has no canvas to measure the font with');
  canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return canvas.measureText('x').fontBoundingBoxDescent;
}

interface Run {
  text: string;
  left: number;
  right: number;
  bottom: number;
  style: CSSStyleDeclaration;
}

/** Adds one character to the line it stands on. */
function addCharacter(runs: Run[], text: string, rect: DOMRect, style: CSSStyleDeclaration): void {
  const run = runs.find(({ bottom }) => Math.abs(bottom - rect.bottom) < 4);
  if (run === undefined) runs.push({ text, left: rect.left, right: rect.right, bottom: rect.bottom, style });
  else {
    run.text += text;
    run.right = Math.max(run.right, rect.right);
  }
}

/** The lines of a label, as the browser has broken and placed them. */
export function linesOf(label: Element, svg: SVGSVGElement): Line[] {
  const origin = svg.getBoundingClientRect();
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  const runs: Run[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const style = getComputedStyle(node.parentElement ?? label);
    const text = node.textContent ?? '';
    for (let index = 0; index < text.length; index++) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const rect = range.getBoundingClientRect();
      if (rect.width > 0) addCharacter(runs, text[index] ?? '', rect, style);
    }
  }
  return runs.map(({ text, left, right, bottom, style }) => ({
    text: text.trim(),
    x: (left + right) / 2 - origin.x,
    y: bottom - descentOf(style) - origin.y,
    strong: Number.parseInt(style.fontWeight, 10) >= 600,
  }));
}
