import type { Element, Root } from 'hast';
import type { ShikiTransformer } from 'shiki';

/** What a block is called when it has no title of its own. */
const CAPTIONS: Readonly<Record<string, string>> = {
  bash: 'Commands',
  sh: 'Commands',
  console: 'Terminal',
  shellsession: 'Terminal',
  ini: 'Unit file',
  json: 'JSON',
  yaml: 'YAML',
  dockerfile: 'Containerfile',
};

const element = (tagName: string, properties: Element['properties'], children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/**
 * Puts a caption and a copy button above a block of code: `title="…"` behind the language, or the language's own name.
 * One listener for the whole page answers the buttons (src/islands/shell/copy.ts).
 */
export const codeFrame = (): ShikiTransformer => ({
  name: 'code-frame',
  root(root) {
    const pre = (root as Root).children[0];
    if (pre?.type !== 'element') return;
    const raw = (this.options.meta as { __raw?: string } | undefined)?.__raw ?? '';
    const language = String(this.options.lang);
    const title = /title="([^"]+)"/.exec(raw)?.[1] ?? CAPTIONS[language] ?? language;
    const button = element('button', { type: 'button', class: 'copy', 'data-copy': language }, [
      { type: 'text', value: 'Copy' },
    ]);
    const caption = element('figcaption', {}, [element('span', {}, [{ type: 'text', value: title }]), button]);
    pre.properties = { ...pre.properties, 'aria-label': title };
    (root as Root).children = [element('figure', { class: 'code' }, [caption, pre])];
  },
});
