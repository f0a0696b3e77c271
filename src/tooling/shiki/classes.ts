import type { Element, Nodes, Root } from 'hast';
import type { ShikiTransformer } from 'shiki';

/** The theme `css-variables` writes each colour as `color:var(--astro-code-token-keyword)`; the name is the class. */
const COLOUR = /^color:var\(--(?:astro-code|shiki)-(?:token-)?([a-z-]+)\)$/;
const FACES: Readonly<Record<string, string>> = {
  'font-style:italic': 't-italic',
  'font-weight:bold': 't-bold',
  'text-decoration:underline': 't-underline',
};
const DROPPED = /^(background-color|overflow-x):/;

/** The classes that stand for one inline style; throws on a style that no class stands for. */
function classesOf(style: string): string[] {
  const parts = style
    .split(';')
    .map((part) => part.replace(/\s/g, ''))
    .filter((part) => part !== '' && !DROPPED.test(part));
  return parts
    .map((part) => {
      const name = FACES[part] ?? COLOUR.exec(part)?.[1]?.replace(/^/, 't-');
      if (name === undefined) throw new Error(`shiki: expected a style that a class stands for, found "${part}"`);
      return name;
    })
    .filter((name) => name !== 't-foreground');
}

function mend(node: Nodes): void {
  if (node.type === 'element') mendElement(node);
  if ('children' in node) for (const child of node.children) mend(child);
}

function mendElement(node: Element): void {
  const { style, class: classes } = node.properties;
  if (style === undefined) return;
  delete node.properties['style'];
  if (node.tagName === 'pre') return;
  const all = [...(typeof classes === 'string' ? [classes] : []), ...classesOf(String(style))];
  if (all.length > 0) node.properties['class'] = all.join(' ');
}

/** Turns the style attributes of highlighted code into classes: the pages' policy refuses inline styles. */
export const classesNotStyles = (): ShikiTransformer => ({
  name: 'classes-not-styles',
  root: (root) => mend(root as Root),
});
