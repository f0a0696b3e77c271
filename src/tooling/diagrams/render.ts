/** Chromium as a typesetter: Mermaid lays diagrams out in a page, the rest happens here. Loaded only when something is to be rendered. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { chromium, type Page, type Route } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../browser/chromium.ts';
import { applyClasses } from './classes.ts';
import { draw } from './draw.ts';
import { arrangeLanes } from './lanes.ts';
import type { Model } from './model.ts';
import type { DiagramSource } from './sources.ts';

/** Text is measured the same on every screen. */
const PINNED = ['--font-render-hinting=none', '--force-device-scale-factor=1'];
/** Nothing is fetched: every address below this one is answered from the disk. */
const ORIGIN = 'http://diagrams.invalid';
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

const CONFIG = {
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

async function answer(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
  if (pathname === '/font') return route.fulfill({ contentType: 'font/woff2', body: readFileSync(FONT) });
  if (pathname === '/mermaid')
    return route.fulfill({ contentType: 'text/javascript', path: 'node_modules/mermaid/dist/mermaid.min.js' });
  if (!/^\/in-page\/[\w-]+\.ts$/.test(pathname)) return route.abort();
  const source = readFileSync(join(import.meta.dirname, pathname), 'utf8');
  return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
}

export interface Renderer {
  /** Renders one diagram as SVG. @throws Error that names the file */
  render(source: DiagramSource): Promise<string>;
  close(): Promise<void>;
}

/** What Mermaid or a later stage says is wrong, without the trace through the page. */
const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/^page\.evaluate: (Error: )?/, '')
    .replace(/\n +at [\s\S]*$/, '');

async function measure(page: Page, { text }: DiagramSource): Promise<Model> {
  return page.evaluate((source) => window.measureDiagram(source), text);
}

/** Starts the browser. @throws Error that says what to install if there is none */
export async function openRenderer(): Promise<Renderer> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error(
      'rendering diagrams needs Chromium: install your system\'s package, or run "npx playwright install chromium"',
    );
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, ...PINNED] });
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
  await page.route('**/*', answer);
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(async (config) => {
    await Promise.all([400, 650].map((weight) => document.fonts.load(`${weight} 15px Diagram`)));
    window.mermaid.initialize(config);
  }, CONFIG);
  return {
    render: async (source) => {
      try {
        const model = applyClasses(await measure(page, source), source.text);
        return draw(source.id, arrangeLanes(model));
      } catch (error) {
        throw new Error(`${source.file}: ${reason(error)}`);
      }
    },
    close: () => browser.close(),
  };
}
