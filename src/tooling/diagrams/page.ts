import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Route } from 'playwright';

const FONT =
  'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';

const STYLE = `
@font-face { font-family: Diagram; src: url(/font) format("woff2"); font-weight: 200 800 }
body { margin: 0; font: 13px Diagram }
foreignObject p { margin: 0 }`;

/** The sizes here and in src/styles/diagram.css are the same: the words must fill the boxes that were measured. */
const LABELS = `
.nodeLabel, .nodeLabel p { font-size: 13px !important; line-height: 19px !important }
.nodeLabel strong { font-size: 15px; font-weight: 650 }
.edgeLabel, .edgeLabel p { font-size: 13px !important; line-height: 18px !important }
.cluster-label p { font-size: 14px !important; font-weight: 650 }
text.actor tspan { font-size: 15px !important; font-weight: 650 !important }
.messageText, .noteText { font-size: 13px !important }`;

export const CONFIG = {
  startOnLoad: false,
  securityLevel: 'strict',
  deterministicIds: true,
  handDrawnSeed: 1,
  look: 'classic',
  theme: 'base',
  layout: 'elk',
  htmlLabels: true,
  fontFamily: 'Diagram',
  themeCSS: LABELS,
  flowchart: { wrappingWidth: 320, padding: 9, nodeSpacing: 26, rankSpacing: 30 },
  sequence: {
    mirrorActors: false,
    width: 112,
    height: 42,
    actorMargin: 34,
    messageMargin: 30,
    noteMargin: 10,
    boxMargin: 8,
    actorFontSize: 15,
    actorFontWeight: 650,
    messageFontSize: 13,
    noteFontSize: 13,
  },
};

const PAGE = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body>
<script src="/mermaid"></script><script type="module" src="/in-page/main.ts"></script>`;

/** Answers what the page asks for, from the disk. */
export async function answer(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
  if (pathname === '/font') return route.fulfill({ contentType: 'font/woff2', body: readFileSync(FONT) });
  if (pathname === '/mermaid')
    return route.fulfill({ contentType: 'text/javascript', path: 'node_modules/mermaid/dist/mermaid.min.js' });
  if (!/^\/in-page\/[\w-]+\.ts$/.test(pathname)) return route.abort();
  const source = readFileSync(join(import.meta.dirname, pathname), 'utf8');
  return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
}
