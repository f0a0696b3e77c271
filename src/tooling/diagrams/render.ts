/** Chromium as a typesetter: Mermaid lays diagrams out in a page, the rest happens here. Loaded only when something is to be rendered. */

import { chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../browser/chromium.ts';
import { applyClasses } from './classes.ts';
import { draw } from './draw.ts';
import { arrangeLanes } from './lanes.ts';
import type { Model } from './model.ts';
import { answer, CONFIG } from './page.ts';
import type { DiagramSource } from './sources.ts';

/** Text is measured the same on every screen. */
const PINNED = ['--font-render-hinting=none', '--force-device-scale-factor=1'];
/** Nothing is fetched: every address below this one is answered from the disk. */
const ORIGIN = 'http://diagrams.invalid';

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
